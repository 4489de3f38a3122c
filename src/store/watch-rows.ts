import { liveQuery } from 'dexie';
import { Failure } from '../core/failure.ts';
import type { TimelineRow } from '../core/timeline-row.ts';
import type { Book } from './book.ts';
import { storageFailure } from './storage-failure.ts';
import { rowsBefore } from './timeline.ts';

/** What fits a popup a few times over: shown at once, before a long book is read to its beginning. */
const firstLook = 60;

export interface RowsWatch {
  /** Newest first. `whole` is false for the first look at a long book. */
  onRows(rows: TimelineRow[], whole: boolean): void;
  onFailure(failure: Failure): void;
}

/** Tells the rows now and after each change, whoever made it. Call what it returns to end it. */
export function watchRows(book: Book, { onRows, onFailure }: RowsWatch): () => void {
  let looked = false;
  const query = liveQuery(async () => {
    if (!looked) {
      const newest = await rowsBefore(book, undefined, firstLook);
      if (newest.length === firstLook) onRows(newest, false);
      looked = true;
    }
    return rowsBefore(book, undefined, Infinity);
  });
  const { unsubscribe } = query.subscribe({
    next: (rows) => onRows(rows, true),
    error: (error: unknown) => {
      const failure = storageFailure(error);
      onFailure(failure instanceof Failure ? failure : new Failure('bug', { error: String(error) }));
    },
  });
  return unsubscribe;
}
