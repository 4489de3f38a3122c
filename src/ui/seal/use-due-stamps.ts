import { useEffect } from 'preact/hooks';
import type { Book } from '../../store/book.ts';
import { stampHead } from './stamp-head.ts';

/** Asks again for time stamps that are still missing, now and whenever the computer is online again. */
export function useDueStamps(book: Book | undefined): void {
  useEffect(() => {
    if (!book) return undefined;
    // What fails here is asked for again later, and told in the settings, where the person can ask at once.
    const again = () => void stampHead(book).catch(() => undefined);
    again();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [book]);
}
