import { Failure } from '../core/failure.ts';
import { hashBytes } from '../core/hash.ts';
import type { Book } from './book.ts';
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
    const bytes = new Uint8Array(await stored.body.arrayBuffer());
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
    return (await book.sources.get(sha256))?.body ?? null;
  } catch (error) {
    throw storageFailure(error);
  }
}
