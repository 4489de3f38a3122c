import type { PackageToCheck } from '../seal/check-package.ts';
import { readZip } from './zip-reader.ts';
import type { ZipEntry } from './zip-reader.ts';

/** Largest JSON text taken, in bytes: 20 MB of originals as base64, and the records of many thousand exhibits. */
const longestJson = 1_000_000_000;

/**
 * Opens a package for checking: a `.json`, or a `.zip` with `clues.json`. Which of the two it is, its first bytes say.
 *
 * @throws Error in plain words when it is neither, or when the ZIP is refused
 */
export async function openPackageFile(file: Blob, name: string): Promise<PackageToCheck> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (start[0] === 0x50 && start[1] === 0x4b) return openZip(file);
  return { name, document: await parse(file, name), files: null, readFile: () => Promise.resolve(null) };
}

async function openZip(file: Blob): Promise<PackageToCheck> {
  const entries = await readZip(file);
  const byName = new Map<string, ZipEntry>(entries.map((entry) => [entry.name, entry]));
  const list = byName.get('clues.json');
  if (!list) throw new Error('clues.json: missing');
  return {
    name: 'clues.json',
    document: await parse(new Blob([await list.bytes()]), 'clues.json'),
    files: entries.map((entry) => entry.name),
    readFile: async (name) => (await byName.get(name)?.bytes()) ?? null,
  };
}

async function parse(text: Blob, name: string): Promise<unknown> {
  if (text.size > longestJson) throw new Error(`${name}: larger than ${longestJson} bytes`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await text.arrayBuffer())) as unknown;
  } catch (error) {
    throw new Error(`${name}: not JSON in UTF-8`, { cause: error });
  }
}
