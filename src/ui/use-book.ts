import { useCallback, useEffect, useState } from 'preact/hooks';
import { asFailure } from '../core/failure.ts';
import type { Failure } from '../core/failure.ts';
import type { TimelineIndex } from '../core/timeline/timeline-index.ts';
import type { Book } from '../store/book.ts';
import { firstLook } from '../store/first-look.ts';
import type { FirstLook } from '../store/first-look.ts';
import { keptOrder } from './timeline/kept-order.ts';

/** The book as a page sees it: a first look, then the whole of it. */
export interface BookState {
  /** Absent where there is nothing to see yet. */
  first?: FirstLook;
  book?: Book;
  /** All of it. The same object changes; `change` is another value after each. */
  timeline?: TimelineIndex;
  change: number;
  failure?: Failure;
}

/** Opens the book and follows it for as long as the page is there. `looked`: a first look that was had before the page was drawn. */
export function useBook(looked?: FirstLook): BookState & { again(): void } {
  const [state, setState] = useState<BookState>(looked ? { change: 0, first: looked } : { change: 0 });
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => {
    setState({ change: 0 });
    setAttempt((times) => times + 1);
  }, []);
  useEffect(() => {
    const ends: (() => void)[] = [];
    let over = false;
    const failed = (error: unknown) => {
      if (!over) setState({ change: 0, failure: asFailure(error) });
    };
    /** What is begun when the page is over already ends at once. */
    const onEnd = (end: () => void) => (over ? end() : ends.push(end));
    const start = async () => {
      const first = looked ?? (await firstLook(keptOrder()));
      if (over) return;
      if (first && first.rows.length > 0) {
        if (!looked) setState({ change: 0, first });
        await painted();
      }
      await follow({ setState, failed, again, onEnd });
    };
    start().catch(failed);
    return () => {
      over = true;
      for (const end of ends) end();
    };
  }, [attempt]);
  return { ...state, again };
}

interface Following {
  setState(change: (before: BookState) => BookState): void;
  failed(error: unknown): void;
  again(): void;
  onEnd(end: () => void): void;
}

async function follow({ setState, failed, again, onEnd }: Following): Promise<void> {
  // Not needed for the first look, and making it ready takes longer than that look.
  const [{ openOwnBook }, { watchRows }, { countUse, watchKey }] = await Promise.all([
    import('../store/open-book.ts'),
    import('../store/watch-rows.ts'),
    import('./lock/watch-key.ts'),
  ]);
  // What this page knows goes with the page when the book is locked.
  onEnd(watchKey({ onHeld: again, onGone: () => location.reload() }));
  const book = await openOwnBook();
  onEnd(() => book.close());
  if (book.lock) countUse();
  const onRows = (timeline: TimelineIndex) =>
    setState(({ failure: _failure, change, ...before }) => ({ ...before, book, timeline, change: change + 1 }));
  onEnd(watchRows(book, { onRows, onFailure: failed }));
}

/** Once what was drawn is on the screen. In a tab that nobody sees nothing is painted: then a moment is enough. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
}
