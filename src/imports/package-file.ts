import type { PackageToCheck } from '../seal/check-package.ts';
import { findBag, openBag } from './bag-file.ts';
import { jsonIn, jsonInEntry } from './json-in.ts';
import { readZip } from './zip-reader.ts';
import type { ZipEntry } from './zip-reader.ts';

/** A package can hold mail boxes of any size. That it does not grow out of little, the reader sees to. */
const packageLimits = { bytes: 200e9, entryBytes: 20e9 };

/**
 * Opens a package for checking: a `.json`, a `.zip` with `clues.json`, or a `.zip` with a bag. Which it is, the content says.
 *
 * @throws Error in plain words when it is neither, or when the ZIP is refused
 */
export async function openPackageFile(file: Blob, name: string): Promise<PackageToCheck> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (start[0] === 0x50 && start[1] === 0x4b) return openZip(file);
  return { name, document: await jsonIn(file, name), files: null, readFile: () => Promise.resolve(null) };
}

async function openZip(file: Blob): Promise<PackageToCheck> {
  const entries = await readZip(file, packageLimits);
  const folder = findBag(entries);
  if (folder !== null) return openBag(entries, folder);
  const byName = new Map<string, ZipEntry>(entries.map((entry) => [entry.name, entry]));
  const list = byName.get('clues.json');
  if (!list) throw new Error('clues.json: missing');
  return {
    name: 'clues.json',
    document: await jsonInEntry(list, 'clues.json'),
    files: entries.map((entry) => entry.name),
    readFile: async (name) => (await byName.get(name)?.bytes()) ?? null,
  };
}
