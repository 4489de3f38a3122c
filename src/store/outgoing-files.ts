import { Failure } from '../core/failure.ts';
import { startHash } from '../core/hash.ts';

/**
 * A file that is on its way out lies in the browser's private part of the disk (File System Standard, "bucket file system") until the
 * browser has copied it into the downloads: whatever its size, a few megabytes of it are in memory.
 */
const folderName = 'outgoing';

/** Many small pieces are written as one: each write is a message to another process. */
const step = 4_000_000;

export interface OutgoingFile {
  /** On the disk. It can be read until it is removed. */
  file: Blob;
  /** Of all its bytes, taken as they came. */
  sha256: string;
  /** Does nothing when it is gone. */
  remove(): Promise<void>;
}

/**
 * Writes a file that comes in pieces.
 *
 * @returns null, and takes no piece, where the browser keeps no such files: in private windows of Firefox
 * @throws Failure `disk-full`, or what the pieces throw; then nothing of it is left
 */
export async function writeOutgoing(
  id: string,
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<OutgoingFile | null> {
  const folder = await outgoingFolder();
  if (!folder) return null;
  const handle = await folder.getFileHandle(id, { create: true });
  const remove = async () => folder.removeEntry(id).catch(() => undefined);
  try {
    const hash = await written(handle, pieces);
    return { file: await handle.getFile(), sha256: hash, remove };
  } catch (error) {
    await remove();
    throw isFull(error) ? new Failure('disk-full') : error;
  }
}

/**
 * Removes what was left: by a page that was closed in the middle, and what the browser has copied by now.
 *
 * @param before in milliseconds since 1970; a file that was written later stays, and so does one that is being written
 */
export async function removeOutgoing(before: number): Promise<void> {
  const folder = await outgoingFolder();
  if (!folder) return;
  for await (const handle of folder.values()) {
    const isOld = handle.kind !== 'file' || (await handle.getFile()).lastModified < before;
    if (isOld) await folder.removeEntry(handle.name, { recursive: true }).catch(() => undefined);
  }
}

/** How many bytes lie there: nothing that the person keeps. */
export async function outgoingBytes(): Promise<number> {
  const folder = await outgoingFolder();
  let bytes = 0;
  if (!folder) return bytes;
  for await (const handle of folder.values()) if (handle.kind === 'file') bytes += (await handle.getFile()).size;
  return bytes;
}

async function outgoingFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(folderName, { create: true });
  } catch {
    return null;
  }
}

async function written(handle: FileSystemFileHandle, pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<string> {
  const hash = startHash();
  const writable = await handle.createWritable();
  try {
    for await (const bytes of inSteps(pieces)) {
      hash.update(bytes);
      await writable.write(bytes);
    }
    await writable.close();
  } catch (error) {
    // Not there any more when closing it failed.
    await writable.abort().catch(() => undefined);
    throw error;
  }
  return hash.end();
}

/** Each is in the same memory as the one before: it is used up before the next is asked for. */
async function* inSteps(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const waiting = new Uint8Array(step);
  let length = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + step - length);
      waiting.set(part, length);
      length += part.length;
      at += part.length;
      if (length < step) continue;
      yield waiting;
      length = 0;
    }
  }
  if (length > 0) yield waiting.subarray(0, length);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
