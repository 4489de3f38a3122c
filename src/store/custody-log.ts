import { nextEntry } from '../core/custody.ts';
import type { CustodyContent, CustodyEntry } from '../core/custody.ts';
import type { Instant } from '../core/instant.ts';
import { Failure } from '../core/failure.ts';
import type { Book } from './book.ts';
import { isSealed } from './lock/sealed-rows.ts';

/** Adds entries to the chain, in order. Call it inside the transaction of what they tell. */
export async function appendCustodies(
  book: Book,
  contents: readonly { at: Instant; content: CustodyContent }[],
): Promise<void> {
  let last = await lastEntry(book);
  const entries = contents.map(({ at, content }) => {
    last = nextEntry(last, at, content);
    return last;
  });
  await book.custody.bulkAdd(entries);
}

/** Adds an entry to the chain. Call it inside the transaction of what it tells, so that neither stands alone. */
export async function appendCustody(book: Book, at: Instant, content: CustodyContent): Promise<CustodyEntry> {
  const last = await lastEntry(book);
  const entry = nextEntry(last, at, content);
  await book.custody.add(entry);
  return entry;
}

/** Whoever opened the book before it was locked, and writes only now, would chain onto what they cannot read: then nothing is written. */
async function lastEntry(book: Book): Promise<CustodyEntry | undefined> {
  const last = await book.custody.orderBy('seq').last();
  if (isSealed(last)) throw new Failure('locked');
  return last;
}
