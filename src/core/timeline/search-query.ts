import { digitsOf, folded, withoutScheme } from './search-text.ts';

/** Exhibit numbers from one to another, both included. */
export type NumberRange = readonly [from: number, to: number];

/** Everything of one way to read a query has to hold. */
export interface QueryReading {
  /** Folded, the longest first: the rarest as a rule. */
  words: string[];
  /** Digits of telephone numbers, likewise. */
  digits: string[];
  /** Of exhibits; each a choice of ranges. */
  numbers: NumberRange[][];
}

/** Three digits are no number yet: every second subject has them. */
const fewestDigits = 4;
const longestQuery = 300;
/** Digits with what people write between them. */
const numberRun = /[+(]*\d[\d\s()./-]*\d/g;
/** Ways to dial out of a country; what stays is the number as the world knows it. */
const dialledOut = /^(?:00|011)(?=[1-9])/;

/**
 * The ways in which a query may be meant: as words, and, where there are enough digits, as a telephone number in any written form or as
 * an exhibit's number. What any of them finds is found. Empty for a query without a word.
 */
export function readQuery(query: string): QueryReading[] {
  const text = folded(refanged(query.slice(0, longestQuery)));
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const readings = [readingOf(words)];
  const digits = [...text.matchAll(numberRun)]
    .map(([run]) => significant(run))
    .filter((run) => run.length >= fewestDigits);
  if (digits.length > 0) {
    const others = wordsOf(text.replaceAll(numberRun, (run) => (significant(run).length >= fewestDigits ? ' ' : run)));
    readings.push({ ...readingOf(others), digits: byLength(digits) });
  }
  if (words.length === 1 && /^\d{4,}$/.test(words[0] ?? ''))
    readings.push({ words: [], digits: [], numbers: [namesLike(words[0] ?? '')] });
  return readings;
}

function wordsOf(text: string): string[] {
  return text
    .split(' ')
    .map(withoutScheme)
    .filter((word) => word !== '');
}

function readingOf(all: readonly string[]): QueryReading {
  const named = all.map((word) => /^ex-(\d+)$/.exec(word)?.[1]);
  return {
    words: byLength(all.filter((_, at) => named[at] === undefined)),
    digits: [],
    numbers: named.flatMap((digits) => (digits === undefined ? [] : [namesLike(digits)])),
  };
}

/** The numbers of exhibits whose names begin so: `004` → 40 to 49; `12` → 12, but also 1200 to 1299. */
function namesLike(digits: string): NumberRange[] {
  const ranges: NumberRange[] = [];
  for (let length = Math.max(4, digits.length); length <= 9; length += 1) {
    const [from, to] = [Number(digits.padEnd(length, '0')), Number(digits.padEnd(length, '9'))];
    // Names of more than four digits begin with none that is zero.
    if (length === 4 || !digits.startsWith('0')) ranges.push([from, to]);
  }
  return digits.length < 4 ? [...ranges, [Number(digits), Number(digits)]] : ranges;
}

function byLength(all: readonly string[]): string[] {
  return all.toSorted((one, other) => other.length - one.length);
}

function significant(run: string): string {
  return digitsOf(run).replace(dialledOut, '').replace(/^0+/, '');
}

/** Links and addresses as Cluebook writes them itself. */
function refanged(text: string): string {
  return text
    .replaceAll('[.]', '.')
    .replaceAll('[@]', '@')
    .replaceAll(/\bhxxp/gi, 'http');
}
