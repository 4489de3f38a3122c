import type browser from 'webextension-polyfill';
import { Failure } from '../core/failure.ts';
import type { Sender } from '../messages/answer.ts';
import { hostedAnywhere } from '../sites/hosted-anywhere.ts';

/** The code of one webmail; what a press does; the button for lists. */
const loadable = new Set([...hostedAnywhere.map(({ id }) => id), 'press', 'list']);

/** The part of the browser that this needs: given, so that a test can stand in for it. */
type Scripting = Pick<typeof browser.scripting, 'executeScript'>;

/**
 * Puts one of our own scripts into the very frame that asks for it. The browser lets us only where the site is switched on.
 *
 * @throws Failure `request-refused` for a script that pages do not ask for, and when the frame is gone, or none
 */
export async function loadScript(
  scripting: Scripting,
  script: string,
  { frame }: Sender,
): Promise<Record<string, never>> {
  if (!loadable.has(script)) throw new Failure('request-refused', { why: 'script' });
  if (!frame) throw new Failure('request-refused', { why: 'frame' });
  const target = { tabId: frame.tabId, frameIds: [frame.frameId] };
  await scripting.executeScript({ target, files: [`${script}.js`] }).catch(() => {
    throw new Failure('request-refused', { why: 'frame' });
  });
  return {};
}
