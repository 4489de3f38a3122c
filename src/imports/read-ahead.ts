import { Reader } from '@zip.js/zip.js';

/** So much is read at a time: of ordinary mails about ten, with what stands before and behind each. */
const aheadBytes = 262_144;

/**
 * A file that is read from its beginning to its end in many small pieces, as a ZIP is: each question to the browser takes longer than a
 * few pieces more.
 */
export class ReadAhead extends Reader<Blob> {
  private readonly file: Blob;
  private ahead = { at: 0, bytes: new Uint8Array() };

  constructor(file: Blob) {
    super(file);
    this.file = file;
    this.size = file.size;
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    if (length > aheadBytes) return this.look(offset, length);
    const end = Math.min(offset + length, this.size);
    // Not the field itself further on: somebody else may read while this waits.
    let { ahead } = this;
    if (offset < ahead.at || end > ahead.at + ahead.bytes.length) {
      ahead = { at: offset, bytes: await this.look(offset, aheadBytes) };
      this.ahead = ahead;
    }
    return ahead.bytes.slice(offset - ahead.at, end - ahead.at);
  }

  private async look(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.file.slice(offset, offset + length).arrayBuffer());
  }
}
