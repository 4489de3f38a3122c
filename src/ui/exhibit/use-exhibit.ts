import { useEffect, useState } from 'preact/hooks';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import type { Book } from '../../store/book.ts';
import { loadExhibit } from '../../store/load-exhibit.ts';
import type { LoadedExhibit } from '../../store/load-exhibit.ts';
import { openContent } from './open-content.ts';
import type { Content } from './open-content.ts';

export interface ExhibitState {
  /** Which one this is about: what belongs to the one before is not shown under another number. */
  number: number;
  /** Undefined until it is read, null when there is none of that number. */
  loaded?: LoadedExhibit | null;
  /** Undefined until the bytes are opened. */
  content?: Content;
  failure?: Failure;
}

/** An exhibit and what is in it; read again when its row changes, for then it was read by this version meanwhile. */
export function useExhibit(book: Book, number: number, row: TimelineRow | undefined): ExhibitState & { again(): void } {
  const [state, setState] = useState<ExhibitState>({ number });
  const [attempt, setAttempt] = useState(0);
  const read = row === undefined ? '' : JSON.stringify([row.counts, row.unreadable]);
  useEffect(() => {
    let over = false;
    // What was opened stays while it is read again: nobody wants the message to blink.
    const show = (next: ExhibitState) => {
      if (!over) setState((before) => (before.number === number ? { ...before, ...next } : next));
    };
    const load = async () => {
      const loaded = await loadExhibit(book, number);
      const [first] = loaded?.acquisitions ?? [];
      if (!first) return show({ number, loaded: null });
      show({ number, loaded });
      show({ number, loaded, content: await openContent(book, first) });
    };
    load().catch((error: unknown) => {
      if (!over) setState((before) => ({ ...before, number, failure: asFailure(error) }));
    });
    return () => {
      over = true;
    };
  }, [book, number, read, attempt]);
  const again = () => setAttempt((times) => times + 1);
  return state.number === number ? { ...state, again } : { number, again };
}
