/** How much of a file is in memory at a time. */
const windowBytes = 8_000_000;

/** A file of any size, looked at through a window that moves with what is asked for: each question to the browser takes a while. */
export class FileWindow {
  readonly size: number;
  private readonly file: Blob;
  private readonly onLook: (offset: number) => void;
  private bytes = new Uint8Array();
  private at = 0;

  constructor(file: Blob, onLook: (offset: number) => void) {
    this.file = file;
    this.size = file.size;
    this.onLook = onLook;
  }

  /** The bytes at `offset` and as many after them as are at hand: at least half a window, or the rest of the file. */
  async from(offset: number): Promise<Uint8Array> {
    await this.show(offset, windowBytes / 2);
    return this.bytes.subarray(offset - this.at);
  }

  /** So many bytes at `offset`; fewer at the end of the file. */
  async range(offset: number, length: number): Promise<Uint8Array> {
    await this.show(offset, length);
    return this.bytes.subarray(offset - this.at, offset - this.at + length);
  }

  private async show(offset: number, length: number): Promise<void> {
    const end = Math.min(this.size, offset + length);
    if (offset >= this.at && end <= this.at + this.bytes.length) return;
    // A little before it too: what ends a message stands before the next one.
    this.at = Math.max(0, offset - 1_000);
    this.onLook(offset);
    this.bytes = new Uint8Array(await this.file.slice(this.at, this.at + windowBytes).arrayBuffer());
  }
}
