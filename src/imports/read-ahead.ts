import { Reader } from '@zip.js/zip.js';
import { joinBytes } from '../core/join-bytes.ts';

/** So much is read at first, and after a jump: of ordinary mails about ten, with what stands before and behind each. */
const leastAhead = 262_144;
/** And so much where the reading goes on and on. */
const mostAhead = 4_194_304;

/** A part of the file that is at hand, or on its way. */
interface Part {
  at: number;
  end: number;
  bytes: Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * A file that is read from its beginning to its end in many small pieces, as a ZIP is: each question to the browser takes longer than a
 * few pieces more, so that parts grow as the reading goes on, and the next one is asked for before it is needed.
 */
export class ReadAhead extends Reader<Blob> {
  private readonly file: Blob;
  private step = leastAhead;
  private part: Part = { at: 0, end: 0, bytes: Promise.resolve(new Uint8Array()) };
  private next: Part | undefined;

  constructor(file: Blob) {
    super(file);
    this.file = file;
    this.size = file.size;
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await this.view(offset, length);
    return bytes.length < bytes.buffer.byteLength ? bytes.slice() : bytes;
  }

  /** The same without a copy, to be looked at and let go: it may keep millions of bytes more in memory. */
  async view(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const end = Math.min(offset + length, this.size);
    if (end - offset > leastAhead) return this.look(offset, end);
    this.goTo(offset, end);
    // Not the fields themselves further on: somebody else may read while this waits.
    const { part, next } = this;
    const bytes = (await part.bytes).subarray(offset - part.at, end - part.at);
    if (end <= part.end || !next) return bytes;
    return joinBytes([bytes, (await next.bytes).subarray(0, end - next.at)]);
  }

  /** Sees to it that what is asked for is in the part, or in it and the next one. */
  private goTo(offset: number, end: number): void {
    const { part } = this;
    if (offset >= part.at && end <= part.end) return;
    if (offset < part.at || offset > (this.next?.end ?? part.end) || part.end === 0) {
      this.step = leastAhead;
      this.part = this.partAt(offset);
      this.next = undefined;
      return;
    }
    this.next ??= this.partAt(part.end);
    if (offset < part.end) return;
    this.step = Math.min(this.step * 2, mostAhead);
    this.part = this.next;
    this.next = this.part.end < this.size ? this.partAt(this.part.end) : undefined;
  }

  private partAt(at: number): Part {
    const end = Math.min(at + this.step, this.size);
    const bytes = this.look(at, end);
    // Who asks for it is told; until then nobody may.
    bytes.catch(() => undefined);
    return { at, end, bytes };
  }

  private async look(from: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.file.slice(from, end).arrayBuffer());
  }
}
