import { Failure } from '../core/failure.ts';
import { hashBytes } from '../core/hash.ts';
import type { Book, StoredSource } from './book.ts';
import { openBody, sealBody } from './lock/sealed-body.ts';
import { storageFailure } from './storage-failure.ts';

/**
 * The bytes that were stored under this hash, hashed again on the way out.
 *
 * @throws Failure `source-altered` when the store gives back other bytes, or none, than were put in
 */
export async function readSource(book: Book, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const stored = await book.sources.get(sha256);
    if (!stored) throw new Failure('source-altered', { sha256, found: 'nothing' });
    const bytes = new Uint8Array(await (await bodyOf(book, stored)).arrayBuffer());
    const found = await hashBytes(bytes);
    if (found !== sha256) throw new Failure('source-altered', { sha256, found });
    return bytes;
  } catch (error) {
    throw storageFailure(error);
  }
}

/** What the store gives under this hash, whatever it is; null for nothing. */
export async function storedBody(book: Book, sha256: string): Promise<Blob | null> {
  try {
    const stored = await book.sources.get(sha256);
    return stored ? await bodyOf(book, stored) : null;
  } catch (error) {
    throw storageFailure(error);
  }
}

/** As they are put into the store. Call it before the transaction: IndexedDB does not wait for the lock. */
export async function toStore(book: Book, sources: readonly StoredSource[]): Promise<StoredSource[]> {
  const { lock } = book;
  if (lock?.seals !== true) return [...sources];
  return Promise.all(
    sources.map(async ({ sha256, body }) => ({ sha256, ...(await sealBody(lock.key, sha256, body)) })),
  );
}

/** The true bytes of what is stored. */
export async function bodyOf({ lock }: Book, { sha256, body, seal }: StoredSource): Promise<Blob> {
  if (!seal) return body;
  if (!lock) throw new Failure('locked');
  return openBody(lock.key, sha256, { body, seal });
}
