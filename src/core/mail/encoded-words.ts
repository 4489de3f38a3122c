import type { CharsetNote } from '../message-facts.ts';
import { decodeText } from './charset.ts';
import { decodeBase64, decodeQWord } from './transfer-encoding.ts';
import { matchesIn } from '../text/matches-in.ts';

/**
 * `=?charset?Q?text?=`. Looser than RFC 2047, as mail readers are: of any length, with spaces in a Q text, in quoted
 * strings, glued to other text, with white space left inside by folding, and with question marks in a Q text. The numbers
 * bound the search where nothing ends.
 */
const word = /=\?([^\s?]{1,80})\?([bq])\?([^?]{0,50000}(?:\?(?!=)[^?]{0,200}){0,3})\?=/gi;

interface Piece {
  charset: string;
  bytes: Uint8Array;
}

/**
 * A header value with its encoded words decoded (RFC 2047, RFC 2231 section 5), once: what a decoded word says is text,
 * also when it looks like another encoded word. White space between adjacent words goes, and words of one charset are put
 * together before decoding, so that characters split over two words are whole again. `note` is told every charset used.
 */
export function decodeWords(value: string, note?: (read: Omit<CharsetNote, 'of'>) => void): string {
  if (!value.includes('=?')) return value;
  const out: string[] = [];
  let pending: Piece[] = [];
  let at = 0;
  const flush = () => {
    if (pending.length > 0) out.push(textOf(pending, note));
    pending = [];
  };
  for (const match of matchesIn(value, word)) {
    const between = value.slice(at, match.index);
    const bytes = bytesOf(match[2] ?? '', match[3] ?? '');
    const charset = match[1] ?? '';
    if (pending.length === 0 || between.trim() !== '') {
      flush();
      out.push(between);
    } else if (pending[0]?.charset.toLowerCase() !== charset.toLowerCase()) flush();
    pending.push({ charset, bytes });
    at = match.index + match[0].length;
  }
  flush();
  out.push(value.slice(at));
  return out.join('');
}

function bytesOf(encoding: string, text: string): Uint8Array {
  return encoding === 'Q' || encoding === 'q' ? decodeQWord(text) : decodeBase64(bytesOfLatin1(text));
}

function textOf(pieces: readonly Piece[], note: ((read: Omit<CharsetNote, 'of'>) => void) | undefined): string {
  const { text, ...read } = decodeText(joined(pieces), pieces[0]?.charset ?? null);
  note?.(read);
  return text;
}

function joined(pieces: readonly Piece[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]?.bytes ?? new Uint8Array();
  const whole = new Uint8Array(pieces.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of pieces) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

/** The bytes of a header text that was read as it stands; what is no byte is encoded as UTF-8. */
export function bytesOfLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return new TextEncoder().encode(text);
    bytes[at] = unit;
  }
  return bytes;
}
