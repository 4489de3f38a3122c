import type { Instant } from '../instant.ts';
import type { Reading } from '../reading.ts';
import { groupSenders } from './group-senders.ts';
import type { LeakSources, OwnAddresses } from './leak-source.ts';
import { leakSources } from './leak-sources.ts';
import type { ApartPair, Senders } from './sender-group.ts';

/** An exhibit and what reading it gave. */
export interface ReadExhibit {
  exhibit: string;
  capturedAt: Instant;
  reading: Pick<Reading, 'clues' | 'message' | 'arrivedAt' | 'skeleton'>;
}

/** What no message tells: the person's own addresses, and exhibits that they took apart. */
export interface ToldByPerson {
  own?: OwnAddresses | undefined;
  apart?: readonly ApartPair[] | undefined;
}

/** What follows from all exhibits together: leak sources, and senders who belong together. */
export function gatherInsight(
  exhibits: readonly ReadExhibit[],
  told: ToldByPerson = {},
): { leakSources: LeakSources; senders: Senders } {
  const all = exhibits.map(({ exhibit, capturedAt, reading }) => ({ exhibit, capturedAt, ...reading }));
  const own = told.own ?? { addresses: [], notes: [] };
  const apart = [...(told.apart ?? [])];
  return {
    leakSources: { own, sources: leakSources(all, own) },
    senders: { apart, groups: groupSenders(all, apart) },
  };
}
