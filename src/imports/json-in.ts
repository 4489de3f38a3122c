import type { ZipEntry } from './zip-reader.ts';

/** Largest JSON text taken, in bytes: 20 MB of originals as base64, and the records of many thousand exhibits. */
const longestJson = 1_000_000_000;

/** The same of a file in a ZIP, whose size is looked at before it is unpacked. */
export async function jsonInEntry(
  entry: Pick<ZipEntry, 'size' | 'stored' | 'bytes' | 'blob'>,
  name: string,
): Promise<unknown> {
  refuseLonger(entry.size, name);
  // What was not packed cannot grow, and is read at once.
  if (!entry.stored) return jsonIn(await entry.blob(), name);
  const bytes = await entry.bytes();
  return parsed(() => Promise.resolve(bytes), name);
}

function refuseLonger(size: number, name: string): void {
  if (size > longestJson) throw new Error(`${name}: larger than ${longestJson} bytes`);
}

/** @throws Error in plain words when it is not JSON in UTF-8 */
export async function jsonIn(text: Blob, name: string): Promise<unknown> {
  refuseLonger(text.size, name);
  return parsed(() => text.arrayBuffer(), name);
}

async function parsed(bytes: () => Promise<ArrayBuffer | Uint8Array<ArrayBuffer>>, name: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await bytes())) as unknown;
  } catch (error) {
    throw new Error(`${name}: not JSON in UTF-8`, { cause: error });
  }
}
