import { liveQuery } from 'dexie';
import type { Book } from '../book.ts';
import { lockKey as key } from '../first-look.ts';

/** How the passphrase lock stands. Absent from a book that has none. */
export interface LockRecord {
  /** What the book is locked with, itself locked with the passphrase: a file in the format of age. */
  wrapped: Uint8Array<ArrayBuffer>;
  /** After so many minutes in which nobody used our pages it locks by itself; 0: when the browser closes. */
  after: number;
  /** `sealing`: what was there before is being locked; `opening`: the lock is being taken away. */
  state: 'sealing' | 'sealed' | 'opening';
  /** How far the work under way is. */
  at?: RewritePlace;
}

/** The last record that was rewritten, and how many of how many. */
export interface RewritePlace {
  table: string;
  /** Its key; null before the first. */
  last: number | string | null;
  done: number;
  total: number;
}

export async function lockOf(book: Book): Promise<LockRecord | undefined> {
  return (await book.meta.get(key))?.value as LockRecord | undefined;
}

/** Call it inside the transaction of what it tells. */
export async function putLock(book: Book, record: LockRecord | undefined): Promise<void> {
  if (record) await book.meta.put({ key, value: record });
  else await book.meta.delete(key);
}

/** Tells it now and after each change. Call what it returns to end it. A store that fails is told of elsewhere. */
export function watchLock(book: Book, onLock: (record: LockRecord | undefined) => void): () => void {
  const { unsubscribe } = liveQuery(() => lockOf(book)).subscribe({ next: onLock });
  return unsubscribe;
}
