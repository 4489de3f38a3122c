import { Failure } from '../core/failure.ts';
import { Book } from './book.ts';
import { migrations } from './migrations/index.ts';
import { storageFailure } from './storage-failure.ts';

/** How long another tab may hold an older database open before we say so. */
const blockedAfterMs = 5_000;

/**
 * Opens the book.
 *
 * @param key what it is locked with, if it is
 *
 * @throws Failure `storage-blocked` (another window of Cluebook holds an older version open), `storage-newer` (a newer
 *   Cluebook made it), `storage-broken`, `storage-full`
 */
export async function openBook(name?: string, key?: Uint8Array<ArrayBuffer>): Promise<Book> {
  const book = new Book(name, key);
  try {
    await refuseNewer(book);
    await Promise.race([book.open(), whenBlocked(book)]);
    return book;
  } catch (error) {
    book.close();
    throw storageFailure(error);
  }
}

function whenBlocked(book: Book): Promise<never> {
  return new Promise((_resolve, reject) => {
    book.on('blocked', () => setTimeout(() => reject(new Failure('storage-blocked')), blockedAfterMs));
  });
}

/** Asked before opening: Dexie would open a newer database as if nothing were the matter, and change its tables. */
async function refuseNewer(book: Book): Promise<void> {
  const there = (await indexedDB.databases()).find(({ name }) => name === book.name);
  // Dexie counts in tenths of the browser's versions.
  const stored = (there?.version ?? 0) / 10;
  const known = Math.max(...migrations.map(({ version }) => version));
  if (stored > known) throw new Failure('storage-newer', { stored, known });
}
