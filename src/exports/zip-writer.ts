import { joinBytes } from '../core/join-bytes.ts';
import { Failure } from '../core/failure.ts';
import { crc32 } from '../core/crc32.ts';
import { directoryHeader, endRecords, localHeader } from './zip-records.ts';
import type { StoredEntry } from './zip-records.ts';

/** A file for a ZIP. Bytes that are at hand already are not copied; a blob is read twice, a piece at a time. */
export interface ZipFile {
  name: string;
  content: Blob | Uint8Array<ArrayBuffer>;
}

type Files = Iterable<ZipFile> | AsyncIterable<ZipFile>;

/**
 * Puts files into a ZIP (APPNOTE 6.3), stored as they are, names in UTF-8, in the order given, ZIP64 where it is needed. The same
 * files make the same bytes. Only one file is in memory at a time; the ZIP goes into the browser's own store, on the disk when it is
 * large.
 *
 * @throws Failure `cancelled`, or what the files throw
 */
export async function writeZip(files: Files, { signal }: { signal: AbortSignal }): Promise<Blob> {
  const pieces = zipPieces(files, signal);
  // Browsers tell of a stream that failed in words of their own.
  let why: { error: unknown } | undefined;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        why = { error };
        controller.error(error);
      }
    },
  });
  try {
    // The response only collects, nothing is asked for.
    return await new Response(stream, { headers: { 'content-type': 'application/zip' } }).blob();
  } catch (error) {
    throw why ? why.error : error;
  }
}

/**
 * The bytes of the ZIP, as they come.
 *
 * @throws Failure `cancelled`, or what the files throw
 */
export async function* zipPieces(files: Files, signal: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const entries: StoredEntry[] = [];
  let offset = 0;
  for await (const { name, content } of files) {
    stopIf(signal);
    const entry = {
      name: new TextEncoder().encode(name),
      crc: await crcOf(content, signal),
      size: sizeOf(content),
      offset,
    };
    entries.push(entry);
    const header = joinBytes(localHeader(entry));
    yield header;
    for await (const piece of piecesOf(content)) {
      stopIf(signal);
      yield piece;
    }
    offset += header.length + entry.size;
  }
  yield* directory(entries, offset);
}

function* directory(entries: readonly StoredEntry[], offset: number): Generator<Uint8Array<ArrayBuffer>> {
  let size = 0;
  for (const entry of entries) {
    const header = joinBytes(directoryHeader(entry));
    size += header.length;
    yield header;
  }
  yield joinBytes(endRecords(entries.length, size, offset));
}

async function crcOf(content: ZipFile['content'], signal: AbortSignal): Promise<number> {
  let crc = 0;
  for await (const piece of piecesOf(content)) {
    stopIf(signal);
    crc = crc32(piece, crc);
  }
  return crc;
}

function piecesOf(
  content: ZipFile['content'],
): Iterable<Uint8Array<ArrayBuffer>> | AsyncIterable<Uint8Array<ArrayBuffer>> {
  return content instanceof Uint8Array ? [content] : content.stream();
}

function sizeOf(content: ZipFile['content']): number {
  return content instanceof Uint8Array ? content.length : content.size;
}

function stopIf(signal: AbortSignal): void {
  if (signal.aborted) throw new Failure('cancelled');
}
