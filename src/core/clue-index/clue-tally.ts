import { ClueKind } from '../clue.ts';
import type { ClueEntry } from './clue-entry.ts';

/** How many weeks the strip in the table shows. */
export const stripWeeks = 12;

/** One value with what is known of it in the whole book. Times in milliseconds since 1970. */
export interface CountedClue {
  kind: ClueKind;
  value: string;
  sightings: number;
  exhibits: number;
  first: number;
  last: number;
}

const kinds = ClueKind.options;

/**
 * All values of a book, counted. In columns: 400,000 objects with a list of exhibits each would fill the memory of a page. A value is
 * named by its index, in the order in which values were first met.
 */
export class ClueTally {
  /** By kind, in the order of the list: the index of each value. */
  private readonly indexes = kinds.map(() => new Map<string, number>());
  private readonly kindsOf: number[] = [];
  private readonly values: string[] = [];
  private readonly sightingsOf: number[] = [];
  private readonly exhibitsOf: number[] = [];
  private readonly firstOf: number[] = [];
  private readonly lastOf: number[] = [];
  private readonly numbers: number[] = [];
  private readonly times: number[] = [];
  /** Mentions as chains: of each value the newest, and of each mention the exhibit and the mention before. */
  private readonly newest: number[] = [];
  private readonly mentionOf: number[] = [];
  private readonly before: number[] = [];
  private strips = new Uint16Array(1024 * stripWeeks);
  private readonly arrivals = new Set<string>();
  private lowers: string[] | undefined;
  private readonly weekStarts: readonly number[];

  /** @param weekStarts when each week of the strip begins, oldest first */
  constructor(weekStarts: readonly number[]) {
    this.weekStarts = weekStarts;
  }

  get size(): number {
    return this.values.length;
  }

  /** Exhibits that were counted, also those without a clue. */
  get exhibitCount(): number {
    return this.numbers.length;
  }

  /** Addresses that messages came to, as far as the messages show them to be the person's. */
  get arrivedAt(): ReadonlySet<string> {
    return this.arrivals;
  }

  /** Counts one exhibit more. Give them in the order of their numbers. */
  add({ exhibit, at, arrivedAt, mentions }: ClueEntry): void {
    this.lowers = undefined;
    const place = this.numbers.push(exhibit) - 1;
    this.times.push(at);
    for (const address of arrivedAt) this.arrivals.add(address);
    const week = this.weekOf(at);
    for (const { kind, value, sightings } of mentions) {
      const index = this.indexFor(kind, value, at);
      this.sightingsOf[index] = (this.sightingsOf[index] ?? 0) + sightings;
      this.exhibitsOf[index] = (this.exhibitsOf[index] ?? 0) + 1;
      this.firstOf[index] = Math.min(this.firstOf[index] ?? at, at);
      this.lastOf[index] = Math.max(this.lastOf[index] ?? at, at);
      this.before.push(this.newest[index] ?? -1);
      this.newest[index] = this.mentionOf.push(place) - 1;
      if (week >= 0) this.strips[index * stripWeeks + week] = (this.strips[index * stripWeeks + week] ?? 0) + 1;
    }
  }

  /** The index of a value; -1 when it is in no exhibit. */
  find(kind: string, value: string): number {
    return this.indexes[kinds.findIndex((one) => one === kind)]?.get(value) ?? -1;
  }

  kind(index: number): ClueKind {
    return kinds[this.kindsOf[index] ?? 0] ?? 'link';
  }

  value(index: number): string {
    return this.values[index] ?? '';
  }

  /** In lower case, for searching. Made for all at the first question; most values are written so already and take no room. */
  lower(index: number): string {
    this.lowers ??= this.values.map((value) => value.toLowerCase());
    return this.lowers[index] ?? '';
  }

  clue(index: number): CountedClue {
    return {
      kind: this.kind(index),
      value: this.value(index),
      sightings: this.sightings(index),
      exhibits: this.exhibits(index),
      first: this.first(index),
      last: this.last(index),
    };
  }

  sightings(index: number): number {
    return this.sightingsOf[index] ?? 0;
  }

  exhibits(index: number): number {
    return this.exhibitsOf[index] ?? 0;
  }

  first(index: number): number {
    return this.firstOf[index] ?? 0;
  }

  last(index: number): number {
    return this.lastOf[index] ?? 0;
  }

  /** Exhibits in each of the last weeks, oldest week first. */
  strip(index: number): number[] {
    return [...this.strips.subarray(index * stripWeeks, (index + 1) * stripWeeks)];
  }

  /** In which exhibits it stands and when each came in, the highest number first; at most `limit`. */
  seenIn(index: number, limit = Infinity): { exhibit: number; at: number }[] {
    const seen: { exhibit: number; at: number }[] = [];
    for (let mention = this.newest[index] ?? -1; mention >= 0 && seen.length < limit; ) {
      const place = this.mentionOf[mention] ?? 0;
      seen.push({ exhibit: this.numbers[place] ?? 0, at: this.times[place] ?? 0 });
      mention = this.before[mention] ?? -1;
    }
    return seen;
  }

  private indexFor(kind: ClueKind, value: string, at: number): number {
    const code = kinds.indexOf(kind);
    const known = this.indexes[code]?.get(value);
    if (known !== undefined) return known;
    const index = this.values.push(value) - 1;
    this.kindsOf.push(code);
    this.indexes[code]?.set(value, index);
    this.sightingsOf.push(0);
    this.exhibitsOf.push(0);
    this.firstOf.push(at);
    this.lastOf.push(at);
    this.newest.push(-1);
    if ((index + 1) * stripWeeks > this.strips.length) {
      const longer = new Uint16Array(this.strips.length * 2);
      longer.set(this.strips);
      this.strips = longer;
    }
    return index;
  }

  private weekOf(at: number): number {
    return this.weekStarts.findLastIndex((start) => at >= start);
  }
}
