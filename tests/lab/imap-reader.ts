import type { Socket } from 'node:net';

/** One answer of the server: its text with each literal's bytes taken out and kept in order beside it. */
export interface ImapAnswer {
  readonly text: string;
  readonly literals: readonly Uint8Array[];
}

/** Reads IMAP answers (RFC 3501, section 7) from a socket; literals are kept as bytes. */
export class ImapReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.#chunks = socket[Symbol.asyncIterator]();
  }

  /** The answers up to the one that ends the command `tag`; throws when that one is not OK. */
  async until(tag: string): Promise<ImapAnswer[]> {
    const answers: ImapAnswer[] = [];
    for (;;) {
      const answer = await this.next();
      if (answer.text.startsWith(`${tag} OK`)) return answers;
      if (answer.text.startsWith(`${tag} `)) throw new Error(`IMAP: ${answer.text}`);
      answers.push(answer);
    }
  }

  /** The next answer, whole. */
  async next(): Promise<ImapAnswer> {
    const literals: Uint8Array[] = [];
    let text = '';
    for (;;) {
      text += await this.#line();
      const length = /\{(\d+)\}$/.exec(text)?.[1];
      if (length === undefined) return { text, literals };
      literals.push(Uint8Array.from(await this.#take(Number(length))));
    }
  }

  async #line(): Promise<string> {
    let end = this.#rest.indexOf('\r\n');
    while (end < 0) {
      await this.#more();
      end = this.#rest.indexOf('\r\n');
    }
    const line = await this.#take(end + 2);
    return line.subarray(0, end).toString('latin1');
  }

  async #take(length: number): Promise<Buffer> {
    while (this.#rest.length < length) await this.#more();
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  async #more(): Promise<void> {
    const chunk = await this.#chunks.next();
    if (chunk.done === true) throw new Error('IMAP: the server closed the connection');
    this.#rest = Buffer.concat([this.#rest, chunk.value]);
  }
}
