import { Failure } from '../core/failure.ts';
import { Book } from './book.ts';
import { storageFailure } from './storage-failure.ts';

/** How long another tab may hold an older database open before we say so. */
const blockedAfterMs = 5_000;

/**
 * Opens the book.
 *
 * @throws Failure `storage-blocked` (another window of Cluebook holds an older version open), `storage-newer` (a newer
 *   Cluebook made it), `storage-broken`, `storage-full`
 */
export async function openBook(name?: string): Promise<Book> {
  const book = new Book(name);
  try {
    await Promise.race([book.open(), whenBlocked(book)]);
    refuseNewer(book);
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

/** Dexie opens a database of a newer version as if nothing were the matter; we would write over what we do not know. */
function refuseNewer(book: Book): void {
  const stored = book.backendDB().version / 10;
  if (stored > book.verno) throw new Failure('storage-newer', { stored, known: book.verno });
}
