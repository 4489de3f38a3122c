/** Base64, quoted-printable (RFC 2045, 6.7 and 6.8), their form in headers (RFC 2047, 4.2), and uuencode (POSIX). */

const latin1 = new TextDecoder('latin1');
const SKIP = 255;
const PAD = 254;
const values = new Uint8Array(256).fill(SKIP);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
for (let index = 0; index < alphabet.length; index += 1) values[alphabet.charCodeAt(index)] = index;
// The letters of the URL-safe alphabet (RFC 4648, 5) have no other meaning in base64.
values[0x2d] = 62;
values[0x5f] = 63;
values[0x3d] = PAD;

/**
 * Forgiving base64: what is no letter is passed over; after padding another text may follow (encoded in pieces), unless
 * its first line is plainly none (a footer that a list or a scanner put there); missing padding is no error.
 */
export function decodeBase64(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4) + 3);
  let length = 0;
  let held = 0;
  let count = 0;
  let at = 0;
  const end = bytes.length;
  while (at < end) {
    // Whole groups, which is nearly everything.
    for (const last = count === 0 ? end - 3 : 0; at < last; ) {
      const a = values[bytes[at] as number] as number;
      const b = values[bytes[at + 1] as number] as number;
      const c = values[bytes[at + 2] as number] as number;
      const d = values[bytes[at + 3] as number] as number;
      if ((a | b | c | d) > 63) break;
      const group = (a << 18) | (b << 12) | (c << 6) | d;
      out[length] = group >> 16;
      out[length + 1] = (group >> 8) & 255;
      out[length + 2] = group & 255;
      length += 3;
      at += 4;
    }
    if (at >= end) break;
    const value = values[bytes[at] as number] as number;
    at += 1;
    if (value < 64) {
      held = (held << 6) | value;
      count += 1;
      if (count < 4) continue;
      out[length++] = (held >> 16) & 255;
      out[length++] = (held >> 8) & 255;
      out[length++] = held & 255;
    } else if (value === PAD) {
      length = endGroup(out, length, held, count);
      at = afterPadding(bytes, at);
      if (!goesOn(bytes, at)) return out.subarray(0, length);
    } else continue;
    held = 0;
    count = 0;
  }
  return out.subarray(0, endGroup(out, length, held, count));
}

/** Past all further padding and white space at once: a look at each sign of a long run would take the square of its length. */
function afterPadding(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] === 0x3d || (bytes[at] as number) <= 32)) at += 1;
  return at;
}

/** Whether base64 stands here, after padding: the end, or a line of letters alone, to its end or the next padding. */
function goesOn(bytes: Uint8Array, from: number): boolean {
  for (let at = from, end = Math.min(from + 60, bytes.length); at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte === 13 || byte === 10 || byte === 0x3d) return true;
    if ((values[byte] as number) > 63) return false;
  }
  return true;
}

/** A group of two letters holds one byte, of three two. */
function endGroup(out: Uint8Array, length: number, held: number, count: number): number {
  if (count === 2) out[length] = (held >> 4) & 255;
  if (count === 3) {
    out[length] = (held >> 10) & 255;
    out[length + 1] = (held >> 2) & 255;
  }
  return length + Math.max(0, count - 1);
}

const EQUALS = 61;
const CR = 13;
const LF = 10;

function hexOf(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/**
 * Forgiving quoted-printable: `=` that begins no code stays as it is; soft line breaks may have white space after the
 * `=`; white space at the end of a line was added on the way and goes (RFC 2045, 6.7, rule 3).
 */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  const end = bytes.length;
  for (let at = 0; at < end; at += 1) {
    let byte = bytes[at] as number;
    while (byte !== EQUALS && byte !== LF) {
      out[length++] = byte;
      at += 1;
      if (at >= end) return out.subarray(0, length);
      byte = bytes[at] as number;
    }
    if (byte === LF) {
      const cr = out[length - 1] === CR && bytes[at - 1] === CR;
      let text = cr ? length - 1 : length;
      // Only white space that stood there as itself: `=20` at the end of a line is meant.
      for (let from = cr ? at - 2 : at - 1; text > 0 && isBlank(bytes[from]); from -= 1) text -= 1;
      length = text;
      if (cr) out[length++] = CR;
      out[length++] = LF;
      continue;
    }
    const high = hexOf(bytes[at + 1]);
    const low = hexOf(bytes[at + 2]);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 2;
      continue;
    }
    const next = afterSoftBreak(bytes, at + 1);
    if (next === -1) out[length++] = byte;
    else at = next - 1;
  }
  return out.subarray(0, length);
}

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 9;
}

/** Offset after white space and a line end, or after white space at the end of all; -1 where something else stands. */
function afterSoftBreak(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isBlank(bytes[at])) at += 1;
  if (at >= bytes.length) return at;
  if (bytes[at] === LF) return at + 1;
  if (bytes[at] !== CR) return -1;
  return bytes[at + 1] === LF ? at + 2 : at + 1;
}

/** The Q encoding of RFC 2047: `_` is a space; white space that folding left inside is kept. */
export function decodeQWord(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    const high = byte === EQUALS ? hexOf(bytes[at + 1]) : -1;
    const low = high < 0 ? -1 : hexOf(bytes[at + 2]);
    if (low >= 0) at += 2;
    bytes[length++] = low >= 0 ? high * 16 + low : byte === 0x5f ? 32 : byte;
  }
  return bytes.subarray(0, length);
}

/**
 * uuencode, from after its `begin` line to `end`; as it is where no such line stands. Lines with a wrong length are taken as far as they go.
 */
export function decodeUuencode(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length + 48);
  let length = 0;
  let at = 0;
  let inside = false;
  if (!startsWith(bytes, 0, 'begin ') && !latin1.decode(bytes).includes('\nbegin ')) return bytes;
  while (at < bytes.length) {
    const lineFeed = bytes.indexOf(LF, at);
    const end = lineFeed === -1 ? bytes.length : lineFeed;
    const size = ((bytes[at] as number) - 32) & 63;
    if (startsWith(bytes, at, 'begin ')) inside = true;
    else if (inside && startsWith(bytes, at, 'end') && end - at <= 5) break;
    else if (inside && size > 0) length = uuLine(bytes, at + 1, end, out, length, size);
    at = end + 1;
  }
  return out.subarray(0, length);
}

function uuLine(bytes: Uint8Array, from: number, end: number, out: Uint8Array, start: number, size: number): number {
  const value = (at: number) => (at < end ? ((bytes[at] as number) - 32) & 63 : 0);
  let left = Math.min(size, Math.ceil(((end - from) * 3) / 4));
  let length = start;
  for (let at = from; left > 0 && length + 3 <= out.length; at += 4) {
    const group = (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3);
    for (let shift = 16; shift >= 0 && left > 0; shift -= 8, left -= 1) out[length++] = (group >> shift) & 255;
  }
  return length;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
