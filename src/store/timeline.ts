import type { TimelineRow } from '../core/timeline-row.ts';
import type { Book } from './book.ts';

/** Rows below `before` (all when undefined), newest first, at most `limit`. */
export async function rowsBefore(book: Book, before: number | undefined, limit: number): Promise<TimelineRow[]> {
  const range = before === undefined ? book.rows.orderBy('number') : book.rows.where('number').below(before);
  return range.reverse().limit(limit).toArray();
}
