import type { Trick } from '../clue.ts';
import { TextEdits, type EditedText } from './text-edits.ts';

/** A text as its reader understands it, in plain ASCII where letters and digits imitate it, and the way back. */
export type FoldedText = EditedText;

/** Characters that show nothing: soft hyphen, zero-width, bidi controls, variation selectors, tags (UTS 39, UAX 9), keycap. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u20E3]/u;
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u30FC]/;
const stops = /[\u3002\uFF0E\uFF61\u2024\uFE52]/;
const nonAscii = /[\u0080-\uFFFF]/;
/**
 * Characters of the first plane that folding may change: the blocks that hold every character with an ASCII compatibility
 * form (Unicode 16), digits of all scripts, and what shows nothing. A character that is here for nothing folds to itself.
 */
const foldable =
  /[\u00A0-\u00BA\u0132\u0133\u017F\u01C7-\u01F3\u02B0-\u02E3\u037E\u1D2C-\u1DBB\u1FEF\u2000-\u218F\u2212\u2460-\u24EA\u2A74-\u2A76\u2C7C\u2C7D\u3000\u3002\u30FC\u3250-\u33FF\uA7F1-\uA7F4\uFB00-\uFB06\uFB29\uFE10-\uFE6B\uFF01-\uFF61\p{Nd}\p{Default_Ignorable_Code_Point}]/u;
const kana = /[\u3041-\u30FA\u30FD-\u30FF\u31F0-\u31FF\uFF66-\uFF9F]/;
const longVowel = '\u30FC';

/** Folded forms by character: a text has few different ones, and Unicode's tables are slow to ask. */
const known = new Map<string, string>();
const mostKnown = 5_000;

/**
 * Undoes what makes a value look the same to a reader and different to a program: full-width and mathematical letters
 * (NFKC of single characters), digits of other scripts, invisible characters, odd spaces, dashes and full stops. Letters of
 * other alphabets stay: they are text. What is ASCII stays as it is; folding twice is folding once.
 */
export function foldText(original: string): FoldedText {
  if (!nonAscii.test(original)) return unchanged(original);
  const edits = new TextEdits(original);
  let changed = false;
  let keptVowel = Number.NaN;
  for (let at = nextFoldable(original, 0); at < original.length; at = nextFoldable(original, at + 1)) {
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    if (character === longVowel && (keptVowel === at - 1 || kana.test(original[at - 1] ?? ''))) {
      keptVowel = at;
      continue;
    }
    const folded = foldCharacter(character);
    if (folded === character) continue;
    edits.replace(at, at + character.length, folded);
    changed = true;
    at += character.length - 1;
  }
  return changed ? edits.finish() : unchanged(original);
}

/** Of each UTF-16 unit: not asked yet, stays, may fold. Asked once, since texts are long and their letters few. */
const unitKinds = new Uint8Array(0x10000);
const stays = 1;
const mayFold = 2;

/** Where the next character stands that folding may change; the text's length when there is none. */
function nextFoldable(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    const kind = unitKinds[unit] || (unitKinds[unit] = kindOf(unit));
    if (kind === mayFold) return at;
  }
  return text.length;
}

function kindOf(unit: number): number {
  const isHighSurrogate = unit >= 0xd800 && unit < 0xdc00;
  return isHighSurrogate || foldable.test(String.fromCharCode(unit)) ? mayFold : stays;
}

/** What a written form needed for being understood. */
export function foldingTricks(asWritten: string): Trick[] {
  if (!nonAscii.test(asWritten)) return [];
  const tricks = new Set<Trick>();
  for (const character of asWritten) {
    if (character < '\x80') continue;
    if (invisible.test(character)) tricks.add('invisible-characters');
    else if (/[A-Za-z0-9@.:/+]/.test(foldCharacter(character))) tricks.add('other-script');
  }
  return [...tricks];
}

function unchanged(text: string): FoldedText {
  return { text, rangeInOriginal: (start, end) => ({ start, end: Math.max(start, end) }) };
}

function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = foldUnknown(character);
  if (known.size < mostKnown) known.set(character, folded);
  return folded;
}

function foldUnknown(character: string): string {
  if (invisible.test(character)) return '';
  if (spaces.test(character)) return ' ';
  if (dashes.test(character)) return '-';
  if (stops.test(character)) return '.';
  const compatible = character.normalize('NFKC');
  if (/^[\x21-\x7E]+$/.test(compatible)) return compatible;
  return decimalDigit(character) ?? character;
}

/** The value of a decimal digit of any script; Unicode keeps each script's ten together, in order. */
function decimalDigit(character: string): string | null {
  if (!/\p{Nd}/u.test(character)) return null;
  let zero = character.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
    zero -= 1;
    value += 1;
  }
  return String(value % 10);
}
