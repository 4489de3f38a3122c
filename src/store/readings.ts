import type { Reading } from '../core/reading.ts';
import { timelineRow } from '../core/timeline-row.ts';
import type { Book } from './book.ts';
import { indexReadings, indexTables } from './reading-index.ts';
import type { IndexedReading } from './reading-index.ts';
import { noteImagesMayBeLeft } from './image-readings.ts';
import { keepReadingPass } from './reading-pass.ts';
import type { ReadingPass } from './reading-pass.ts';
import { firstAcquisition } from './save-acquisition.ts';
import { storageFailure } from './storage-failure.ts';

/** Puts what was read beside the exhibit, and renews its row. An exhibit that is gone meanwhile is left alone. */
export async function putReading(book: Book, number: number, reading: Reading): Promise<void> {
  await putReadings(book, new Map([[number, reading]]));
}

/**
 * The same for several, and how far the pass came that they belong to: all of it or nothing. Exhibits, sources and the
 * custody log are never written here; what is derived is no part of the evidence, so making it again is no entry either.
 */
export async function putReadings(
  book: Book,
  readings: ReadonlyMap<number, Reading>,
  pass?: ReadingPass,
): Promise<void> {
  try {
    const tables = [book.exhibits, book.acquisitions, book.readings, book.rows, book.meta, ...indexTables(book)];
    await book.transaction('rw', tables, async () => {
      const put: IndexedReading[] = [];
      for (const [number, reading] of readings) {
        const exhibit = await book.exhibits.get(number);
        const first = await firstAcquisition(book, number);
        if (!exhibit || !first) continue;
        await book.readings.put({ ...reading, number });
        const row = timelineRow(exhibit, first, reading);
        await book.rows.put(row);
        put.push({ number, first, reading, row });
      }
      await indexReadings(book, put);
      if (readings.size > 0) await noteImagesMayBeLeft(book);
      if (pass) await keepReadingPass(book, pass);
    });
  } catch (error) {
    throw storageFailure(error);
  }
}
