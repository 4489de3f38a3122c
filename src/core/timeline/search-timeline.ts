import { readQuery } from './search-query.ts';
import type { NumberRange, QueryReading } from './search-query.ts';
import { asBytes } from './search-text.ts';
import type { Lines, TimelineColumns } from './timeline-columns.ts';

/** 1 at the place of each exhibit that was found, and how many they are. */
export interface FoundRows {
  marks: Uint8Array;
  count: number;
}

/** Which exhibits a query finds. Null for a query without a word: all of them. */
export function searchTimeline(columns: TimelineColumns, query: string): FoundRows | null {
  const readings = readQuery(query);
  if (readings.length === 0) return null;
  const found: FoundRows = { marks: new Uint8Array(columns.numbers.length), count: 0 };
  for (const reading of readings) mark(columns, reading, found);
  return found;
}

/** One of its words is looked for in everything, and the rest only in the lines that have it. */
function mark({ numbers, text, phones }: TimelineColumns, reading: QueryReading, found: FoundRows): void {
  const { digits } = reading;
  const words = reading.words.map(asBytes);
  const fits = (place: number) =>
    hasAll(text, place, words) &&
    hasAll(phones, place, digits) &&
    reading.numbers.every((ranges) => isIn(ranges, numbers[place] ?? 0));
  // Telephone numbers are a tenth of the text.
  const [first] = digits.length > 0 ? digits : words;
  if (first !== undefined) {
    const isAll = words.length + digits.length === 1 && reading.numbers.length === 0;
    markLines(digits.length > 0 ? phones : text, first, found, isAll ? null : fits);
  } else markNumbers(numbers, reading.numbers, found);
}

function markLines({ all, starts }: Lines, word: string, found: FoundRows, fits: null | ((place: number) => boolean)) {
  let place = 0;
  for (let at = all.indexOf(word); at !== -1; at = all.indexOf(word, starts[place])) {
    place = lineAt(starts, at, place);
    if (!fits || fits(place)) add(found, place);
    place += 1;
  }
}

function markNumbers(numbers: Uint32Array, choices: readonly NumberRange[][], found: FoundRows): void {
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? 0;
    if (choices.every((ranges) => isIn(ranges, number))) add(found, place);
  }
}

function add(found: FoundRows, place: number): void {
  if (found.marks[place] === 0) found.count += 1;
  found.marks[place] = 1;
}

function hasAll({ all, starts }: Lines, place: number, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const line = all.slice(starts[place], starts[place + 1]);
  return words.every((word) => line.includes(word));
}

/** The line that holds this letter, at or after `from`: near as a rule, else looked for by halves. */
function lineAt(starts: Uint32Array, at: number, from: number): number {
  let [low, step] = [from, 1];
  while ((starts[low + step] ?? Infinity) <= at) {
    low += step;
    step *= 2;
  }
  for (let high = Math.min(low + step, starts.length - 1); high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= at) low = middle;
    else high = middle;
  }
  return low;
}

function isIn(ranges: readonly NumberRange[], number: number): boolean {
  for (const [from, to] of ranges) if (number >= from && number <= to) return true;
  return false;
}
