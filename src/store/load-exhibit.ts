import type { CustodyEntry } from '../core/custody.ts';
import { exhibitName } from '../core/exhibit.ts';
import type { Acquisition, Exhibit } from '../core/exhibit.ts';
import { readerVersion } from '../core/reading.ts';
import type { Reading } from '../core/reading.ts';
import type { Book } from './book.ts';
import { acquisitionsOf } from './save-acquisition.ts';
import { storageFailure } from './storage-failure.ts';

/** All that is kept of one exhibit, but the bytes. */
export interface LoadedExhibit {
  exhibit: Exhibit;
  /** Oldest first. */
  acquisitions: Acquisition[];
  /** Null until this version has read it. */
  reading: Reading | null;
}

/** @returns null when there is none of that number. @throws Failure of the store */
export async function loadExhibit(book: Book, number: number): Promise<LoadedExhibit | null> {
  try {
    return await book.transaction('r', [book.exhibits, book.acquisitions, book.readings], async () => {
      const exhibit = await book.exhibits.get(number);
      if (!exhibit) return null;
      const stored = await book.readings.get(number);
      return {
        exhibit,
        acquisitions: await acquisitionsOf(book, number),
        reading: stored?.readerVersion === readerVersion ? stored : null,
      };
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** The entries of the log that are about this exhibit. */
export async function loadCustody(book: Book, number: number): Promise<CustodyEntry[]> {
  try {
    const name = exhibitName(number);
    const entries = await book.custody
      .orderBy('seq')
      .filter(({ content }) => content?.exhibit === name || content?.action === 'export')
      .toArray();
    // A file for a lawyer holds the whole book: each that was made since then has this exhibit in it.
    const first = entries.findIndex(({ content }) => content?.exhibit === name);
    return first === -1 ? [] : entries.slice(first);
  } catch (error) {
    throw storageFailure(error);
  }
}
