import { hashBytes, hashBytesNow } from '../core/hash.ts';
import { testBytes } from '../core/self-test.ts';
import type { Book } from './book.ts';
import { storageFailure } from './storage-failure.ts';

const key = 'self-test-bytes';

/**
 * Whether the store gives back what is put into it: written in one transaction, read in another, hashed by another way than before.
 *
 * @throws Failure of the store
 */
export async function testStorage(book: Book): Promise<boolean> {
  const bytes = testBytes();
  try {
    await book.meta.put({ key, value: new Blob([bytes]) });
    const stored = (await book.meta.get(key))?.value;
    if (!(stored instanceof Blob)) return false;
    return (await hashBytes(new Uint8Array(await stored.arrayBuffer()))) === hashBytesNow(bytes);
  } catch (error) {
    throw storageFailure(error);
  } finally {
    await book.meta.delete(key).catch(() => undefined);
  }
}
