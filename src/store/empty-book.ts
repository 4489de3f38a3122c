import type { CustodyAction } from '../core/custody.ts';
import type { Book } from './book.ts';
import { readNumber } from './counters.ts';

/** What the log may tell of a book that never had anything in it: what Cluebook did by itself, and settings. */
const ofEmptyBook: ReadonlySet<CustodyAction> = new Set([
  'self-test',
  'update',
  'clock-changed',
  'settings',
  'check',
  'key-made',
  'signed',
  'time-stamp',
]);

/**
 * Whether nothing of the person's is in the book, and never was: a tombstone is evidence too. Call it inside the transaction that
 * relies on it.
 */
export async function isEmptyBook(book: Book): Promise<boolean> {
  if ((await book.exhibits.count()) > 0 || ((await readNumber(book, 'next-number')) ?? 1) > 1) return false;
  for (const name of ['told', 'notes', 'cases', 'guests'] as const) {
    if ((await book.table(name).count()) > 0) return false;
  }
  const entries = await book.custody.toArray();
  return entries.every(({ content }) => content !== undefined && ofEmptyBook.has(content.action));
}
