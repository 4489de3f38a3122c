import { firstNotBelow } from './survey.ts';
import type { Survey } from './survey.ts';

/** A run of bytes that is read as a message of its own: the source, or a part that was decoded. */
export interface Space {
  bytes: Uint8Array<ArrayBuffer>;
  survey: Survey;
  /** Hashes of the delimiter texts of `survey.dashes`: of the whole line, and of the line without its closing dashes. */
  hashes: { whole: Int32Array; closing: Int32Array };
  /** Where it stands in the source; null for the source itself. */
  outer: { start: number; end: number } | null;
}

/** Where the parts of a multipart stand, and whether its closing delimiter was found. */
export interface Split {
  ranges: { start: number; end: number }[];
  closed: boolean;
  /** Parts beyond the bound. */
  beyond: number;
}

const LF = 10;
const CR = 13;
const DASH = 45;

/**
 * Takes a multipart apart (RFC 2046, 5.1.1): a delimiter is a line of `--`, the boundary and nothing but white space; with
 * `--` after the boundary it closes. Compared by hashes made once, because a multipart in a multipart looks at the same
 * lines again.
 */
export function splitAtBoundary(space: Space, start: number, end: number, boundary: string, most: number): Split {
  const { bytes, survey, hashes } = space;
  const wanted = hashOf(new TextEncoder().encode(boundary), 0, undefined);
  const ranges: Split['ranges'] = [];
  let partStart = -1;
  let beyond = 0;
  for (let index = firstNotBelow(survey.dashes, start); index < survey.dashes.length; index += 1) {
    const at = survey.dashes[index] as number;
    if (at >= end) break;
    const closes = hashes.closing[index] === wanted;
    if (!closes && hashes.whole[index] !== wanted) continue;
    if (partStart !== -1) ranges.push({ start: partStart, end: beforeLineEnd(bytes, at, partStart) });
    if (closes) return { ranges, closed: true, beyond };
    if (ranges.length < most) partStart = afterLine(bytes, at, end);
    else {
      partStart = -1;
      beyond += 1;
    }
  }
  if (partStart !== -1) ranges.push({ start: partStart, end });
  return { ranges, closed: false, beyond };
}

/**
 * The boundary of a multipart that declares none, or one that never occurs: the first line with dashes after which a
 * header field of a part stands, or that another line closes. Mail programs that search for parts find these.
 */
export function guessBoundary({ bytes, survey, hashes }: Space, start: number, end: number): string | null {
  const first = firstNotBelow(survey.dashes, start);
  for (let index = first; index < Math.min(first + 20, survey.dashes.length); index += 1) {
    const at = survey.dashes[index] as number;
    if (at >= end) return null;
    const next = afterLine(bytes, at, end);
    const after = new TextDecoder('latin1').decode(bytes.subarray(next, Math.min(next + 9, end)));
    const closing = hashes.closing.subarray(index + 1, index + 1_000);
    if (!/^content-/i.test(after) && !closing.includes(hashes.whole[index] as number)) continue;
    return new TextDecoder().decode(bytes.subarray(at + 2, Math.min(trimmedEnd(bytes, at), at + 1_000)));
  }
  return null;
}

/** Hashes every line with dashes, once. */
export function hashDashes(bytes: Uint8Array, { dashes }: Survey): Space['hashes'] {
  const whole = new Int32Array(dashes.length);
  const closing = new Int32Array(dashes.length);
  for (let index = 0; index < dashes.length; index += 1) {
    const at = dashes[index] as number;
    const end = trimmedEnd(bytes, at);
    const closes = end - at > 4 && bytes[end - 1] === DASH && bytes[end - 2] === DASH;
    whole[index] = hashOf(bytes, at + 2, end);
    closing[index] = closes ? hashOf(bytes, at + 2, end - 2) : 0;
  }
  return { whole, closing };
}

/** FNV-1a, 32 bits. Zero is kept for "none". */
function hashOf(bytes: Uint8Array, from: number, to: number = bytes.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash === 0 ? 1 : hash;
}

/** End of the line's text, trailing white space left out. */
function trimmedEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1;
  while (end > at && (bytes[end - 1] === 32 || bytes[end - 1] === 9)) end -= 1;
  return end;
}

function afterLine(bytes: Uint8Array, at: number, end: number): number {
  let next = at;
  while (next < end && bytes[next] !== LF && bytes[next] !== CR) next += 1;
  while (next < end && bytes[next] === CR) next += 1;
  return next < end && bytes[next] === LF ? next + 1 : next;
}

/** The line end before a delimiter belongs to the delimiter. */
function beforeLineEnd(bytes: Uint8Array, at: number, start: number): number {
  if (at > start && bytes[at - 1] === CR) return at - 1;
  if (at <= start || bytes[at - 1] !== LF) return Math.max(at, start);
  return at - 1 > start && bytes[at - 2] === CR ? at - 2 : at - 1;
}
