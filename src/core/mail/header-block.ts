import { charsetParameter } from './charset-labels.ts';
import { decodeText } from './charset.ts';
import type { ReadText } from './charset.ts';

/** One header field of a message (RFC 5322, section 2.2), as it stands in the source. */
export interface HeaderField {
  /** As written, without the colon. */
  name: string;
  /** The raw value: unfolded, but neither decoded nor trimmed inside; the encoded words of RFC 2047 are still in it. */
  value: string;
  /** Byte range in the source: first byte of the name up to, not including, the byte after the last line end. */
  start: number;
  end: number;
  /** For raw 8-bit text only: which charset it was read in. */
  charset?: Omit<ReadText, 'text'>;
}

export interface HeaderBlock {
  fields: HeaderField[];
  /** Offset of the first byte after the empty line; the end of the range that was read when there is none. */
  bodyStart: number;
  /** False when no empty line ends the header: there is no body then. */
  ended: boolean;
  /** What was passed over: lines that are no field, fields beyond the bound, values cut at their bound. */
  strayLines: number;
  fieldsCut: number;
  valuesCut: number;
}

/** Bounds of what is kept in memory as text; the bytes themselves are always kept whole. */
export const headerLimits = { fields: 10_000, valueBytes: 262_144 } as const;

const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const COLON = 58;
const GREATER = 62;
const LETTER_F = 70;
/** A field name in the characters of an RFC 2045 token, which is what mail has; `{` and `"` of JSON are none. */
const fieldName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
const notAscii = /[^\0-\x7f]/;
/** How ISO-2022-JP begins other characters, in bytes that are ASCII. */
const escape = '\u001B$';
const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder();
/** Above this the block is decoded field by field, so that only what is kept takes memory. */
const decodedAtOnce = 1_000_000;

/**
 * Reads the header block that stands at `start`, from the bytes. Never throws: lines that are no field and no
 * continuation are passed over and counted, as mail readers do; so is an mbox `From ` line, a byte order mark and empty
 * lines before the first field. `charset` is what raw 8-bit text is read in when it is no UTF-8 and the block declares
 * none.
 */
export function readHeaderBlock(
  source: Uint8Array,
  start = 0,
  end: number = source.length,
  charset?: string,
): HeaderBlock {
  const block: HeaderBlock = { fields: [], bodyStart: end, ended: false, strayLines: 0, fieldsCut: 0, valuesCut: 0 };
  const ranges: number[] = [];
  let at = beginning(source, start, end);
  const first = at;
  while (at < end) {
    const next = endOfEmptyLine(source, at, end);
    if (next !== -1) {
      block.bodyStart = next;
      block.ended = true;
      break;
    }
    const fieldEnd = endOfField(source, at, end);
    if (ranges.length < headerLimits.fields * 2) ranges.push(at, fieldEnd);
    else block.fieldsCut += 1;
    at = fieldEnd;
  }
  readFields(source, ranges, first, at, block);
  if (block.fields.some((field) => field.charset)) decodeRaw(source, block.fields, charset);
  return block;
}

/** The values of all fields of that name, in the order of the source. */
export function valuesOf(block: HeaderBlock, name: string): string[] {
  return fieldsOf(block, name).map((field) => field.value);
}

/** All fields of that name, in the order of the source. */
export function fieldsOf(block: HeaderBlock, name: string): readonly HeaderField[] {
  return fieldsByName(block).get(name.toLowerCase()) ?? [];
}

const indexes = new WeakMap<HeaderBlock, ReadonlyMap<string, readonly HeaderField[]>>();

/**
 * The fields by their names in lower case, the names in the order in which they first stand. Made once for a block that has
 * been read: a dozen readers ask for fields of forty names.
 */
export function fieldsByName(block: HeaderBlock): ReadonlyMap<string, readonly HeaderField[]> {
  const known = indexes.get(block);
  if (known) return known;
  const index = new Map<string, HeaderField[]>();
  for (const field of block.fields) {
    const name = field.name.toLowerCase();
    const before = index.get(name);
    if (before) before.push(field);
    else index.set(name, [field]);
  }
  indexes.set(block, index);
  return index;
}

/** Past a byte order mark, empty lines and an mbox line. */
function beginning(source: Uint8Array, start: number, end: number): number {
  let at = start;
  if (source[at] === 0xef && source[at + 1] === 0xbb && source[at + 2] === 0xbf) at += 3;
  const afterMark = at;
  for (let next = endOfEmptyLine(source, at, end); next !== -1; next = endOfEmptyLine(source, at, end)) at = next;
  // Empty lines before a field are passed over; before anything else they end a header that has no fields.
  if (at !== afterMark && !looksLikeField(source, at, end)) at = afterMark;
  const from = source[at] === GREATER ? at + 1 : at;
  return source[from] === LETTER_F && latin1.decode(source.subarray(from, Math.min(from + 5, end))) === 'From '
    ? endOfLine(source, at, end)
    : at;
}

function looksLikeField(source: Uint8Array, at: number, end: number): boolean {
  const line = latin1.decode(source.subarray(at, Math.min(at + 80, end)));
  return /^(?:>?From |[A-Za-z][A-Za-z0-9-]*[ \t]*:)/.test(line);
}

function readFields(source: Uint8Array, ranges: number[], first: number, last: number, block: HeaderBlock): void {
  const whole = last - first <= decodedAtOnce ? latin1Of(source.subarray(first, last)) : null;
  const wholeIsAscii = whole !== null && !needsCharset(whole);
  for (let index = 0; index < ranges.length; index += 2) {
    const start = ranges[index] as number;
    const end = ranges[index + 1] as number;
    const cut = end - start > headerLimits.valueBytes;
    const stop = cut ? start + headerLimits.valueBytes : end;
    const text =
      whole === null ? latin1.decode(source.subarray(start, stop)) : whole.slice(start - first, stop - first);
    const field = toField(text, start, end);
    if (!field) {
      block.strayLines += 1;
      continue;
    }
    if (cut) block.valuesCut += 1;
    if (!wholeIsAscii && needsCharset(text)) field.charset = { declared: null, used: '', why: 'last-resort' };
    block.fields.push(field);
  }
}

/** ASCII, as most headers are, by the decoder that engines made quick: it gives a sign for each byte of it, and of nothing else. */
function latin1Of(bytes: Uint8Array): string {
  const text = utf8.decode(bytes);
  return text.length === bytes.length && !notAscii.test(text) ? text : latin1.decode(bytes);
}

function needsCharset(text: string): boolean {
  return notAscii.test(text) || text.includes(escape);
}

function toField(text: string, start: number, end: number): HeaderField | null {
  const colon = text.indexOf(':');
  if (colon < 1) return null;
  const name = text.slice(0, colon).trimEnd();
  return fieldName.test(name) ? { name, value: unfolded(text.slice(colon + 1)), start, end } : null;
}

/** RFC 5322, 2.2.3: the line ends before white space go, the white space stays. */
function unfolded(value: string): string {
  const trimmed = value.trim();
  return trimmed.includes('\n') ? trimmed.replaceAll(/(?<!\r)\r*\n(?=[ \t])/g, '') : trimmed;
}

/** Raw 8-bit headers (RFC 6532 is UTF-8; older mail is not): UTF-8 if it is that, else what the message declares. */
function decodeRaw(source: Uint8Array, fields: HeaderField[], elsewhere: string | undefined): void {
  const type = fields.find(({ name }) => name.toLowerCase() === 'content-type')?.value;
  const declared = elsewhere ?? (type === undefined ? null : charsetParameter(type));
  for (const field of fields) {
    if (!field.charset) continue;
    const stop = Math.min(field.end, field.start + headerLimits.valueBytes);
    const colon = source.indexOf(COLON, field.start);
    const { text, ...read } = decodeText(source.subarray(colon + 1, stop), null, declared);
    field.value = unfolded(text);
    field.charset = read;
  }
}

function endOfLine(source: Uint8Array, from: number, end: number): number {
  const lineFeed = source.indexOf(LF, from);
  return lineFeed === -1 || lineFeed >= end ? end : lineFeed + 1;
}

/** A field goes on while the next line begins with white space. */
function endOfField(source: Uint8Array, from: number, end: number): number {
  let at = endOfLine(source, from, end);
  while (at < end && isFold(source[at])) {
    const next = endOfLine(source, at, end);
    if (isBlankLine(source, at, end) && (!isFold(source[next]) || isBlankLine(source, next, end))) return at;
    at = next;
  }
  return at;
}

/** Offset after an empty line that stands at `at`, or -1. CR CR LF, which gateways make of CR LF, ends a line as well. */
function endOfEmptyLine(source: Uint8Array, at: number, end: number): number {
  let next = at;
  while (source[next] === CR && next < end) next += 1;
  return source[next] === LF && next < end ? next + 1 : -1;
}

function isFold(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB;
}

/**
 * White space only: an obsolete fold (RFC 5322, 4.2). One such line goes on with the field when the next line does; else
 * it would glue the body to the header.
 */
function isBlankLine(source: Uint8Array, at: number, end: number): boolean {
  let next = at;
  while (next < end && (source[next] === SPACE || source[next] === TAB)) next += 1;
  return next >= end || endOfEmptyLine(source, next, end) !== -1;
}
