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
const marker = new TextEncoder().encode('From ');
const windowBytes = 4_000_000;
/** As far as a header is looked at for a Content-Length. */
const headerBytes = 64_000;

/**
 * The messages of an mbox file (RFC 4155) of any size, one after the other, a few megabytes of it in memory at a time.
 *
 * A message begins after a line `From ` that is the first line or follows an empty one. Where a message tells its length
 * (mboxcl) and such a line, or the end, stands just there, the length is believed: that kind does not quote `From ` lines inside.
 * Quoted lines (`>From `) stay as they are: whether the box or the sender wrote the `>`, the file does not say.
 */
export async function* messagesInBox(box: Blob): AsyncGenerator<BoxedMessage> {
  const lines = new FromLines(box);
  let from = await lines.next(0);
  for (let number = 1; from !== null; number += 1) {
    const start = await afterLine(box, from);
    const told = await endByLength(box, start);
    const next = await lines.next(told ?? start);
    const end = next === null ? (told ?? box.size) : await beforeEmptyLine(box, next);
    yield { number, start, end, content: box.slice(start, Math.max(start, end)) };
    from = next;
  }
}

/** Finds `From ` lines, window by window. */
class FromLines {
  private readonly box: Blob;
  private window = new Uint8Array();
  private at = 0;

  constructor(box: Blob) {
    this.box = box;
  }

  /** Offset of the first such line at or after `from`; null when there is none. */
  async next(from: number): Promise<number | null> {
    for (let offset = from; offset < this.box.size; ) {
      // Three bytes before the place are needed to see that the line before is empty.
      await this.show(Math.max(0, offset - 3));
      const found = this.findFrom(offset);
      if (found !== null) return found;
      const seen = this.at + this.window.length;
      if (seen >= this.box.size) return null;
      offset = Math.max(offset + 1, seen - marker.length);
    }
    return null;
  }

  private async show(offset: number): Promise<void> {
    const inside = offset >= this.at && offset + windowBytes / 2 < this.at + this.window.length;
    if (inside) return;
    this.at = offset;
    this.window = new Uint8Array(await this.box.slice(offset, offset + windowBytes).arrayBuffer());
  }

  private findFrom(offset: number): number | null {
    const { window } = this;
    for (let at = offset - this.at; at + marker.length <= window.length; ) {
      if (isMarker(window, at) && (this.at + at === 0 || isAfterEmptyLine(window, at))) return this.at + at;
      const lineFeed = window.indexOf(LF, at);
      if (lineFeed === -1) return null;
      at = lineFeed + 1;
    }
    return null;
  }
}

function isMarker(bytes: Uint8Array, at: number): boolean {
  return marker.every((byte, index) => bytes[at + index] === byte);
}

/** `at` is the start of a line. The first line of a window that does not begin the file has its two bytes before it. */
function isAfterEmptyLine(bytes: Uint8Array, at: number): boolean {
  if (bytes[at - 1] !== LF) return false;
  const before = bytes[at - 2] === CR ? at - 3 : at - 2;
  return before < 0 || bytes[before] === LF;
}

async function afterLine(box: Blob, from: number): Promise<number> {
  const bytes = new Uint8Array(await box.slice(from, from + headerBytes).arrayBuffer());
  const lineFeed = bytes.indexOf(LF);
  return lineFeed === -1 ? Math.min(box.size, from + bytes.length) : from + lineFeed + 1;
}

/** Without the empty line that belongs to the box. */
async function beforeEmptyLine(box: Blob, next: number): Promise<number> {
  const bytes = new Uint8Array(await box.slice(Math.max(0, next - 2), next).arrayBuffer());
  if (bytes.at(-1) !== LF) return next;
  return next - (bytes.at(-2) === CR ? 2 : 1);
}

/** Where the message ends by its own Content-Length, when a `From ` line or the end of the file confirms it. */
async function endByLength(box: Blob, start: number): Promise<number | null> {
  const head = new TextDecoder('latin1').decode(await box.slice(start, start + headerBytes).arrayBuffer());
  const [header = ''] = /^[^]*?\r?\n\r?\n/.exec(head) ?? [];
  const length = /^content-length:[ \t]*(\d{1,12})[ \t]*\r?$/im.exec(header)?.[1];
  if (length === undefined) return null;
  const end = start + header.length + Number(length);
  if (end >= box.size) return end === box.size ? end : null;
  const after = new TextDecoder('latin1').decode(await box.slice(end, end + 9).arrayBuffer());
  return /^(?:\r?\n){0,2}(?:From |$)/.test(after) ? end : null;
}
