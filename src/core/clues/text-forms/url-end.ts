import type { TextAsMeant } from './text-as-meant.ts';
import { unspaced } from './host-in-text.ts';

/** ASCII that ends a URL in text wherever it stands. */
const enders = new Set('"<>|`^\\');
/** ASCII that stays in a URL whatever stands around it. */
const neverEnds = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  /[a-z0-9%=#_~]/i.test(String.fromCharCode(unit)) ? 1 : 0,
);
const opening: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
/** Dashes, and sentence signs of East Asian text: folded to ASCII, they would run on into the URL. */
const wideSigns =
  /[\u2013-\u2015\u3001\u3002\uFF01\uFF08\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF3B\uFF3D\uFF5B\uFF5C\uFF5D\uFF61]/;
const wideLetter = /[\uFF10-\uFF5A]/;
const quotes = /[\u2018-\u201F\u00AB\u00BB\u2039\u203A\uFFFC\uFFFD]/;
/** What ends a clause in Arabic, Urdu and Hindi: nobody has it in a path. */
const foreignStops = /[\u060C\u061B\u061F\u06D4\u0964\u0965]/;
const reference = /&(?:gt|lt|quot|nbsp|apos|#39|#34|#60|#62);/iy;
const scheme = /(?:https?|hxxps?|ftp)$/i;

/**
 * Where a URL ends whose path, query or fragment begins at `from`: at white space, quotes, angle brackets, text of scripts
 * without spaces, a bracket that was not opened inside, or another URL that is glued to it. `start` is where the URL begins:
 * a quote or emphasis before it closes it too. Punctuation before the end belongs to the sentence.
 */
export function urlEnd(text: TextAsMeant, start: number, from: number): number {
  const meant = text.text;
  const closer = closerOf(meant[start - 1] ?? '');
  const open: string[] = [];
  let end = from;
  for (; end < meant.length; end += 1) {
    const unit = meant.charCodeAt(end);
    if (unit < 0x80 && neverEnds[unit] === 1) continue;
    const character = meant[end] ?? '';
    if (character === '&' || character === '.' || character === '/' || character === '-') {
      if (character === '&' && endsInReference(meant, end)) break;
      if ((character === '.' || character === '-') && isWideSign(text, end)) break;
      if (character === '/' && isGlued(meant, end)) {
        end -= schemeLength(meant, end - 1) + 1;
        break;
      }
      continue;
    }
    if (character <= ' ' || character === closer || enders.has(character)) break;
    if (character >= '\x7F' ? endsUrl(character) : isWideSign(text, end)) break;
    if (character === '(' || character === '[' || character === '{') open.push(character);
    const opener = opening[character];
    if (opener !== undefined) {
      if (open.at(-1) !== opener) break;
      open.pop();
    }
  }
  return withoutTail(meant, from, Math.max(end, from), meant[start - 1] ?? '');
}

function closerOf(before: string): string {
  return before === "'" || before === '*' ? before : '';
}

function endsUrl(character: string): boolean {
  return (
    /\s/.test(character) ||
    quotes.test(character) ||
    unspaced.test(character) ||
    foreignStops.test(character) ||
    character === '\x7F'
  );
}

function endsInReference(text: string, at: number): boolean {
  reference.lastIndex = at;
  return reference.test(text);
}

/** `…/pagehttps://`: a second URL, unless it is the value of a parameter or a part of a path (`?u=https://`, `/https://`). */
function isGlued(text: string, slash: number): boolean {
  if (text[slash - 1] !== ':' || text[slash + 1] !== '/') return false;
  const length = schemeLength(text, slash - 1);
  return length > 0 && /[^=/?&:%#@+-]/.test(text[slash - 1 - length - 1] ?? '/');
}

function schemeLength(text: string, colon: number): number {
  return scheme.exec(text.slice(Math.max(0, colon - 6), colon))?.[0].length ?? 0;
}

/** A full-width sign, unless the URL itself is written in full-width letters. */
export function isWideSign(text: TextAsMeant, at: number): boolean {
  if (text.text === text.original) return false;
  const original = text.original[text.rangeInOriginal(at, at + 1).start] ?? '';
  if (!wideSigns.test(original)) return false;
  const before = text.original[text.rangeInOriginal(at - 1, at).start] ?? '';
  return !wideLetter.test(before);
}

function withoutTail(text: string, from: number, until: number, before: string): number {
  let end = until;
  while (end > from) {
    const character = text[end - 1] ?? '';
    const isEmphasis = (character === '_' || character === '~') && before === character;
    if (!/[.,;:!?'*\\([{$\u00B7\u0387]/.test(character) && !isEmphasis && character !== '\u2026') break;
    end -= 1;
  }
  return end;
}
