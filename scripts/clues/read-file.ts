import { cluesInHtml, cluesInText } from '../../src/core/clues/find-clues.ts';
import type { ClueContext } from '../../src/core/clue.ts';
import { tellObservation } from '../../src/core/insight/told-observation.ts';
import { decodeWords } from '../../src/core/mail/encoded-words.ts';
import { readSource } from '../../src/core/read-source.ts';
import { qrCluesOf } from './qr-clues.ts';
import { messagesInBox } from '../../src/imports/mbox-stream.ts';

/** How many bytes tell whether a file is text. */
const firstLook = 8192;

/**
 * Yields an object a message, as the command line prints it: `file`, `message`, `headers`, `clues`, `observations`, and
 * `problem` where the body could not be read.
 *
 * @throws Error when the file is empty, or is no text and no mail
 */
export async function* readFileBytes(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  context: ClueContext,
): AsyncGenerator<object> {
  if (bytes.length === 0) throw new Error('The file is empty.');
  if (/\.(?:html?|txt)$/i.test(file)) {
    if (bytes.subarray(0, firstLook).includes(0) && !hasByteOrderMark(bytes)) throw new Error('This is no text.');
    const read = /\.txt$/i.test(file) ? cluesInText : cluesInHtml;
    yield { file, clues: read(decodeText(bytes), context) };
    return;
  }
  for await (const source of sourcesIn(file, bytes)) yield { file, ...(await messageOf(source, context)) };
}

/** A single mail is read where it lies: a copy of it would cost its length in memory once more. */
async function* sourcesIn(file: string, bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (!/\.mbox$/i.test(file)) yield bytes;
  else
    for await (const { content } of messagesInBox(new Blob([bytes]))) yield new Uint8Array(await content.arrayBuffer());
}

async function messageOf(source: Uint8Array<ArrayBuffer>, context: ClueContext): Promise<object> {
  const { headers, message: whole, read } = await readSource(source, context);
  const { message, clues, observations, problem } = read;
  const inPictures = whole ? await qrCluesOf(whole, context) : [];
  if (headers.fields.length === 0 && source.subarray(0, firstLook).includes(0))
    throw new Error('This is no mail: it has no header, and its bytes are no text.');
  return {
    ...(message ? { message } : {}),
    headers: headers.fields.map(({ name, value, start, end }) => ({ name, value: decodeWords(value), start, end })),
    clues: [...clues, ...inPictures],
    observations: observations.map(tellObservation),
    ...(problem === undefined ? {} : { problem }),
  };
}

function hasByteOrderMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** UTF-8, UTF-16 with its mark, else GB18030 where it is that without a fault, else Windows-1252. */
function decodeText(bytes: Uint8Array): string {
  const labels = hasByteOrderMark(bytes) ? [bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
  for (const label of labels) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Not in this charset: try the next.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
