import type { PressRequest } from './press-request.ts';
import { runtime } from './runtime.ts';

/**
 * Hears what the background asks of this page. Only our own background can send this: a page's own scripts cannot.
 *
 * @param take says whether it takes it; what it does not take is left to other scripts of ours in the tab
 * @param signal ends the hearing
 */
export function hearPress(take: (request: PressRequest) => boolean, signal?: AbortSignal): void {
  const hear = (message: unknown) => {
    if (!isPress(message) || !take(message.input)) return undefined;
    return Promise.resolve(true);
  };
  runtime?.onMessage.addListener(hear);
  signal?.addEventListener('abort', () => runtime?.onMessage.removeListener(hear));
}

/** Both ends are of one build, and nobody else can send: the name is enough. */
function isPress(message: unknown): message is { input: PressRequest } {
  return typeof message === 'object' && message !== null && 'cluebook' in message && message.cluebook === 'page.press';
}
