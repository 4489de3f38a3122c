import type { CharsetNote } from '../message-facts.ts';
import { knownCharset } from './charset-labels.ts';
import { fitsBetter } from './charset-fit.ts';
import { guessCharset } from './charset-guess.ts';
import { decodeHz, decodeIso2022Kr, decodeUtf7 } from './stateful-charsets.ts';

/** A text, which charset its bytes were read in, and why. */
export interface ReadText extends Omit<CharsetNote, 'of'> {
  text: string;
}

const ESC = 27;
/** ISO-2022, HZ and UTF-7 write everything in bytes below 128: ASCII by its bytes is not ASCII by its meaning. */
const writtenInAscii = new Set(['utf-7', 'hz-gb-2312', 'iso-2022-kr', 'iso-2022-jp', 'utf-16le', 'utf-16be']);
/** One byte a character: nearly any bytes are "valid" in them, so valid UTF-8 is the stronger sign. */
const oneByte = /^(?:windows-\d+|iso-8859-.*|koi8-.*|ibm866|macintosh|x-mac-cyrillic|x-user-defined)$/;

/**
 * Reads text whose charset is declared by `declared`, or not at all, or wrongly; `elsewhere` is what another part of the
 * message declares. Byte order mark first, then ASCII, then the declaration unless the bytes contradict it or read like a text
 * in another charset alone, then UTF-8 if they are that, then a guess (WHATWG Encoding for the decoders). Never throws; undecodable bytes become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, declared: string | null, elsewhere: string | null = null): ReadText {
  const said = usable(declared === null ? null : knownCharset(declared), bytes);
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: decodeAs(marked, bytes), declared, used: marked, why: 'byte-order-mark' };
  // Nearly all of today's mail is UTF-8: one pass says that it is valid, and what it says. ASCII has a character for each byte.
  const inUtf8 = decodeValid('utf-8', bytes);
  if (said === 'utf-8' && inUtf8 !== null) return { text: inUtf8, declared, used: said, why: 'declared' };
  const plain = inUtf8?.length === bytes.length;
  if (plain && (said === null || !writtenInAscii.has(said))) return asciiText(inUtf8, bytes, declared, said);
  if (said !== null && (plain || !contradicted(bytes, said, inUtf8 !== null))) {
    const better = plain ? null : fitsBetter(bytes, said);
    if (better !== null) return { text: decodeAs(better, bytes), declared, used: better, why: 'guessed' };
    return { text: decodeAs(said, bytes), declared, used: said, why: 'declared' };
  }
  return undeclaredText(bytes, declared, said, elsewhere, inUtf8);
}

/** UTF-16 has a zero byte in every ASCII character: text without any is not in it, whatever is declared. */
function usable(charset: string | null, bytes: Uint8Array): string | null {
  return charset !== null && charset.startsWith('utf-16') && bytes.indexOf(0) === -1 ? null : charset;
}

function asciiText(text: string, bytes: Uint8Array, declared: string | null, said: string | null): ReadText {
  // Escape sequences are seen in undeclared Japanese mail; they are ASCII bytes and never occur in ASCII text.
  if (said === null && hasJapaneseEscape(bytes)) {
    return { text: decodeAs('iso-2022-jp', bytes), declared, used: 'iso-2022-jp', why: 'guessed' };
  }
  const why = said === null ? 'ascii' : 'declared';
  return { text, declared, used: said ?? 'us-ascii', why };
}

/** Bytes that no usable declaration goes with. */
function undeclaredText(
  bytes: Uint8Array,
  declared: string | null,
  said: string | null,
  elsewhere: string | null,
  inUtf8: string | null,
): ReadText {
  const wrong = declared !== null;
  if (inUtf8 !== null) {
    return { text: inUtf8, declared, used: 'utf-8', why: wrong ? 'declared-wrongly' : 'valid-utf-8' };
  }
  const other = elsewhere === null ? null : knownCharset(elsewhere);
  if (other !== null && other !== said && isValid(other, bytes) && fitsBetter(bytes, other) === null) {
    return { text: decodeAs(other, bytes), declared, used: other, why: 'declared-elsewhere' };
  }
  // A few broken bytes in a text that is otherwise as declared: cut characters, stray bytes of a gateway.
  if (said !== null && mostlyReadable(said, bytes)) {
    return { text: decodeAs(said, bytes), declared, used: said, why: 'declared' };
  }
  const guess = guessCharset(bytes);
  if (guess !== null) return { text: decodeAs(guess, bytes), declared, used: guess, why: 'guessed' };
  const used = said ?? 'windows-1252';
  return { text: decodeAs(used, bytes), declared, used, why: said === null ? 'last-resort' : 'declared' };
}

/** The bytes cannot be, or are most probably not, in the charset that is declared. */
function contradicted(bytes: Uint8Array, said: string, isUtf8: boolean): boolean {
  if (said === 'utf-8') return !isUtf8;
  if (oneByte.test(said)) return isUtf8;
  if (said === 'utf-7' || said === 'hz-gb-2312' || said === 'iso-2022-kr') return false;
  // Text in UTF-8 can be decodable as GBK or Big5; the other way round needs several coincidences in a row.
  return !isValid(said, bytes) || (countHighRuns(bytes) >= 3 && isUtf8);
}

function mostlyReadable(charset: string, bytes: Uint8Array): boolean {
  const text = decodeAs(charset, bytes.subarray(0, 20_000));
  let broken = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) broken += 1;
  return broken * 20 <= countHighRuns(bytes.subarray(0, 20_000)) || broken === 1;
}

/** Bytes above 127 that begin a character in UTF-8. */
function countHighRuns(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes.subarray(0, 100_000)) if (byte >= 0xc2) count += 1;
  return count;
}

const newDecoder = (charset: string, fatal: boolean) => new TextDecoder(charset, { fatal, ignoreBOM: false });
const decoders = new Map<string, ReturnType<typeof newDecoder>>();

function decoderOf(charset: string, fatal: boolean): ReturnType<typeof newDecoder> {
  const key = `${charset}${fatal ? '!' : ''}`;
  let decoder = decoders.get(key);
  if (!decoder) {
    decoder = newDecoder(charset, fatal);
    decoders.set(key, decoder);
  }
  return decoder;
}

/** Decodes with a charset that `knownCharset` gave. Never throws. */
function decodeAs(charset: string, bytes: Uint8Array): string {
  if (charset === 'utf-7') return decodeUtf7(bytes);
  if (charset === 'hz-gb-2312') return decodeHz(bytes);
  if (charset === 'iso-2022-kr') return decodeIso2022Kr(bytes);
  return decoderOf(charset, false).decode(charset === 'iso-2022-jp' ? withoutEmptyRuns(bytes) : bytes);
}

/** WHATWG's decoder takes an escape that another follows at once for an attack; encoded words put together have them. */
function withoutEmptyRuns(bytes: Uint8Array): Uint8Array {
  if (bytes.indexOf(ESC) === -1) return bytes;
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === ESC && bytes[at + 3] === ESC && bytes[at + 1] !== ESC && bytes[at + 2] !== ESC) at += 2;
    else out[length++] = bytes[at] as number;
  }
  return out.subarray(0, length);
}

function isValid(charset: string, bytes: Uint8Array): boolean {
  if (charset === 'utf-7' || charset === 'hz-gb-2312' || charset === 'iso-2022-kr') return isAscii(bytes);
  return decodeValid(charset, bytes) !== null;
}

/** Null when the bytes are not valid in the charset. */
function decodeValid(charset: string, bytes: Uint8Array): string | null {
  try {
    return decoderOf(charset, true).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes.length < 4) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] as number) > 127) return false;
  return true;
}

function hasJapaneseEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESC); at !== -1; at = bytes.indexOf(ESC, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}
