import type { SourceAnswer } from '../core/capture.ts';
import { refusalIn } from '../core/mail/refusal.ts';

/** Without a word of the site about how long: half a minute, then twice as long each time. */
const firstPauseMs = 30_000;
const longestPauseMs = 5 * 60_000;
const mostTries = 4;

/**
 * How many milliseconds the site wants to be left alone after this answer; null when it did not ask for that, when it asks for longer
 * than a person waits before a screen, or when it has been asked often enough.
 */
export function pauseFor(source: SourceAnswer, tries: number): number | null {
  const { status, retryAfter } = source.transport ?? {};
  const limited = refusalIn(source) === 'rate-limited';
  if (!limited && !(status === 503 && retryAfter !== undefined)) return null;
  if (tries + 1 >= mostTries) return null;
  const pause = retryAfter === undefined ? firstPauseMs * 2 ** tries : Math.max(1_000, retryAfter * 1_000);
  return pause > longestPauseMs ? null : pause;
}
