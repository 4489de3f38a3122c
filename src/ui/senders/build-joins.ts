import type { InsightEntry } from '../../core/insight/insight-entry.ts';
import type { Book } from '../../store/book.ts';
import { insightEntries } from '../../store/reading-index.ts';

/** What groups of senders are made of: the exhibits that have something to share, and nothing else of them. */
export async function buildJoins(book: Book): Promise<{ read: number; joins: InsightEntry[] }> {
  let read = 0;
  const joins: InsightEntry[] = [];
  for await (const entries of insightEntries(book)) {
    read += entries.length;
    for (const { exhibit, capturedAt, joins: values } of entries) {
      if (values.length > 0) joins.push({ exhibit, capturedAt, joins: values });
    }
  }
  return { read, joins };
}
