import type { Book } from './book.ts';
import { weeksKey } from './first-look.ts';
import type { FirstLook } from './first-look.ts';

/** Keeps how many items there were in each week, so that the next opening has its chart before the whole timeline is read. */
export async function keepWeeks(book: Book, weeks: FirstLook['weeks']): Promise<void> {
  // A locked book has no first look, and when its mails came is nobody's business.
  if (book.lock) return;
  const kept = await book.meta.get(weeksKey);
  if (JSON.stringify(kept?.value) !== JSON.stringify(weeks)) await book.meta.put({ key: weeksKey, value: weeks });
}
