import type { Acquisition } from '../exhibit.ts';
import type { Reading } from '../reading.ts';

/** When an item came in, and whose word that is. */
export interface ExhibitTime {
  /** RFC 3339 UTC. */
  at: string;
  /** `arrival`: the recipient's own server wrote it. `told`: the person did, of a call or a text. `capture`: only when it was saved is known. */
  by: 'arrival' | 'told' | 'capture';
}

/** The time that tables and charts go by. Never the Date header: the sender writes what they like there. */
export function exhibitTime(
  first: Pick<Acquisition, 'at' | 'statement'>,
  reading: Pick<Reading, 'message'> | null,
): ExhibitTime {
  const arrival = reading?.message?.hops.findLast(({ word, at }) => word === 'own' && at !== undefined)?.at;
  if (arrival !== undefined && Number.isFinite(Date.parse(arrival))) return { at: arrival, by: 'arrival' };
  const told = first.statement?.at?.utc;
  return told === undefined ? { at: first.at.utc, by: 'capture' } : { at: told, by: 'told' };
}
