import { startFingerprint, fingerprintOfSource } from '../core/fingerprint.ts';
import { hashBytes, startHash } from '../core/hash.ts';
import { isOriginal } from '../seal/bag-to-check.ts';
import type { MeasuredFile } from '../seal/bag-to-check.ts';
import { packageLimits } from './package-limits.ts';
import { readZip } from './zip-reader.ts';
import type { ZipEntry } from './zip-reader.ts';

/** Files up to this size are hashed by the platform, which wants them whole; larger ones in pieces. */
const atOnce = 64e6;
/** So many files, or bytes, are hashed side by side and told together. */
const together = { files: 64, bytes: 8e6 };

/** Files of a ZIP and what they were found to be, by their name in it. Null: something could not be read, and nothing more comes. */
export type ToldFiles = [name: string, measured: MeasuredFile][] | null;

/** Reads one file through. @throws ZipRefusal when it is not as announced */
export async function measureFile(entry: ZipEntry): Promise<MeasuredFile> {
  return entry.size > atOnce ? measurePieces(entry) : measureBytes(entry, await entry.view());
}

/** An original has a fingerprint too. */
async function measureBytes({ name }: ZipEntry, content: Uint8Array<ArrayBuffer>): Promise<MeasuredFile> {
  const bytes = content.length;
  if (!isOriginal(name)) return { bytes, sha256: await hashBytes(content) };
  const [sha256, fingerprint] = await Promise.all([hashBytes(content), fingerprintOfSource(content)]);
  return { bytes, sha256, fingerprint };
}

async function measurePieces({ name, size: bytes, pieces }: ZipEntry): Promise<MeasuredFile> {
  const hash = startHash();
  const fingerprint = isOriginal(name) ? startFingerprint() : null;
  for await (const piece of pieces()) {
    hash.update(piece);
    fingerprint?.update(piece);
  }
  return { bytes, sha256: hash.end(), ...(fingerprint && { fingerprint: fingerprint.end() }) };
}

/** Measures every file of a ZIP in its order: what a worker does beside the page. Never throws. */
export async function measureFiles(zip: Blob, tell: (files: ToldFiles) => void): Promise<void> {
  let hashing: Promise<[string, MeasuredFile]>[] = [];
  let bytes = 0;
  let before: Promise<[string, MeasuredFile][]> = Promise.resolve([]);
  try {
    for (const entry of await readZip(zip, packageLimits)) {
      const { name, size } = entry;
      // Read one after the other, and hashed at the same time.
      const found = size > atOnce ? await measurePieces(entry) : measureBytes(entry, await entry.view());
      hashing.push(Promise.resolve(found).then((measured) => [name, measured]));
      bytes += size;
      if (hashing.length < together.files && bytes < together.bytes) continue;
      tell(await before);
      before = Promise.all(hashing);
      [hashing, bytes] = [[], 0];
    }
    tell(await before);
    tell(await Promise.all(hashing));
  } catch {
    tell(null);
  }
}
