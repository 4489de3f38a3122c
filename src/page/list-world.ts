import { captureLimits } from '../core/capture-limits.ts';
import type { SourceAnswer, Step } from '../core/capture.ts';
import { send } from '../messages/send.ts';
import type { ListedMessage, Site } from '../sites/site.ts';
import { askSite } from './ask-site.ts';
import { now } from './now.ts';
import type { BatchWorld } from './run-batch.ts';

/** Between two originals, in milliseconds, for sites that we know no limit of. */
const usualPace = 500;

type OfTheWorld = Pick<BatchWorld, 'signal' | 'pace' | 'ask' | 'keep' | 'wait'>;

/** How the messages of a list are read and kept: as in `press.ts`, but that none of them is open and only its row is seen. */
export function listWorld(site: Site, signal: AbortSignal): OfTheWorld {
  let steps: Step[] = [];
  const note = (what: string) => steps.push({ at: now(), what });
  return {
    signal,
    pace: site.pace ?? usualPace,
    wait: (milliseconds) => waitFor(milliseconds, signal),
    async ask({ source }) {
      steps = [];
      note('Save selected as evidence pressed; this message was selected in a list and not opened');
      if ('reason' in source) return { got: false, reason: source.reason };
      note('Original asked for from the mail site');
      const answer = await askSite(source, { signal, onProgress: () => {} }, note);
      note(`Original answered: ${answer.transport?.received ?? 0} bytes, status ${answer.transport?.status ?? 'none'}`);
      return answer;
    },
    keep: (message, source) => send('capture.save', captureOf(site, message, source, steps)),
  };
}

function captureOf(site: Site, message: ListedMessage, source: SourceAnswer, steps: Step[]) {
  return {
    pressId: crypto.randomUUID(),
    siteId: site.id,
    method: 'list' as const,
    messageKey: message.key.slice(0, captureLimits.seenLine),
    pageTitle: document.title.slice(0, captureLimits.seenLine),
    seen: message.seen,
    source,
    steps,
  };
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
