import type { Book } from './book.ts';
import { storageFailure } from './storage-failure.ts';

/**
 * Erases the whole book, log and all, in one transaction: every table is emptied, so that pages that look at it see an empty one, and
 * none of them holds up the deletion of a database.
 */
export async function wipeBook(book: Book): Promise<void> {
  try {
    await book.transaction('rw', book.tables, async () => {
      await Promise.all(book.tables.map((table) => table.clear()));
    });
  } catch (error) {
    throw storageFailure(error);
  }
}
