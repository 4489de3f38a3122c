import { bagFiles } from '../core/bag/bag-tags.ts';
import { hashBlob, hashBytes } from '../core/hash.ts';
import type { PackageToCheck } from '../seal/check-package.ts';
import { jsonInEntry } from './json-in.ts';
import type { ZipEntry } from './zip-reader.ts';

/** Files up to this size are hashed by the platform, which wants them whole; larger ones in pieces. */
const atOnce = 64e6;
/** Lists of files and the like; a list of 100,000 files has less than half of it. */
const longestText = 64e6;
const list = 'data/clues.json';

/** The folder that a bag lies in, with its slash (empty: the ZIP itself); null when there is no bag. Any of its main files shows it. */
export function findBag(entries: readonly ZipEntry[]): string | null {
  for (const file of [bagFiles.declaration, bagFiles.manifest, list]) {
    for (const { name } of entries) {
      const folder = name.endsWith(file) ? name.slice(0, -file.length) : null;
      if (folder !== null && /^(?:[^/]+\/)?$/.test(folder)) return folder;
    }
  }
  return null;
}

/** A bag for checking. What cannot be read of it is for the check to tell: this never throws for it. */
export async function openBag(entries: readonly ZipEntry[], folder: string): Promise<PackageToCheck> {
  const byPath = new Map(
    entries.map((entry) => [
      entry.name.startsWith(folder) ? entry.name.slice(folder.length) : `../${entry.name}`,
      entry,
    ]),
  );
  const entryAt = (path: string) => {
    const entry = byPath.get(path);
    if (!entry) throw new Error(`${path}: missing`);
    return entry;
  };
  /** What was read for another reason already is not unpacked again for its hash: packages are large. */
  const known = new Map<string, { sha256: string; bytes: number }>();
  const wholeAt = async (path: string) => {
    const bytes = await entryAt(path).bytes();
    known.set(path, { sha256: await hashBytes(bytes), bytes: bytes.length });
    return bytes;
  };
  const bag = {
    files: [...byPath.keys()],
    measure: async (path: string) => {
      const { size, blob } = entryAt(path);
      if (size <= atOnce && !known.has(path)) await wholeAt(path);
      return known.get(path) ?? { sha256: await hashBlob(await blob()), bytes: size };
    },
    text: async (path: string) => {
      const entry = entryAt(path);
      if (entry.size > longestText) throw new Error(`${path}: larger than ${longestText} bytes`);
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await entry.bytes());
    },
  };
  return {
    name: list,
    document: await documentIn(byPath.get(list)),
    files: null,
    readFile: async (name) => (byPath.has(`data/${name}`) ? wholeAt(`data/${name}`) : null),
    bag,
  };
}

async function documentIn(entry: ZipEntry | undefined): Promise<unknown> {
  try {
    return entry ? await jsonInEntry(entry, list) : null;
  } catch {
    return null;
  }
}
