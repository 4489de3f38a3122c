import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import type { FileEntry } from '@zip.js/zip.js';

/** One file of a ZIP. `bytes` reads it, and refuses what is not as announced. */
export interface ZipEntry {
  name: string;
  size: number;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Why a ZIP is not taken. `entry` names the file in it, where there is one. */
export class ZipRefusal extends Error {
  readonly entry: string | undefined;

  constructor(reason: string, entry?: string) {
    super(entry === undefined ? reason : `${entry}: ${reason}`);
    this.name = 'ZipRefusal';
    this.entry = entry;
  }
}

const limits = { entries: 100_000, bytes: 4e9, entryBytes: 1e9, ratio: 200, smallBytes: 10e6 };
const stored = 0;
const deflated = 8;
/** General purpose bit 5: the content is only the difference to another file. */
const patchData = 0x20;
/** What Windows cannot write, or takes for a device. */
const unsafeName = /[\\<>:"|?*\p{Cc}]|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?:\/|$)|[. ](?:\/|$)/iu;

/**
 * Opens a ZIP from a stranger: only one that every program reads the same way, with names that are safe everywhere,
 * each once. Folders are left out.
 *
 * @throws ZipRefusal
 */
export async function readZip(file: Blob): Promise<ZipEntry[]> {
  const zip = new ZipReader(new BlobReader(file), { strictness: 'strict', useWebWorkers: false });
  const names = new Set<string>();
  const entries: ZipEntry[] = [];
  let bytes = 0;
  try {
    for await (const entry of zip.getEntriesGenerator({ strictness: 'strict', filenameValidation: 'strict' })) {
      refuse(entry.filename, refusalOf(entry, file.size));
      const same = entry.filename.normalize('NFC').toLowerCase();
      refuse(entry.filename, names.has(same) ? 'stands twice' : null);
      names.add(same);
      bytes += entry.uncompressedSize;
      if (names.size > limits.entries || bytes > limits.bytes) throw new ZipRefusal('too much in it');
      if (!entry.directory) entries.push(opened(entry));
    }
    return entries;
  } catch (error) {
    throw refusalFrom(error);
  }
}

function opened(entry: FileEntry): ZipEntry {
  return {
    name: entry.filename,
    size: entry.uncompressedSize,
    async bytes() {
      try {
        const content = await entry.getData(new Uint8ArrayWriter(), {
          strictness: 'strict',
          checkSignature: true,
          checkOverlappingEntry: true,
          useWebWorkers: false,
        });
        refuse(entry.filename, content.length === entry.uncompressedSize ? null : 'not of the announced size');
        return new Uint8Array(content);
      } catch (error) {
        throw refusalFrom(error, entry.filename);
      }
    },
  };
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

function refusalOf(entry: Facts, fileSize: number): string | null {
  const { filename, encrypted, rawBitFlag, compressionMethod, compressedSize, uncompressedSize } = entry;
  if (unsafeName.test(filename.replace(/\/$/, ''))) return 'a name that is not safe everywhere';
  // A file whose attributes say "folder" would be left out without a word, content and all.
  if (entry.directory && (uncompressedSize > 0 || !filename.endsWith('/'))) return 'a folder with content';
  if (encrypted) return 'encrypted';
  if (((rawBitFlag ?? 0) & patchData) !== 0) return 'a patch, not a file';
  if (compressionMethod !== stored && compressionMethod !== deflated) return `packed by method ${compressionMethod}`;
  if (isSpecial(entry)) return 'a link or a device, not a file';
  if (compressedSize > fileSize || uncompressedSize > limits.entryBytes) return 'larger than can be';
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
  return new ZipRefusal(error instanceof Error ? error.message : String(error), entry);
}
