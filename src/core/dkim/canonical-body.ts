import type { Canonicalization } from './signature-report.ts';

const SPACE = 32;
const TAB = 9;
const LF = 10;
const CR = 13;

/** The body with CR LF wherever a line feed stands, and how many had to be restored. Without a copy when none had. */
export function restoreLineEnds(body: Uint8Array<ArrayBuffer>): { body: Uint8Array<ArrayBuffer>; restored: number } {
  const restored = bareLineFeeds(body);
  if (restored === 0) return { body, restored };
  const whole = new Uint8Array(body.length + restored);
  let to = 0;
  let before = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] as number;
    if (byte === LF && before !== CR) whole[to++] = CR;
    whole[to++] = byte;
    before = byte;
  }
  return { body: whole, restored };
}

function bareLineFeeds(body: Uint8Array): number {
  let bare = 0;
  let before = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] as number;
    if (byte === LF && before !== CR) bare += 1;
    before = byte;
  }
  return bare;
}

/**
 * The canonical body (RFC 6376, 3.4.3 and 3.4.4). `body` has CR LF at the end of every line; a carriage return alone is
 * text. One pass, and no copy where the body is canonical already.
 */
export function canonicalBody(body: Uint8Array<ArrayBuffer>, form: Canonicalization): Uint8Array<ArrayBuffer> {
  return form === 'simple' ? simpleBody(body) : relaxedBody(body);
}

/** One line end at the end, also of an empty body. */
function simpleBody(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const end = endOfText(body, body.length);
  if (body[end] === CR && body[end + 1] === LF) return body.subarray(0, end + 2);
  const ended = new Uint8Array(end + 2);
  ended.set(body.subarray(0, end));
  ended[end] = CR;
  ended[end + 1] = LF;
  return ended;
}

/** White space at the end of lines goes, runs of it become one space, empty lines at the end go. Empty stays empty. */
function relaxedBody(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const first = firstToChange(body);
  if (first === body.length) return endOfText(body, body.length) === 0 ? body.subarray(0, 0) : simpleBody(body);
  const out = new Uint8Array(body.length + 2);
  out.set(body.subarray(0, first));
  let to = first;
  let space = false;
  for (let at = first, end = body.length; at < end; at += 1) {
    const byte = body[at] as number;
    if (byte === SPACE || byte === TAB) {
      space = true;
      continue;
    }
    if (space && !(byte === CR && body[at + 1] === LF)) out[to++] = SPACE;
    space = false;
    out[to++] = byte;
  }
  const end = endOfText(out, to);
  if (end === 0) return out.subarray(0, 0);
  out[end] = CR;
  out[end + 1] = LF;
  return out.subarray(0, end + 2);
}

/** Where the first white space stands that is not one space between others; the length when there is none. */
function firstToChange(body: Uint8Array): number {
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at];
    if (byte === TAB) return at;
    if (byte !== SPACE) continue;
    const next = body[at + 1];
    if (next === SPACE || next === TAB || next === CR || next === undefined) return at;
  }
  return body.length;
}

/** Offset of the line ends at the end: everything before it is text. */
function endOfText(bytes: Uint8Array, length: number): number {
  let end = length;
  while (end >= 2 && bytes[end - 1] === LF && bytes[end - 2] === CR) end -= 2;
  return end;
}
