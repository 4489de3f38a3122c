import { useEffect, useRef, useState } from 'preact/hooks';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import type { Book } from '../../store/book.ts';

export type FullTextState =
  | { at: 'rest' }
  | { at: 'work'; done: number; total: number }
  | { at: 'stopped' | 'done'; done: number; total: number }
  | { at: 'failed'; failure: Failure };

const none: ReadonlySet<number> = new Set();
/** One object, so that nothing is drawn anew where nothing changed. */
const atRest: FullTextState = { at: 'rest' };

/** The search through full texts: the second step, begun by the person, and ended by them or by another query. */
export function useFullText(book: Book | undefined, query: string) {
  const [state, setState] = useState(atRest);
  const [found, setFound] = useState(none);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    setState(atRest);
    setFound(none);
    return () => running.current?.abort();
  }, [book, query]);
  const start = (numbers: readonly number[]) => {
    if (!book) return;
    const stop = new AbortController();
    running.current = stop;
    const total = numbers.length;
    const run = async () => {
      const { searchFullText } = await import('../../store/search-full-text.ts');
      const all = new Set<number>();
      for await (const step of searchFullText(book, query, numbers, stop.signal)) {
        if (stop.signal.aborted) return;
        for (const number of step.found) all.add(number);
        if (step.found.length > 0) setFound(new Set(all));
        setState({ at: step.done === total ? 'done' : 'work', done: step.done, total });
      }
    };
    setState({ at: 'work', done: 0, total });
    run().catch((error: unknown) => setState({ at: 'failed', failure: asFailure(error) }));
  };
  const cancel = () => {
    running.current?.abort();
    setState((now) => (now.at === 'work' ? { ...now, at: 'stopped' } : now));
  };
  return { state, found, start, cancel };
}
