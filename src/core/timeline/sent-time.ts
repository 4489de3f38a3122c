import { exhibitTime } from '../clue-index/exhibit-time.ts';
import type { Acquisition } from '../exhibit.ts';
import type { Reading } from '../reading.ts';

/** When an item was sent, in milliseconds since 1970, and whose word that is. */
export interface SentTime {
  at: number;
  /** As `exhibitTime`; `claimed`: the sender's own Date header, where nobody else says anything. */
  by: 'arrival' | 'told' | 'claimed' | 'capture';
}

/** Clocks differ by a zone or two; a mail from further ahead than this would stand above all others for ever. */
const aheadMs = 86_400_000;

/**
 * The time that the timeline goes by when it is ordered by sending: the recipient's own server, or the person's word of a call. Only
 * where neither is known, what the sender claims; it is shown as a claim. Nothing is sent after it was saved.
 */
export function sentTime(
  first: Pick<Acquisition, 'at' | 'statement'>,
  reading: Pick<Reading, 'message'> | null,
): SentTime {
  const known = exhibitTime(first, reading);
  const at = Date.parse(known.at);
  if (known.by !== 'capture') return { at, by: known.by };
  const claimed = Date.parse(reading?.message?.date?.utc ?? '');
  return Number.isFinite(claimed) && claimed >= 0 && claimed <= at + aheadMs
    ? { at: claimed, by: 'claimed' }
    : { at, by: 'capture' };
}
