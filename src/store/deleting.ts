import { liveQuery } from 'dexie';
import type { DeletionReason } from '../core/deletion.ts';
import type { Book } from './book.ts';
import { storageFailure } from './storage-failure.ts';

/** An exhibit that the person deleted, and that is still whole until `due` (milliseconds since 1970): so long it can be taken back. */
export interface PlannedDeletion {
  number: number;
  reason: DeletionReason;
  due: number;
}

const key = 'deleting';

/** What is going to be deleted, now. */
export async function plannedDeletions(book: Book): Promise<PlannedDeletion[]> {
  const value = (await book.meta.get(key))?.value;
  return Array.isArray(value) ? (value as PlannedDeletion[]) : [];
}

/** Tells it now and after each change. Call what it returns to end it. A store that fails is told of elsewhere. */
export function watchDeletions(book: Book, onPlanned: (planned: PlannedDeletion[]) => void): () => void {
  const { unsubscribe } = liveQuery(() => plannedDeletions(book)).subscribe({ next: onPlanned });
  return unsubscribe;
}

/** Plans a deletion, in place of an earlier plan for the same exhibit. */
export async function planDeletion(book: Book, planned: PlannedDeletion): Promise<void> {
  await change(book, (others) => [...others, planned], planned.number);
}

/** Takes an exhibit out of the plan: it stays, or it is gone already. */
export async function unplanDeletion(book: Book, number: number): Promise<void> {
  await change(book, (others) => others, number);
}

async function change(book: Book, next: (others: PlannedDeletion[]) => PlannedDeletion[], number: number) {
  try {
    await book.transaction('rw', [book.meta], async () => {
      const planned = next((await plannedDeletions(book)).filter((one) => one.number !== number));
      if (planned.length > 0) await book.meta.put({ key, value: planned });
      else await book.meta.delete(key);
    });
  } catch (error) {
    throw storageFailure(error);
  }
}
