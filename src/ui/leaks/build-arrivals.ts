import type { InsightEntry } from '../../core/insight/insight-entry.ts';
import type { Book } from '../../store/book.ts';
import { insightEntries } from '../../store/reading-index.ts';

/** What leak sources are made of: the exhibits that tell where they came to, and nothing else of them. */
export async function buildArrivals(book: Book): Promise<{ read: number; arrivals: InsightEntry[] }> {
  let read = 0;
  const arrivals: InsightEntry[] = [];
  for await (const entries of insightEntries(book)) {
    read += entries.length;
    for (const entry of entries) if (entry.arrivedAt) arrivals.push({ ...entry, joins: [] });
  }
  return { read, arrivals };
}
