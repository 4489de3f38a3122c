import { ERR_INVALID_CRC32, ERR_INVALID_UNCOMPRESSED_SIZE, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import type { FileEntry } from '@zip.js/zip.js';
import { crc32 } from '../core/crc32.ts';
import { ReadAhead } from './read-ahead.ts';

/** One file of a ZIP. `bytes` reads it, and refuses what is not as announced. */
export interface ZipEntry {
  name: string;
  size: number;
  /** It was not packed: it is in the ZIP as it is. */
  stored: boolean;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  /** The same to be looked at and let go: it may keep far more than itself in memory. */
  view(): Promise<Uint8Array<ArrayBuffer>>;
  /** The same for a large one, a piece at a time. */
  blob(): Promise<Blob>;
  /** The same without keeping it. What is not as announced may be told by the last piece. */
  pieces(): AsyncIterable<Uint8Array>;
}

/** Why a ZIP is not taken. `entry` names the file in it, where there is one. `growth`: it would unpack to far more than it is. */
export class ZipRefusal extends Error {
  readonly entry: string | undefined;
  readonly kind: 'form' | 'growth' | 'locked';

  constructor(reason: string, entry?: string) {
    super(entry === undefined ? reason : `${entry}: ${reason}`);
    this.name = 'ZipRefusal';
    this.entry = entry;
    this.kind = growth.has(reason) ? 'growth' : reason === locked ? 'locked' : 'form';
  }
}

const limits = { entries: 100_000, bytes: 4e9, entryBytes: 1e9, ratio: 200, smallBytes: 10e6 };
const growth = new Set(['grows too much', 'too much in it', 'larger than can be', 'more than announced']);
const locked = 'encrypted';
const storedMethod = 0;
const deflated = 8;
/** General purpose bit 5: the content is only the difference to another file. */
const patchData = 0x20;
/** What Windows cannot write, or takes for a device. */
const unsafeName = /[\\<>:"|?*\p{Cc}]|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?:\/|$)|[. ](?:\/|$)/iu;

interface Most {
  bytes: number;
  entryBytes: number;
  entries?: number;
}

/**
 * Opens a ZIP from a stranger: only one that every program reads the same way, with names that are safe everywhere,
 * each once. Folders are left out.
 *
 * @throws ZipRefusal
 */
export async function readZip(file: Blob, most: Most = limits): Promise<ZipEntry[]> {
  const reader = new ReadAhead(file);
  const zip = new ZipReader(reader, { strictness: 'strict', useWebWorkers: false });
  const names = new Set<string>();
  const entries: ZipEntry[] = [];
  let bytes = 0;
  try {
    for await (const entry of zip.getEntriesGenerator({ strictness: 'strict', filenameValidation: 'strict' })) {
      refuse(entry.filename, refusalOf(entry, file.size, most.entryBytes));
      const same = entry.filename.normalize('NFC').toLowerCase();
      refuse(entry.filename, names.has(same) ? 'stands twice' : null);
      names.add(same);
      bytes += entry.uncompressedSize;
      if (names.size > (most.entries ?? limits.entries) || bytes > most.bytes) throw new ZipRefusal('too much in it');
      if (!entry.directory) entries.push(opened(entry, reader));
    }
    return entries;
  } catch (error) {
    throw refusalFrom(error);
  }
}

const reading = {
  strictness: 'strict',
  checkSignature: true,
  checkOverlappingEntry: true,
  useWebWorkers: false,
} as const;

function opened(entry: FileEntry, reader: ReadAhead): ZipEntry {
  const { filename: name, uncompressedSize: size } = entry;
  const stored = entry.compressionMethod === storedMethod;
  const blob = async () => {
    try {
      const { readable, writable } = counted(name, size);
      // Both at once: what is unpacked is taken away as it comes. The response only collects, nothing is asked for.
      const [, content] = await Promise.all([entry.getData({ writable }, reading), new Response(readable).blob()]);
      refuse(name, content.size === size ? null : 'not of the announced size');
      return content;
    } catch (error) {
      throw refusalFrom(error, name);
    }
  };
  const view = async () => {
    try {
      if (stored) return await storedView(entry, reader);
      const content = await entry.getData(new Uint8ArrayWriter(), reading);
      refuse(name, content.length === size ? null : 'not of the announced size');
      return new Uint8Array(content);
    } catch (error) {
      throw refusalFrom(error, name);
    }
  };
  return {
    name,
    size,
    stored,
    view,
    async bytes() {
      const bytes = await view();
      return bytes.length < bytes.buffer.byteLength ? bytes.slice() : bytes;
    },
    blob,
    async *pieces() {
      try {
        if (stored) yield* storedPieces(entry, reader);
        else yield* (await blob()).stream();
      } catch (error) {
        throw refusalFrom(error, name);
      }
    },
  };
}

const overlapOnly = { ...reading, checkOverlappingEntryOnly: true } as const;
/** So much of a large file is in memory at a time. */
const pieceBytes = 4_194_304;
/** Where nothing is unpacked, nothing is written. */
const nowhere = new Uint8ArrayWriter();

/**
 * A file that was not packed, without the streams that unpacking is made of: there are many such files, and the streams take far longer
 * than their content. What the records say of it, the library looks at as ever.
 */
async function storedView(entry: FileEntry, reader: ReadAhead): Promise<Uint8Array<ArrayBuffer>> {
  const { filename, uncompressedSize: size } = entry;
  const start = await startOfStored(entry);
  const content = await reader.view(start, size);
  refuse(filename, content.length === size ? null : 'not of the announced size');
  refuse(filename, crc32(content) === entry.crc32 ? null : ERR_INVALID_CRC32);
  return content;
}

/** The same for a large one. */
async function* storedPieces(entry: FileEntry, reader: ReadAhead): AsyncGenerator<Uint8Array> {
  const { filename, uncompressedSize: size } = entry;
  const start = await startOfStored(entry);
  let crc = 0;
  for (let at = 0; at < size; at += pieceBytes) {
    const length = Math.min(pieceBytes, size - at);
    const piece = await reader.readUint8Array(start + at, length);
    refuse(filename, piece.length === length ? null : 'not of the announced size');
    crc = crc32(piece, crc);
    yield piece;
  }
  refuse(filename, crc === entry.crc32 ? null : ERR_INVALID_CRC32);
}

/** Where its content begins, after everything that the records say of it was looked at. */
async function startOfStored(entry: FileEntry): Promise<number> {
  await entry.getData(nowhere, overlapOnly);
  const start = entry.localDirectory?.dataOffset;
  if (start === undefined) throw new ZipRefusal('not of the announced size', entry.filename);
  refuse(entry.filename, entry.compressedSize === entry.uncompressedSize ? null : ERR_INVALID_UNCOMPRESSED_SIZE);
  return start;
}

/** Lets through as many bytes as were announced, and no more. */
function counted(name: string, announced: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(piece, controller) {
      seen += piece.length;
      if (seen > announced) throw new ZipRefusal('more than announced', name);
      controller.enqueue(piece);
    },
  });
}

type Facts = Pick<
  FileEntry,
  | 'filename'
  | 'encrypted'
  | 'compressionMethod'
  | 'compressedSize'
  | 'uncompressedSize'
  | 'externalFileAttributes'
  | 'rawBitFlag'
> & { directory: boolean };

function refusalOf(entry: Facts, fileSize: number, entryBytes: number): string | null {
  const { filename, encrypted, rawBitFlag, compressionMethod, compressedSize, uncompressedSize } = entry;
  if (unsafeName.test(filename.replace(/\/$/, ''))) return 'a name that is not safe everywhere';
  // A file whose attributes say "folder" would be left out without a word, content and all.
  if (entry.directory && (uncompressedSize > 0 || !filename.endsWith('/'))) return 'a folder with content';
  if (encrypted) return locked;
  if (((rawBitFlag ?? 0) & patchData) !== 0) return 'a patch, not a file';
  if (compressionMethod !== storedMethod && compressionMethod !== deflated)
    return `packed by method ${compressionMethod}`;
  if (isSpecial(entry)) return 'a link or a device, not a file';
  if (compressedSize > fileSize || uncompressedSize > entryBytes) return 'larger than can be';
  if (uncompressedSize > limits.smallBytes && uncompressedSize > limits.ratio * compressedSize) return 'grows too much';
  return null;
}

/** Unix file types other than none, file and folder (the upper half of the external attributes). */
function isSpecial({ externalFileAttributes }: Facts): boolean {
  const type = (externalFileAttributes >>> 28) & 0xf;
  return type !== 0 && type !== 0x8 && type !== 0x4;
}

function refuse(entry: string, reason: string | null): void {
  if (reason !== null) throw new ZipRefusal(reason, entry);
}

function refusalFrom(error: unknown, entry?: string): ZipRefusal {
  if (error instanceof ZipRefusal) return error;
  // The library names the file that has an unsafe name, but not in its words.
  const named =
    error instanceof Error && 'filename' in error && typeof error.filename === 'string' ? error.filename : entry;
  return new ZipRefusal(error instanceof Error ? error.message : String(error), named);
}
