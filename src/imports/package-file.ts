import type { PackageToCheck } from '../seal/check-package.ts';
import { findBag, openBag } from './bag-file.ts';
import { jsonIn, jsonInEntry } from './json-in.ts';
import type { Measuring } from './measuring.ts';
import { packageLimits } from './package-limits.ts';
import { readZip } from './zip-reader.ts';
import type { ZipEntry } from './zip-reader.ts';

/**
 * Opens a package for checking: a `.json`, a `.zip` with `clues.json`, or a `.zip` with a bag. Which it is, the content says.
 *
 * @param measuring of a bag: who reads its files beside the page; null: they are read here
 * @throws Error in plain words when it is neither, or when the ZIP is refused
 */
export async function openPackageFile(
  file: Blob,
  name: string,
  measuring: Measuring | null = null,
): Promise<PackageToCheck> {
  if (await isZip(file)) return openZip(file, measuring);
  return { name, document: await jsonIn(file, name), files: null, readFile: () => Promise.resolve(null) };
}

export async function isZip(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return start[0] === 0x50 && start[1] === 0x4b;
}

async function openZip(file: Blob, measuring: Measuring | null): Promise<PackageToCheck> {
  const entries = await readZip(file, packageLimits);
  const folder = findBag(entries);
  if (folder !== null) return openBag(entries, folder, measuring);
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
