import { liveQuery } from 'dexie';
import { Failure } from '../core/failure.ts';
import type { TimelineIndex } from '../core/timeline/timeline-index.ts';
import type { Book } from './book.ts';
import { storageFailure } from './storage-failure.ts';
import { HeldTimeline } from './timeline.ts';

/** While a mail box comes in, what is shown follows at this share of the time at most. */
const restOfWork = 4;

export interface RowsWatch {
  onRows(timeline: TimelineIndex): void;
  onFailure(failure: Failure): void;
}

/** Tells the timeline now and after each change, whoever made it. Call what it returns to end it. */
export function watchRows(book: Book, { onRows, onFailure }: RowsWatch): () => void {
  const held = new HeldTimeline(book);
  const state = { running: false, again: false, over: false };
  const follow = async () => {
    if (state.running) {
      state.again = true;
      return;
    }
    state.running = true;
    try {
      do {
        state.again = false;
        const start = performance.now();
        await held.refresh();
        if (!state.over) onRows(held.index);
        await new Promise((resolve) => setTimeout(resolve, (performance.now() - start) * restOfWork));
      } while (state.again && !state.over);
    } finally {
      // After a failure too: the next change tries again.
      state.running = false;
    }
  };
  const failed = (error: unknown) => {
    const failure = storageFailure(error);
    if (!state.over) onFailure(failure instanceof Failure ? failure : new Failure('bug', { error: String(error) }));
  };
  // Every save and every reading changes one of these.
  const { unsubscribe } = liveQuery(async () => book.meta.bulkGet(['exhibit-count', 'timeline-stamp'])).subscribe({
    next: () => void follow().catch(failed),
    error: failed,
  });
  return () => {
    state.over = true;
    unsubscribe();
  };
}
