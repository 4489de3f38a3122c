import type { Clue } from '../clue.ts';
import { foldText } from '../text/fold-text.ts';
import type { TimelineRow } from '../timeline-row.ts';

/** So much of one exhibit is searched at each key, in bytes: a newsletter with a hundred links must not fill the memory. */
const longestText = 1_000;
const longestValue = 120;
const mostPhones = 20;
/** What people look for first stands first: links are many and long. */
const kinds = ['email', 'account', 'payment', 'ip', 'domain', 'link'] as const;

/** What is searched of one exhibit as somebody types, each on one line. */
export interface SearchedLine {
  /** Sender, address, subject, values of clues; as bytes (see `asBytes`), each value once. */
  text: string;
  /** Digits of telephone numbers with the country's code, so that any written form is found. */
  phones: string;
}

export function searchedLine(
  row: Pick<TimelineRow, 'kind' | 'senderName' | 'senderAddress' | 'subject'>,
  clues: readonly Clue[],
): SearchedLine {
  const seen = clues.filter(({ role }) => role !== 'loaded');
  let text = asBytes(folded(`${row.senderName} ${row.senderAddress} ${row.subject}`).slice(0, longestText));
  for (const value of valuesOf(seen)) {
    if (text.length + value.length > longestText) break;
    if (!text.includes(value)) text += ` ${value}`;
  }
  return { text, phones: phonesOf(row, seen).slice(0, mostPhones).join(' ') };
}

/** Text without what makes no difference to a reader who looks for it: case, accents, width, what shows nothing, kinds of space. */
export function folded(text: string): string {
  return foldText(text)
    .text.normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * A text as its UTF-8 bytes, one character each. A browser keeps such a text in a byte a letter, also where some of it is Chinese, and
 * finds in it what it would find in the text itself (RFC 3629: no character's bytes begin inside another's).
 */
export function asBytes(text: string): string {
  return /[\u0080-\uFFFF]/.test(text) ? String.fromCharCode(...new TextEncoder().encode(text)) : text;
}

/** `+44 (0)7700 900142` → `447700900142` */
export function digitsOf(number: string): string {
  return foldText(number.replace('(0)', '')).text.replaceAll(/\D/g, '');
}

/** A link without its scheme: that is searched with and without. */
export function withoutScheme(value: string): string {
  return value.replace(/^https?:\/\//, '');
}

function valuesOf(clues: readonly Clue[]): string[] {
  const written = kinds.flatMap((kind) => clues.filter((clue) => clue.kind === kind)).flatMap(writtenForms);
  return [...new Set(written.map((value) => asBytes(withoutScheme(folded(value)).slice(0, longestValue))))];
}

/** The number on the screen of a phone may be one that no country has: it is found as it was shown. */
function phonesOf(
  { kind, senderAddress }: Pick<TimelineRow, 'kind' | 'senderAddress'>,
  clues: readonly Clue[],
): string[] {
  const found = clues.filter((clue) => clue.kind === 'phone').map(({ value }) => digitsOf(value));
  const shown = kind === 'call' || kind === 'sms' ? digitsOf(senderAddress) : '';
  return [...new Set(found.includes(shown) ? found : [shown, ...found])].filter((digits) => digits !== '');
}

/** A domain in letters of another script is typed in these letters. */
function writtenForms({ value, unicodeHost }: Clue): string[] {
  return unicodeHost === undefined ? [value] : [value, unicodeHost];
}
