import { useEffect, useState } from 'preact/hooks';
import type { Case } from '../../core/case.ts';
import type { Book } from '../../store/book.ts';

const none: readonly Case[] = [];

/**
 * The cases, now and after each change, read once the list is there: neither they nor what reads them may keep the first rows waiting.
 * Where they cannot be read there is nothing to choose; the tab of the cases says why.
 */
export function useCasesLater(book: Book | undefined, ready: boolean): readonly Case[] {
  const [cases, setCases] = useState(none);
  useEffect(() => {
    if (!book || !ready) return undefined;
    let over = false;
    let end = () => {};
    const follow = async () => {
      const { watchCases } = await import('../../store/cases.ts');
      if (!over) end = watchCases(book, setCases, () => setCases(none));
    };
    follow().catch(() => setCases(none));
    return () => {
      over = true;
      end();
    };
  }, [book, ready]);
  return cases;
}
