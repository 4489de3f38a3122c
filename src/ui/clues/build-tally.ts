import { ClueTally, stripWeeks } from '../../core/clue-index/clue-tally.ts';
import type { Book } from '../../store/book.ts';
import { clueEntries } from '../../store/reading-index.ts';
import { lastWeeks } from '../charts/periods.ts';

/** Counts all clues of the book. Between two pieces the page can paint and answer. */
export async function buildTally(book: Book): Promise<ClueTally> {
  const tally = new ClueTally(lastWeeks(Date.now(), stripWeeks));
  for await (const entries of clueEntries(book)) for (const entry of entries) tally.add(entry);
  return tally;
}
