import { useCallback, useEffect, useState } from 'preact/hooks';
import { asFailure } from '../core/failure.ts';
import type { Failure } from '../core/failure.ts';
import type { TimelineRow } from '../core/timeline-row.ts';
import type { Book } from '../store/book.ts';
import { openBook } from '../store/open-book.ts';
import { watchRows } from '../store/watch-rows.ts';

/** The book as a page sees it. `rows` is undefined until the first of them are read. */
export interface BookState {
  book?: Book;
  rows?: TimelineRow[];
  failure?: Failure;
}

/** Opens the book and follows its rows for as long as the page is there. */
export function useBook(): BookState & { again(): void } {
  const [state, setState] = useState<BookState>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let over = false;
    let book: Book | undefined;
    let stopWatching = () => {};
    const failed = (error: unknown) => {
      if (!over) setState({ failure: asFailure(error) });
    };
    const start = async () => {
      book = await openBook();
      const opened = book;
      if (over) opened.close();
      else stopWatching = watchRows(opened, { onRows: (rows) => setState({ book: opened, rows }), onFailure: failed });
    };
    start().catch(failed);
    return () => {
      over = true;
      stopWatching();
      book?.close();
    };
  }, [attempt]);
  const again = useCallback(() => {
    setState({});
    setAttempt((times) => times + 1);
  }, []);
  return { ...state, again };
}
