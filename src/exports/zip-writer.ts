import { joinBytes } from '../core/join-bytes.ts';
import { Failure } from '../core/failure.ts';
import { crc32 } from '../core/crc32.ts';
import { gatherInMemory } from './gather.ts';
import type { Gather } from './gather.ts';
import { directoryHeader, endRecords, localHeader } from './zip-records.ts';
import type { StoredEntry } from './zip-records.ts';

/** A file for a ZIP. Bytes that are at hand already are not copied; a blob is read twice, a piece at a time. */
export interface ZipFile {
  name: string;
  content: Blob | Uint8Array<ArrayBuffer>;
}

type Files = Iterable<ZipFile> | AsyncIterable<ZipFile>;

/** How a ZIP is written. */
export interface ZipWatch {
  signal: AbortSignal;
  /** In memory when absent. */
  gather?: Gather;
}

/**
 * Puts files into a ZIP (APPNOTE 6.3), stored as they are, names in UTF-8, in the order given, ZIP64 where it is needed. The same
 * files make the same bytes. Only one file is in memory at a time.
 *
 * @throws Failure `cancelled`, or what the files or `gather` throw
 */
export async function writeZip(files: Files, { signal, gather = gatherInMemory }: ZipWatch): Promise<Blob> {
  return gather(zipPieces(files, signal));
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
