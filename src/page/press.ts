import { captureLimits } from '../core/capture-limits.ts';
import type { Capture, SourceAnswer, Step } from '../core/capture.ts';
import { Failure } from '../core/failure.ts';
import { send } from '../messages/send.ts';
import type { PressRequest } from '../messages/press-request.ts';
import type { ReadResult, Saved } from '../messages/protocol.ts';
import type { OpenMessage, Site } from '../sites/site.ts';
import { askSite } from './ask-site.ts';
import { now } from './now.ts';
import { rebuiltAnswer } from './rebuilt-answer.ts';
import { stillOpen } from './still-open.ts';

/** What the button and the card are told while a press goes on. */
export interface PressWatch {
  signal: AbortSignal;
  onSource(received: number, announced: number | undefined): void;
  /** The original is read (or cannot be had); from here on the press can be undone but not cancelled. */
  onStoring(source: SourceAnswer): void;
}

/** A press that was kept. */
export interface Kept {
  pressId: string;
  /** Of what was on the screen at the press. */
  key: string;
  saved: Saved;
  source: SourceAnswer;
}

/**
 * Keeps a message as it stood on the screen at the press. Reads the original, makes sure that it is still the message on the screen, and
 * hands everything to the background. `request`: the press came by shortcut or context menu.
 *
 * @throws Failure `cancelled`, or what the background says
 */
export async function press(
  site: Site,
  message: OpenMessage,
  watch: PressWatch,
  request?: PressRequest,
): Promise<Kept> {
  const steps: Step[] = [];
  const note = (what: string) => steps.push({ at: now(), what });
  note(request?.asked ?? 'Save as evidence pressed');
  const source = await sourceOf(site, message, watch, note);
  if (watch.signal.aborted) throw new Failure('cancelled');
  watch.onStoring(source);
  const pressId = request?.pressId ?? crypto.randomUUID();
  const capture: Capture = {
    pressId,
    siteId: site.id,
    ...(message.kind === undefined ? {} : { kind: message.kind }),
    messageKey: message.key.slice(0, captureLimits.seenLine),
    pageTitle: document.title.slice(0, captureLimits.seenLine),
    seen: seenOf(site, message, note),
    source,
    steps,
  };
  return { pressId, key: message.key, saved: await send('capture.save', capture), source };
}

/** The counts for the card: answered when the background has read the message. */
export function countsOf(pressId: string): Promise<ReadResult> {
  return send('capture.counts', { pressId });
}

/** Takes a press back; answers with the number that was erased. */
export async function takeBack(pressId: string): Promise<string> {
  return (await send('capture.undo', { pressId })).exhibit;
}

async function sourceOf(
  site: Site,
  message: OpenMessage,
  watch: PressWatch,
  note: (what: string) => void,
): Promise<SourceAnswer> {
  if ('reason' in message.source) return { got: false, reason: message.source.reason };
  if ('rebuilt' in message.source) {
    note('Mail put together from the header that the page shows and the body on the screen');
    return rebuiltAnswer(message.source, location.href);
  }
  note('Original asked for from the mail site');
  const answer = await askSite(message.source, { signal: watch.signal, onProgress: watch.onSource }, note);
  note(`Original answered: ${answer.transport?.received ?? 0} bytes, status ${answer.transport?.status ?? 'none'}`);
  if (stillOpen(site, message)) return answer;
  return { got: false, reason: 'message-changed', ...(answer.transport ? { transport: answer.transport } : {}) };
}

/**
 * What was on the screen at the press. Some pages name the next message in their address before they show it: where subject or sender
 * are others by the time that the original is here, the screen of then counts.
 */
function seenOf(site: Site, message: OpenMessage, note: (what: string) => void): OpenMessage['seen'] {
  const later = stillOpen(site, message)?.seen;
  const who = ({ subject, from }: OpenMessage['seen']) => `${subject}\n${from?.name}\n${from?.address}`;
  if (!later || who(later) === who(message.seen)) return message.seen;
  note('The page showed another subject or sender by then: what it shows now is kept');
  return later;
}
