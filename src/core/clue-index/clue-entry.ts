import { ClueKind } from '../clue.ts';
import type { Acquisition } from '../exhibit.ts';
import type { Reading } from '../reading.ts';
import { exhibitTime } from './exhibit-time.ts';

/** A value in an exhibit, and in how many places of it. */
export interface Mention {
  kind: ClueKind;
  value: string;
  sightings: number;
}

/** What the table of clues needs of one exhibit: far less than its reading, so that all of them are looked through in a moment. */
export interface ClueEntry {
  exhibit: number;
  /** Milliseconds since 1970, see `exhibitTime`. */
  at: number;
  /** The addresses that this copy came to, as far as the message shows them to be the person's. */
  arrivedAt: string[];
  mentions: Mention[];
}

/** As stored: kinds and figures as numbers, so that a long book stays short. */
export type PackedClueEntry = [exhibit: number, at: number, arrivedAt: string[], mentions: (string | number)[]];

const kinds = ClueKind.options;

/** As the counts of an exhibit: what a mail loads by itself is no clue that a person met. */
export function clueEntry(exhibit: number, first: Acquisition, reading: Reading): ClueEntry {
  const mentions = new Map<string, Mention>();
  for (const { kind, value, role } of reading.clues) {
    if (role === 'loaded') continue;
    const key = `${kind} ${value}`;
    const known = mentions.get(key);
    if (known) known.sightings += 1;
    else mentions.set(key, { kind, value, sightings: 1 });
  }
  const arrivals = (reading.arrivedAt ?? []).filter(({ sure }) => sure !== 'guess');
  return {
    exhibit,
    at: Date.parse(exhibitTime(first, reading).at),
    arrivedAt: arrivals.map(({ address }) => address),
    mentions: [...mentions.values()],
  };
}

export function packClueEntry({ exhibit, at, arrivedAt, mentions }: ClueEntry): PackedClueEntry {
  return [
    exhibit,
    at,
    arrivedAt,
    mentions.flatMap(({ kind, value, sightings }) => [kinds.indexOf(kind), value, sightings]),
  ];
}

export function unpackClueEntry([exhibit, at, arrivedAt, packed]: PackedClueEntry): ClueEntry {
  const mentions: Mention[] = [];
  for (let index = 0; index + 2 < packed.length; index += 3) {
    const kind = kinds[Number(packed[index])];
    if (kind) mentions.push({ kind, value: String(packed[index + 1]), sightings: Number(packed[index + 2]) });
  }
  return { exhibit, at, arrivedAt, mentions };
}
