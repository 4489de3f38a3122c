import { unspaced } from './host-in-text.ts';

/** RFC 5321, 4.5.3.1.1. */
const longest = 64;
/** RFC 5322 atext and the full stop, in any script (RFC 6531); without `/ ? | { } ^` and the backtick, which join texts in practice. */
const atext = /[\p{L}\p{N}\p{M}.!#$%&'*+=_~-]/u;
const asciiAtext = new Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.#$%&'*+=_~-");
/** `email=a@b.example`, `?u=a@b.example`: the name of a field, not of a mailbox. */
const fieldName = /^.*(?:(?:^|&)(?:e-?mails?|mail|user(?:name)?|login|to|cc|bcc|from|addr|address|recipient|id|u|e)=)/i;

/**
 * Where the local part begins that ends before `at`; null when none stands there. Text of a script without spaces that is
 * glued to ASCII is not part of it, nor are quotation marks and bullets before it.
 */
export function localPartBefore(text: string, at: number): number | null {
  let start = at;
  const endsInAscii = (text[at - 1] ?? '') < '\x80';
  while (start > 0 && at - start <= longest + 1) {
    const character = text[start - 1] ?? '';
    if (!isLocal(text, start - 1, character, endsInAscii)) break;
    start -= 1;
  }
  return trimmed(text, start, at);
}

function isLocal(text: string, index: number, character: string, endsInAscii: boolean): boolean {
  if (character < '\x80') return asciiAtext.has(character) && !(character === '.' && text[index + 1] === '.');
  // The halves of astral characters pass, in pairs: a name may be written in any script.
  if (!atext.test(character) && !isHalfOfPair(text, index)) return false;
  return !(endsInAscii && unspaced.test(character));
}

function isHalfOfPair(text: string, index: number): boolean {
  const pair = /[\uDC00-\uDFFF]/.test(text[index] ?? '')
    ? text.slice(index - 1, index + 1)
    : text.slice(index, index + 2);
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair);
}

function trimmed(text: string, from: number, at: number): number | null {
  let start = from;
  if (at - start <= longest + 1) {
    const field = fieldName.exec(text.slice(start, at))?.[0];
    if (field !== undefined && field.length < at - start) start += field.length;
  }
  while (start < at && /[^\p{L}\p{N}_\uD800-\uDFFF]/u.test(text[start] ?? '')) start += 1;
  const isNone = start === at || at - start > longest || text[at - 1] === '.';
  return isNone ? null : start;
}
