import { bagFiles } from '../core/bag/bag-tags.ts';
import { hashBytes } from '../core/hash.ts';
import type { MeasuredFile } from '../seal/bag-to-check.ts';
import type { PackageToCheck } from '../seal/check-package.ts';
import { jsonInEntry } from './json-in.ts';
import { measureFile } from './measure-files.ts';
import type { Measuring } from './measuring.ts';
import type { ZipEntry } from './zip-reader.ts';

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

/**
 * A bag for checking. What cannot be read of it is for the check to tell: this never throws for it.
 *
 * @param measuring who reads the files beside the page; null: they are read here
 */
export async function openBag(
  entries: readonly ZipEntry[],
  folder: string,
  measuring: Measuring | null = null,
): Promise<PackageToCheck> {
  const byPath = new Map(
    entries.map((entry) => [
      entry.name.startsWith(folder) ? entry.name.slice(folder.length) : `../${entry.name}`,
      entry,
    ]),
  );
  /** What was read already is not read again: packages are large. */
  const known = new Map<string, MeasuredFile>();
  const measure = async (path: string) => {
    const before = known.get(path);
    const entry = byPath.get(path);
    if (before || !entry) return before ?? null;
    const found = await (measuring ? measuring.measure(entry.name) : measureFile(entry));
    known.set(path, found);
    return found;
  };
  const bag = {
    files: [...byPath.keys()],
    measure,
    text: async (path: string) => {
      const entry = byPath.get(path);
      if (!entry) throw new Error(`${path}: missing`);
      if (entry.size > longestText) throw new Error(`${path}: larger than ${longestText} bytes`);
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await entry.bytes());
    },
  };
  return {
    name: list,
    document: await documentIn(byPath.get(list)),
    files: null,
    readFile: async (name) => {
      const path = `data/${name}`;
      const bytes = (await byPath.get(path)?.bytes()) ?? null;
      if (bytes) known.set(path, { sha256: await hashBytes(bytes), bytes: bytes.length });
      return bytes;
    },
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
