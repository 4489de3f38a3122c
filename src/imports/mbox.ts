/**
 * The messages of an mbox file (RFC 4155), as exact bytes. A message begins after a line `From ` that is the first line
 * or follows an empty one; the empty line before the next such line belongs to the box, not to the message. Lines that
 * were quoted as `>From ` are left as they are: which of the four kinds of mbox a file is, the file does not say.
 */
export function messagesInMbox(box: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const starts = fromLines(box);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? box.length : beforeEmptyLine(box, next);
    return box.subarray(Math.min(lineEnd(box, start), end), end);
  });
}

const LF = 10;
const CR = 13;
const fromLine = new TextEncoder().encode('From ');

function fromLines(box: Uint8Array): number[] {
  const starts: number[] = [];
  for (let at = 0; at < box.length; at = lineEnd(box, at)) {
    const begins = fromLine.every((byte, index) => box[at + index] === byte);
    if (begins && (at === 0 || isEmptyLineBefore(box, at))) starts.push(at);
  }
  return starts;
}

function lineEnd(box: Uint8Array, from: number): number {
  const at = box.indexOf(LF, from);
  return at === -1 ? box.length : at + 1;
}

/** `at` is the start of a line; is the line before it empty? */
function isEmptyLineBefore(box: Uint8Array, at: number): boolean {
  return beforeEmptyLine(box, at) < at;
}

function beforeEmptyLine(box: Uint8Array, at: number): number {
  if (box[at - 1] !== LF) return at;
  const lineBreak = box[at - 2] === CR ? at - 2 : at - 1;
  return box[lineBreak - 1] === LF ? lineBreak : at;
}
