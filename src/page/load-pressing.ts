import { Failure } from '../core/failure.ts';
import { send } from '../messages/send.ts';
import type { Pressing } from './pressing.ts';

/** Where the two scripts of ours in one frame meet; neither the page nor other extensions see this. */
const meeting = globalThis as { cluebookPressing?: typeof Pressing };

export function givePressing(pressing: typeof Pressing): void {
  meeting.cluebookPressing = pressing;
}

/**
 * The code for a press, put into this frame with the first one: most messages are only looked at.
 *
 * @throws Failure of the background, `cluebook-updated`
 */
export async function loadPressing(): Promise<typeof Pressing> {
  if (!meeting.cluebookPressing) await send('script.load', { script: 'press' });
  if (!meeting.cluebookPressing) throw new Failure('cluebook-updated');
  return meeting.cluebookPressing;
}
