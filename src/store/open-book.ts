import { Failure } from '../core/failure.ts';
import { Book } from './book.ts';
import { heldKey } from './lock/held-key.ts';
import { lockOf } from './lock/lock-record.ts';
import { migrations } from './migrations/index.ts';
import { storageFailure } from './storage-failure.ts';

/** How long another tab may hold an older database open before we say so. */
const blockedAfterMs = 5_000;

/**
 * Opens the person's own book. One with a lock is opened with the key that is held while it is unlocked.
 *
 * @throws Failure `locked`, or of `openBook`
 */
export async function openOwnBook(): Promise<Book> {
  try {
    return await openBook();
  } catch (error) {
    // Asked for only here: a book without a lock waits for nothing.
    const key = error instanceof Failure && error.code === 'locked' ? await heldKey() : undefined;
    if (!key) throw error;
    return openBook(undefined, key);
  }
}

/**
 * Opens the book.
 *
 * @param key what it is locked with, if it is
 *
 * @throws Failure `locked` (it has a lock and no key was given), `storage-blocked` (another window of Cluebook holds an older version
 *   open), `storage-newer` (a newer Cluebook made it), `storage-broken`, `storage-full`
 */
export async function openBook(name?: string, key?: Uint8Array<ArrayBuffer>): Promise<Book> {
  const book = await openAsItLies(name, key);
  try {
    const record = await lockOf(book);
    if (record && !book.lock) throw new Failure('locked');
    if (book.lock && record) book.lock.seals = record.state !== 'opening';
    return book;
  } catch (error) {
    book.close();
    throw storageFailure(error);
  }
}

/**
 * Opens the book whether it is locked or not, for what stands open in it: the settings, how the lock stands, and erasing it.
 *
 * @throws Failure as `openBook`, but for `locked`
 */
export async function openAsItLies(name?: string, key?: Uint8Array<ArrayBuffer>): Promise<Book> {
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
