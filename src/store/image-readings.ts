import type { Clue } from '../core/clue.ts';
import { countClues } from '../core/read-exhibit.ts';
import { readerVersion } from '../core/reading.ts';
import { timelineRow } from '../core/timeline-row.ts';
import type { Book, StoredReading } from './book.ts';
import { indexReadings, indexTables } from './reading-index.ts';
import { firstAcquisition } from './save-acquisition.ts';
import { storageFailure } from './storage-failure.ts';

/** A picture that ends the background each time must not end it at every start for ever. */
const mostTries = 3;

const mayBeLeftKey = 'images-may-be-left';

/** To be called inside the transaction that puts readings. Without this note, a start has no readings to look through. */
export async function noteImagesMayBeLeft(book: Book): Promise<void> {
  await book.meta.put({ key: mayBeLeftKey, value: true });
}

/** Exhibits that were read, but whose pictures were not: they are looked at later, and after a stop in the middle. */
export async function numbersWithUnreadImages(book: Book): Promise<number[]> {
  return book.transaction('rw', [book.readings, book.meta], async () => {
    const numbers: number[] = [];
    if (!(await book.meta.get(mayBeLeftKey))) return numbers;
    await book.readings.each((reading) => {
      if (isOpen(reading)) numbers.push(reading.number);
    });
    if (numbers.length === 0) await book.meta.delete(mayBeLeftKey);
    return numbers;
  });
}

/** Whether an exhibit was read, and its pictures were not. */
export async function hasUnreadImages(book: Book, number: number): Promise<boolean> {
  const reading = await book.readings.get(number);
  return reading !== undefined && isOpen(reading);
}

/** Notes that the pictures of an exhibit are about to be read. False when they need not be, or were tried too often. */
export async function beginImages(book: Book, number: number): Promise<boolean> {
  try {
    return await book.transaction('rw', [book.readings], async () => {
      const reading = await book.readings.get(number);
      if (!reading || !isOpen(reading)) return false;
      const tries = (reading.images?.tries ?? 0) + 1;
      await book.readings.put({ ...reading, images: { tries, done: tries > mostTries } });
      return tries <= mostTries;
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/**
 * Adds what was read in pictures to the reading, once. A reading that was made anew meanwhile, and an exhibit that is
 * gone, are left alone: the new one has its own turn.
 */
export async function endImages(book: Book, number: number, clues: readonly Clue[]): Promise<void> {
  try {
    const tables = [book.exhibits, book.acquisitions, book.readings, book.rows, ...indexTables(book)];
    await book.transaction('rw', tables, async () => {
      const [reading, exhibit, first] = await Promise.all([
        book.readings.get(number),
        book.exhibits.get(number),
        firstAcquisition(book, number),
      ]);
      if (!reading || !isOpen(reading) || !exhibit || !first) return;
      const all = [...reading.clues, ...clues];
      const whole: StoredReading = {
        ...reading,
        clues: all,
        counts: countClues(all),
        images: { tries: reading.images?.tries ?? 0, done: true },
      };
      await book.readings.put(whole);
      if (clues.length === 0) return;
      const row = timelineRow(exhibit, first, whole);
      await book.rows.put(row);
      await indexReadings(book, [{ number, first, reading: whole, row }]);
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

function isOpen(reading: StoredReading): boolean {
  return reading.readerVersion === readerVersion && reading.images?.done !== true;
}
