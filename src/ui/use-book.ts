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
  useEffect(() => {
    let over = false;
    let end = () => {};
    const failed = (error: unknown) => {
      if (!over) setState({ change: 0, failure: asFailure(error) });
    };
    const start = async () => {
      const first = looked ?? (await firstLook(keptOrder()));
      if (over) return;
      if (first && first.rows.length > 0) {
        if (!looked) setState({ change: 0, first });
        await painted();
      }
      end = await follow(setState, failed);
      if (over) end();
    };
    start().catch(failed);
    return () => {
      over = true;
      end();
    };
  }, [attempt]);
  const again = useCallback(() => {
    setState({ change: 0 });
    setAttempt((times) => times + 1);
  }, []);
  return { ...state, again };
}

/** @returns what ends it */
async function follow(
  setState: (change: (before: BookState) => BookState) => void,
  failed: (error: unknown) => void,
): Promise<() => void> {
  // Not needed for the first look, and making it ready takes longer than that look.
  const [{ openBook }, { watchRows }] = await Promise.all([
    import('../store/open-book.ts'),
    import('../store/watch-rows.ts'),
  ]);
  const book = await openBook();
  const onRows = (timeline: TimelineIndex) =>
    setState(({ failure: _failure, change, ...before }) => ({ ...before, book, timeline, change: change + 1 }));
  const stopWatching = watchRows(book, { onRows, onFailure: failed });
  return () => {
    stopWatching();
    book.close();
  };
}

/** Once what was drawn is on the screen. In a tab that nobody sees nothing is painted: then a moment is enough. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
}
