import { ClueKind } from '../clue.ts';
import type { ClueTally } from './clue-tally.ts';
import { clueSearch } from './clue-search.ts';

/** What a column of the table goes by. */
export const clueColumns = ['clue', 'kind', 'sightings', 'exhibits', 'first', 'last'] as const;
export type ClueColumn = (typeof clueColumns)[number];

export interface ClueOrder {
  by: ClueColumn;
  descending: boolean;
}

export interface ClueChoice {
  /** Every kind when absent. */
  kind?: ClueKind | undefined;
  /** Only values of the person's own, or only those of others. */
  mine: boolean;
  /** Words that all stand in the value; all values for an empty query. */
  query: string;
}

/** Which values are the person's own, by index: those are kept apart. */
export function ownClues(tally: ClueTally, isOwn: (kind: ClueKind, value: string) => boolean): Uint8Array {
  return Uint8Array.from({ length: tally.size }, (_, index) => (isOwn(tally.kind(index), tally.value(index)) ? 1 : 0));
}

/** Those of the indexes that were chosen, in the same order. */
export function chooseClues(
  tally: ClueTally,
  indexes: readonly number[],
  own: Uint8Array,
  { kind, mine, query }: ClueChoice,
): number[] {
  const matches = clueSearch(query);
  const all = query.trim() === '';
  return indexes.filter(
    (index) =>
      (own[index] === 1) === mine &&
      (kind === undefined || tally.kind(index) === kind) &&
      (all || matches(tally.kind(index), tally.lower(index))),
  );
}

/** All indexes by one column; what is equal there by sightings, then by value, so that the order is always the same. */
export function orderClues(tally: ClueTally, { by, descending }: ClueOrder): number[] {
  const sign = descending ? -1 : 1;
  const compare = comparers[by];
  return Array.from({ length: tally.size }, (_, index) => index).sort(
    (one, other) =>
      sign * compare(tally, one, other) ||
      tally.sightings(other) - tally.sightings(one) ||
      byText(tally.value(one), tally.value(other)),
  );
}

const comparers: Record<ClueColumn, (tally: ClueTally, one: number, other: number) => number> = {
  clue: (tally, one, other) => byText(tally.value(one), tally.value(other)),
  kind: (tally, one, other) => ClueKind.options.indexOf(tally.kind(one)) - ClueKind.options.indexOf(tally.kind(other)),
  sightings: (tally, one, other) => tally.sightings(one) - tally.sightings(other),
  exhibits: (tally, one, other) => tally.exhibits(one) - tally.exhibits(other),
  first: (tally, one, other) => tally.first(one) - tally.first(other),
  last: (tally, one, other) => tally.last(one) - tally.last(other),
};

function byText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** How many values of each kind, and how many are the person's own. */
export function countKinds(
  tally: ClueTally,
  own: Uint8Array,
): { all: number; mine: number } & Record<ClueKind, number> {
  const counts = { all: 0, mine: 0, email: 0, phone: 0, link: 0, domain: 0, ip: 0, payment: 0, account: 0 };
  for (let index = 0; index < tally.size; index += 1) {
    if (own[index] === 1) counts.mine += 1;
    else {
      counts.all += 1;
      counts[tally.kind(index)] += 1;
    }
  }
  return counts;
}
