import { foldText } from '../../text/fold-text.ts';

/** A stretch of digits with the signs that people put between them; offsets in the text that was scanned, UTF-16. */
export interface NumberRun {
  start: number;
  end: number;
}

/** Most signs without a digit inside one number: `+1 – (888) - (596)` has five. */
const widestGap = 5;
/** More digits in one stretch than any list of numbers without commas has: a dump, a table, an attack. */
const mostDigits = 64;

const unknown = 0;
const other = 1;
const digit = 2;
const separator = 3;
const plus = 4;
const letterLikeDigit = 5;
const invisible = 6;
/** The first half of a character beyond U+FFFF: mathematical and segmented digits are there. */
const highSurrogate = 7;

/** What each UTF-16 unit is; `unknown` until it is first met. A memo of a pure function. */
const kinds = new Uint8Array(0x1_00_00);
/** Where the next digit may be: ASCII, and all above Latin-1 but kana, Han and Hangul, which have none. Skips text quickly. */
const nextDigit = /[0-9\u00b2-\u00b9\u0660-\u2fff\ua620-\uabff\ud800-\udbff\uff10-\uff19]/g;
/** Letters for digits, up to the next sign: `OO` in `8OO`, `I` in `55I-`. */
const letterDigits = /[OoIl\d]{1,4}(?![\p{L}\p{N}])/uy;

/**
 * The stretches of the text that could hold a phone number of at least `fewestDigits` digits, in order. Linear: looks at
 * every unit once. A `+` begins a new stretch. Letters that look like digits count where they directly touch digits.
 */
export function* numberRuns(text: string, fewestDigits: number): Generator<NumberRun> {
  let start = -1;
  let end = 0;
  let digits = 0;
  let gap = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (start < 0) {
      nextDigit.lastIndex = at;
      const next = nextDigit.exec(text);
      if (next === null) return;
      at = next.index;
    }
    const unit = text.charCodeAt(at);
    const kind = at === text.length ? other : kinds[unit] || learn(unit);
    if (kind === other && start < 0) continue;
    const width = widthAsDigits(kind, text, at, start >= 0 && gap <= 1);
    if (width > 0 && gap <= widestGap) {
      if (start < 0) start = at;
      digits += kind === highSurrogate ? 1 : width;
      at += width - 1;
      end = at + 1;
      gap = 0;
    } else if (kind === invisible) {
      // Shows nothing, so it neither joins nor divides.
    } else if (kind === separator && gap < widestGap) {
      gap += 1;
    } else {
      if (digits >= fewestDigits && digits <= mostDigits) yield { start, end };
      start = width > 0 ? at : -1;
      digits = width > 0 ? 1 : 0;
      gap = 0;
      if (width > 0) end = (at += width - 1) + 1;
    }
  }
}

/** How many UTF-16 units here are digits, or stand for them. */
function widthAsDigits(kind: number, text: string, at: number, inside: boolean): number {
  if (kind === digit) return 1;
  if (kind === highSurrogate) return /^\d$/.test(foldText(text.slice(at, at + 2)).text) ? 2 : 0;
  if (kind !== letterLikeDigit || !inside) return 0;
  letterDigits.lastIndex = at;
  return letterDigits.exec(text)?.[0].length ?? 0;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = foldText(character).text;
  const kind = kindOf(folded, unit);
  kinds[unit] = kind;
  return kind === unknown ? other : kind;
}

function kindOf(folded: string, unit: number): number {
  // U+20E3 draws a key around the digit before it.
  if (folded === '' || unit === 0x20_e3) return invisible;
  if (unit >= 0xd8_00 && unit <= 0xdb_ff) return highSurrogate;
  if (/^\d$/.test(folded)) return digit;
  if (folded === '+') return plus;
  if (/^[ ().\-/[\]~·•]$/.test(folded)) return separator;
  return /^[OoIl]$/.test(folded) ? letterLikeDigit : other;
}
