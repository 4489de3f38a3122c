import { liveQuery } from 'dexie';
import type { Instant } from '../core/instant.ts';
import type { Book } from './book.ts';
import { readNumber } from './counters.ts';

/** The last backup that was made here: when, and the number that the next exhibit had then. */
export interface LastBackup {
  at: Instant;
  nextNumber: number;
}

const key = 'last-backup';

/** Call it inside the transaction that notes the backup in the log. */
export async function keepLastBackup(book: Book, at: Instant): Promise<void> {
  const nextNumber = (await readNumber(book, 'next-number')) ?? 1;
  await book.meta.put({ key, value: { at, nextNumber } satisfies LastBackup });
}

/** Tells the last backup (null: none was made here), and the number that the next exhibit will get. */
export function watchLastBackup(
  book: Book,
  onBackup: (last: LastBackup | null, nextNumber: number) => void,
): () => void {
  const query = liveQuery(async () => {
    const last = (await book.meta.get(key))?.value as LastBackup | undefined;
    return [last ?? null, (await readNumber(book, 'next-number')) ?? 1] as const;
  });
  const { unsubscribe } = query.subscribe({ next: ([last, nextNumber]) => onBackup(last, nextNumber) });
  return unsubscribe;
}
