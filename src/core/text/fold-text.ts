import type { Trick } from '../clue.ts';

/** A text as its reader understands it, in plain ASCII where letters and digits imitate it, and the way back. */
export interface FoldedText {
  text: string;
  /** The range of the original that the range `start`–`end` of `text` came from. */
  rangeInOriginal(start: number, end: number): { start: number; end: number };
}

/** Characters that show nothing: soft hyphen, zero-width, bidi controls, variation selectors, tags (UTS 39, UAX 9). */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u30FC]/;
const stops = /[\u3002\uFF0E\uFF61\u2024\uFE52]/;
/** Where none of these stands, folding changes nothing. */
const foldable = /[\u0080-\uFFFF]/;

/**
 * Undoes what makes a value look the same to a reader and different to a program: full-width and mathematical letters
 * (NFKC of single characters), digits of other scripts, invisible characters, odd spaces, dashes and full stops. Letters of
 * other alphabets stay: they are text.
 */
export function foldText(original: string): FoldedText {
  if (!foldable.test(original)) return { text: original, rangeInOriginal: (start, end) => ({ start, end }) };
  const chunks: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = character.length === 1 && character < '\x80' ? character : foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit += 1) offsets.push(at);
    chunks.push(folded);
    at += character.length;
  }
  const startOf = (offset: number) => offsets[offset] ?? original.length;
  return {
    text: chunks.join(''),
    rangeInOriginal: (start, end) => {
      const last = startOf(end - 1);
      return { start: startOf(start), end: end <= start ? startOf(start) : last + characterLength(original, last) };
    },
  };
}

/** What a written form needed for being understood. */
export function foldingTricks(asWritten: string): Trick[] {
  if (!foldable.test(asWritten)) return [];
  const tricks = new Set<Trick>();
  for (const character of asWritten) {
    if (character < '\x80') continue;
    if (invisible.test(character)) tricks.add('invisible-characters');
    else if (/[A-Za-z0-9@.:/+]/.test(foldCharacter(character))) tricks.add('other-script');
  }
  return [...tricks];
}

function foldCharacter(character: string): string {
  if (invisible.test(character)) return '';
  if (spaces.test(character)) return ' ';
  if (dashes.test(character)) return '-';
  if (stops.test(character)) return '.';
  const digit = decimalDigit(character);
  if (digit !== null) return digit;
  const compatible = character.normalize('NFKC');
  return /^[\x21-\x7E]+$/.test(compatible) ? compatible : character;
}

/** The value of a decimal digit of any script; Unicode keeps each script's ten together, in order. */
function decimalDigit(character: string): string | null {
  if (!/\p{Nd}/u.test(character)) return null;
  let zero = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 10 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
    zero -= 1;
    value += 1;
  }
  return String(value % 10);
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
