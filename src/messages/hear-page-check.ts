import type { Runtime } from 'webextension-polyfill';
import type { PageReport } from '../core/page-report.ts';
import { runtime } from './runtime.ts';

/** The one thing that our own pages ask of a mail page. */
export const pageCheck = 'page.check';
/** A frame with a message answers first; the window itself says "no message" only when none of its frames spoke. */
const frameFirstMs = 250;

/** Answers the popup's question how this page is understood, until the signal ends it. */
export function hearPageCheck(report: () => PageReport, signal: AbortSignal): void {
  const hear = ((
    message: { cluebook?: unknown } | null | undefined,
    _from: unknown,
    reply: (answer: PageReport) => void,
  ) => {
    if (message?.cluebook !== pageCheck) return undefined;
    const now = report();
    if (now.state !== 'none') reply(now);
    else if (window.top === window) setTimeout(() => reply(now), frameFirstMs);
    else return undefined;
    return true;
    // The browser's own form, with the answer as a function: the polyfill's types know only the one with promises.
  }) as Parameters<Runtime.Static['onMessage']['addListener']>[0];
  runtime?.onMessage.addListener(hear);
  signal.addEventListener('abort', () => runtime?.onMessage.removeListener(hear));
}
