import { FileWindow } from './file-window.ts';

/** A message of a mail box file: where it stands, and its bytes (a part of the file, not read yet). */
export interface BoxedMessage {
  /** From 1. */
  number: number;
  /** Byte range in the file, without the `From ` line and without the empty line before the next one. */
  start: number;
  end: number;
  content: Blob;
}

const LF = 10;
const CR = 13;
const latin1 = new TextDecoder('latin1');
const marker = new TextEncoder().encode('From ');
/** As far as a header is looked at for a Content-Length, and a line for its end. */
const headerBytes = 64_000;

/** As far as a line and the one after it are looked at, to see whether they begin a message. */
const aheadBytes = 2_000;
/** An asctime date, in the ways that programs have written it: `Mon Jan  1 00:00:00 2024`, without seconds, with a zone. */
const dated = /^From [^\r\n]*\d{1,2}:\d{2}[^\r\n]*\d{4}/;
const fieldNext = /^From [^\r\n]*\r?\n>?[A-Za-z][A-Za-z0-9-]*:/;
const nothingNext = /^From [^\r\n]*[\r\n]*$/;

/**
 * The messages of an mbox file (RFC 4155) of any size, one after the other, a few megabytes of it in memory at a time.
 *
 * A message begins after a line `From ` that is the first line, or that follows an empty one and either has a time in it or stands before
 * a header field: a sentence that begins with "From" is none. What stands before the first such line is a message that lost its own.
 * Where a message tells its length (mboxcl) and such a line, or the end, stands just there, the length is believed, because that kind does
 * not quote `From ` lines inside; not where it would swallow what is a message beyond doubt, for a sender could hide others so. Quoted
 * lines (`>From `) stay as they are: whether the box or the sender wrote the `>`, the file does not say.
 *
 * @param onLook is told how far the file was looked at; what it throws ends the reading
 */
export async function* messagesInBox(
  box: Blob,
  onLook: (offset: number) => void = () => {},
): AsyncGenerator<BoxedMessage> {
  const window = new FileWindow(box, onLook);
  let from = await nextFromLine(window, 0);
  let number = 1;
  if (from !== 0) {
    const end = from === null ? box.size : await beforeEmptyLine(window, from);
    if (end > 0) yield { number, start: 0, end, content: box.slice(0, end) };
    number += 1;
  }
  for (; from !== null; number += 1) {
    const start = await afterLine(window, from);
    const told = await believedEnd(window, start);
    const next = await nextFromLine(window, told ?? start);
    const end = next === null ? (told ?? box.size) : await beforeEmptyLine(window, next);
    yield { number, start, end, content: box.slice(start, Math.max(start, end)) };
    from = next;
  }
}

type Begins = (line: string) => boolean;
const beginsMessage: Begins = (line) => dated.test(line) || fieldNext.test(line) || nothingNext.test(line);
const beginsBeyondDoubt: Begins = (line) => dated.test(line) && fieldNext.test(line);

/** Offset of the first `From ` line at or after `from` that begins a message; null when there is none. */
async function nextFromLine(window: FileWindow, from: number, begins = beginsMessage): Promise<number | null> {
  for (let offset = from; offset < window.size; ) {
    // Three bytes before the place are needed to see that the line before is empty.
    const first = Math.max(0, offset - 3);
    const bytes = await window.from(first);
    const seen = first + bytes.length;
    const last = seen >= window.size ? bytes.length : bytes.length - aheadBytes;
    const found = findFrom(bytes, { from: offset - first, last, beginsFile: first === 0, begins });
    if (found !== null) return first + found;
    if (seen >= window.size) return null;
    offset = Math.max(offset + 1, first + last);
  }
  return null;
}

interface Search {
  from: number;
  /** Lines that begin from here on are left for the next window. */
  last: number;
  beginsFile: boolean;
  begins: Begins;
}

function findFrom(bytes: Uint8Array, { from, last, beginsFile, begins }: Search): number | null {
  for (let at = from; at < last && at + marker.length <= bytes.length; ) {
    if (isMarker(bytes, at)) {
      if (beginsFile && at === 0) return at;
      if (isAfterEmptyLine(bytes, at) && begins(latin1.decode(bytes.subarray(at, at + aheadBytes)))) return at;
    }
    const lineFeed = bytes.indexOf(LF, at);
    if (lineFeed === -1) return null;
    at = lineFeed + 1;
  }
  return null;
}

function isMarker(bytes: Uint8Array, at: number): boolean {
  return marker.every((byte, index) => bytes[at + index] === byte);
}

/** `at` is the start of a line. The first line of a window that does not begin the file has its two bytes before it. */
function isAfterEmptyLine(bytes: Uint8Array, at: number): boolean {
  if (bytes[at - 1] !== LF) return false;
  const before = bytes[at - 2] === CR ? at - 3 : at - 2;
  // A hole of NULs is what a broken disk leaves of the message before.
  return before < 0 || bytes[before] === LF || bytes[before] === 0;
}

async function afterLine(window: FileWindow, from: number): Promise<number> {
  const bytes = await window.range(from, headerBytes);
  const lineFeed = bytes.indexOf(LF);
  return lineFeed === -1 ? Math.min(window.size, from + bytes.length) : from + lineFeed + 1;
}

/** Without the empty line that belongs to the box. */
async function beforeEmptyLine(window: FileWindow, next: number): Promise<number> {
  const start = Math.max(0, next - 2);
  const bytes = await window.range(start, next - start);
  if (bytes.at(-1) !== LF || bytes.at(-2) === 0) return next;
  return next - (bytes.at(-2) === CR ? 2 : 1);
}

/** Where the message ends by its own length, unless another one begins before that. */
async function believedEnd(window: FileWindow, start: number): Promise<number | null> {
  const told = await endByLength(window, start);
  if (told === null) return null;
  const inside = await nextFromLine(window, start, beginsBeyondDoubt);
  return inside !== null && inside < told ? null : told;
}

/** Where the message ends by its own Content-Length, when a `From ` line or the end of the file confirms it. */
async function endByLength(window: FileWindow, start: number): Promise<number | null> {
  const bytes = await window.range(start, headerBytes);
  const bodyAt = bodyStart(bytes);
  if (bodyAt === null) return null;
  const header = latin1.decode(bytes.subarray(0, bodyAt));
  const length = /^content-length:[ \t]*(\d{1,12})[ \t]*\r?$/im.exec(header)?.[1];
  if (length === undefined) return null;
  const end = start + bodyAt + Number(length);
  if (end >= window.size) return end === window.size ? end : null;
  const after = latin1.decode(await window.range(end, 9));
  return /^(?:\r?\n){0,2}(?:From |$)/.test(after) ? end : null;
}

/** Offset after the empty line that ends the header. */
function bodyStart(bytes: Uint8Array): number | null {
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2;
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3;
  }
  return null;
}
