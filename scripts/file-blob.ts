import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** As much as is read at once. */
const step = 1_000_000;

/** A part of a file as a blob, of any size: those that Node makes of files (`openAsBlob`) lose what is over 4 GiB. */
class FileBlob extends Blob {
  readonly #path: string;
  readonly #start: number;
  readonly #end: number;

  constructor(path: string, start: number, end: number) {
    super([]);
    this.#path = path;
    this.#start = start;
    this.#end = end;
  }

  override get size(): number {
    return this.#end - this.#start;
  }

  /** Both counted from the end when negative, as in every blob. */
  override slice(start = 0, end = this.size): Blob {
    const place = (at: number) => Math.min(Math.max(at < 0 ? this.size + at : at, 0), this.size);
    return new FileBlob(this.#path, this.#start + place(start), this.#start + Math.max(place(start), place(end)));
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    let at = this.#start;
    const [path, end] = [this.#path, this.#end];
    return new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (at >= end) return controller.close();
        const piece = readPart(path, at, Math.min(end, at + step));
        at += piece.length;
        controller.enqueue(piece);
      },
    });
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(readPart(this.#path, this.#start, this.#end).buffer);
  }

  override bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return Promise.resolve(readPart(this.#path, this.#start, this.#end));
  }

  override text(): Promise<string> {
    return Promise.resolve(new TextDecoder().decode(readPart(this.#path, this.#start, this.#end)));
  }
}

/** A file as a blob, of which a piece at a time is in memory. */
export function fileBlob(path: string): Blob {
  return new FileBlob(path, 0, statSync(path).size);
}

function readPart(path: string, start: number, end: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(end - start);
  const file = openSync(path, 'r');
  try {
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, start + length);
      if (read === 0) throw new Error(`${path} became shorter while it was read`);
      length += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
