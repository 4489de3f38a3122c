import { rowKinds, rowStates } from './packed-row.ts';
import { searchTimeline } from './search-timeline.ts';
import type { FoundRows } from './search-timeline.ts';
import type { TimelineColumns } from './timeline-columns.ts';
import type { TimelineRow } from '../timeline-row.ts';

/** Kinds as a person thinks of them: a call and a text message come by the same number. */
export const kindGroups = {
  email: ['email'],
  spoken: ['call', 'sms'],
  chat: ['chat'],
  page: ['page'],
  file: ['file'],
} as const satisfies Record<string, TimelineRow['kind'][]>;
export type KindGroup = keyof typeof kindGroups;

/** Newest first, by when it was sent or by when it was saved. */
export type RowOrder = 'sent' | 'saved';

/** What of the timeline is shown. */
export interface RowChoice {
  query: string;
  kind?: KindGroup | undefined;
  /** `open`: something of the original is missing, or there is none. */
  state?: 'complete' | 'open' | undefined;
  /** Sent (or saved, as the order is) at this time or later, and before that one; milliseconds since 1970. */
  since?: number | undefined;
  until?: number | undefined;
  /** Sent in this stretch, whatever the order is: what a bar of the chart counted. `end` belongs to the next one. */
  week?: { start: number; end: number } | undefined;
  attached?: boolean | undefined;
  /** Exhibits that the query finds in their full text. */
  inFullText?: ReadonlySet<number> | undefined;
  /** Only these exhibits: those of a case. */
  among?: ReadonlySet<number> | undefined;
  order: RowOrder;
}

/** Places of all exhibits, newest first, and at which step of it each place is. */
export interface OrderedRows {
  places: Uint32Array;
  ranks: Uint32Array;
}

/** What came at the same time stands in the order of numbers. */
export function orderRows(columns: TimelineColumns, order: RowOrder): OrderedRows {
  const places = sortedPlaces(columns, order);
  const ranks = new Uint32Array(places.length);
  for (let rank = 0; rank < places.length; rank += 1) ranks[places[rank] ?? 0] = rank;
  return { places, ranks };
}

function sortedPlaces({ numbers, sentAt }: TimelineColumns, order: RowOrder): Uint32Array {
  const places = Uint32Array.from(numbers, (_, at) => numbers.length - 1 - at);
  const number = (place: number) => numbers[place] ?? 0;
  const time = (place: number) => sentAt[place] ?? 0;
  if (order === 'saved')
    return isFalling(places, number) ? places : places.sort((one, other) => number(other) - number(one));
  return places.sort((one, other) => time(other) - time(one) || number(other) - number(one));
}

/** The places of what was chosen, in the order. */
export function chooseRows(columns: TimelineColumns, ordered: OrderedRows, choice: RowChoice): Uint32Array {
  const found = withMore(searchTimeline(columns, choice.query), columns, choice.inFullText);
  const tests = testsOf(columns, choice);
  if (!found) return tests.length === 0 ? ordered.places : passing(ordered.places, tests);
  return passing(foundInOrder(found, ordered), tests);
}

function withMore(
  found: FoundRows | null,
  { numbers }: TimelineColumns,
  more: ReadonlySet<number> | undefined,
): FoundRows | null {
  if (!found || !more || more.size === 0) return found;
  const marks = Uint8Array.from(numbers, (number, place) => (found.marks[place] === 1 || more.has(number) ? 1 : 0));
  return { marks, count: marks.reduce((sum, mark) => sum + mark, 0) };
}

/** A few are sorted in no time; of many, everything is gone through in its order. */
function foundInOrder({ marks, count }: FoundRows, { places, ranks }: OrderedRows): Uint32Array {
  const found = new Uint32Array(count);
  let next = 0;
  if (count > marks.length / 8) {
    for (const place of places) {
      if (marks[place] === 0) continue;
      found[next] = place;
      next += 1;
    }
    return found;
  }
  for (let place = marks.indexOf(1); place !== -1; place = marks.indexOf(1, place + 1)) {
    found[next] = ranks[place] ?? 0;
    next += 1;
  }
  return found.sort().map((rank) => places[rank] ?? 0);
}

function passing(places: Uint32Array, tests: readonly ((place: number) => boolean)[]): Uint32Array {
  if (tests.length === 0) return places;
  const passed = new Uint32Array(places.length);
  let count = 0;
  for (const place of places) {
    if (!tests.every((test) => test(place))) continue;
    passed[count] = place;
    count += 1;
  }
  return passed.subarray(0, count);
}

/** How many exhibits there are of each group of kinds. */
export function countGroups({ kinds }: TimelineColumns): Record<KindGroup, number> {
  const counts = new Uint32Array(rowKinds.length);
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  const sum = (group: KindGroup) =>
    kindGroups[group].reduce((all, kind) => all + (counts[rowKinds.indexOf(kind)] ?? 0), 0);
  return { email: sum('email'), spoken: sum('spoken'), chat: sum('chat'), page: sum('page'), file: sum('file') };
}

function testsOf(columns: TimelineColumns, choice: RowChoice): ((place: number) => boolean)[] {
  const { kind, state, since = -Infinity, until = Infinity, week, attached, among, order } = choice;
  const tests: ((place: number) => boolean)[] = [];
  if (kind !== undefined) {
    const codes = kindGroups[kind].map((one) => rowKinds.indexOf(one));
    tests.push((place) => codes.includes(columns.kinds[place] ?? -1));
  }
  if (state !== undefined) {
    const complete = rowStates.indexOf('complete');
    tests.push((place) => (columns.states[place] === complete) === (state === 'complete'));
  }
  if (attached === true) tests.push((place) => (columns.attached[place] ?? 0) > 0);
  if (since !== -Infinity || until !== Infinity) {
    const times = order === 'sent' ? columns.sentAt : columns.capturedAt;
    tests.push((place) => (times[place] ?? 0) >= since && (times[place] ?? 0) < until);
  }
  if (week) {
    tests.push((place) => {
      const at = columns.sentAt[place] ?? 0;
      return at >= week.start && at < week.end;
    });
  }
  if (among) tests.push((place) => among.has(columns.numbers[place] ?? 0));
  return tests;
}

/** The usual case: pieces in order, numbers in them rising. */
function isFalling(places: Uint32Array, number: (place: number) => number): boolean {
  for (let at = 1; at < places.length; at += 1) if (number(places[at - 1] ?? 0) < number(places[at] ?? 0)) return false;
  return true;
}
