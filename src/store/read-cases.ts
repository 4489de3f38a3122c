import { Case } from '../core/case.ts';
import type { Book } from './book.ts';
import { storageFailure } from './storage-failure.ts';

/** The cases of the book, the newest first. One that this version does not understand is left out, and left alone. */
export async function readCases(book: Book): Promise<Case[]> {
  try {
    const stored: unknown[] = await book.table('cases').toArray();
    const cases = stored.flatMap((one) => {
      const read = Case.safeParse(one);
      return read.success ? [read.data] : [];
    });
    return cases.sort((one, other) => other.openedAt.utc.localeCompare(one.openedAt.utc));
  } catch (error) {
    throw storageFailure(error);
  }
}
