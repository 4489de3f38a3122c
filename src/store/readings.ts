import { readerVersion } from '../core/reading.ts';
import type { Reading } from '../core/reading.ts';
import { timelineRow } from '../core/timeline-row.ts';
import type { Book } from './book.ts';
import { firstAcquisition } from './save-acquisition.ts';
import { storageFailure } from './storage-failure.ts';

/** Puts what was read beside the exhibit, and renews its row. An exhibit that is gone meanwhile is left alone. */
export async function putReading(book: Book, number: number, reading: Reading): Promise<void> {
  try {
    await book.transaction('rw', [book.exhibits, book.acquisitions, book.readings, book.rows], async () => {
      const exhibit = await book.exhibits.get(number);
      const first = await firstAcquisition(book, number);
      if (!exhibit || !first) return;
      await book.readings.put({ ...reading, number });
      await book.rows.put(timelineRow(exhibit, first, reading));
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** Exhibits that were never read, or by an older reader: after a stop in the middle, or after an update. */
export async function unreadNumbers(book: Book): Promise<number[]> {
  const read = new Set<number>();
  await book.readings.each((reading) => {
    if (reading.readerVersion === readerVersion) read.add(reading.number);
  });
  const all = await book.exhibits.toCollection().primaryKeys();
  return all.filter((number) => !read.has(number));
}
