import type { ReadingProgress } from '../core/reading-progress.ts';
import { readerVersion } from '../core/reading.ts';
import type { Book } from './book.ts';
import { nextNumber } from './counters.ts';
import { storageFailure } from './storage-failure.ts';

/**
 * A pass over the exhibits, newest first, so that what a person looks at first is right first. Kept in the book, so that it
 * goes on where the browser stopped it; when it ends, everything up to `top` has been read by this version.
 */
export interface ReadingPass {
  readerVersion: number;
  /** Exhibits to look at: numbers above `floor`, up to `top`; those from `below` on are done. */
  floor: number;
  top: number;
  below: number;
  done: number;
  total: number;
  again: boolean;
  skipped: number;
  /** How often a slice was begun here and not ended: the browser stopped it, or an exhibit is more than it can bear. */
  tries: number;
  /** What this version has read is read again too. */
  anew?: true;
}

const key = 'reading-pass';

/** The pass that is under way; a new one when exhibits came since the last one ended, or when the reader has changed. */
export async function readingPass(book: Book): Promise<ReadingPass> {
  try {
    return await book.transaction('r', [book.meta, book.exhibits], async () => {
      const stored = (await book.meta.get(key))?.value as ReadingPass | undefined;
      // A pass of a book that was wiped says nothing of the numbers that are given again.
      const current = stored?.readerVersion === readerVersion && (await isOf(book, stored)) ? stored : undefined;
      if (current && !isFinished(current)) return current;
      const floor = current?.top ?? 0;
      const top = (await book.exhibits.orderBy('number').last())?.number ?? 0;
      const total = await book.exhibits.where('number').above(floor).count();
      const start = { readerVersion, floor, top, below: top + 1, done: 0, total, again: false, skipped: 0, tries: 0 };
      return top > floor ? start : { ...start, top: floor, below: floor + 1 };
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** A pass over everything, whoever read it before. */
export async function passFromStart(book: Book): Promise<ReadingPass> {
  try {
    const top = (await book.exhibits.orderBy('number').last())?.number ?? 0;
    const total = await book.exhibits.count();
    const start = { readerVersion, floor: 0, top, below: top + 1, done: 0, total, again: true, skipped: 0, tries: 0 };
    return { ...start, anew: true };
  } catch (error) {
    throw storageFailure(error);
  }
}

/**
 * Keeps how far it came, unless the book was wiped meanwhile. Call it inside the transaction that puts the readings, so that both
 * stand or neither.
 */
export async function keepReadingPass(book: Book, pass: ReadingPass): Promise<void> {
  if (await isOf(book, pass)) await book.meta.put({ key, value: pass });
}

/** A book has given all numbers that a pass of it goes over. */
async function isOf(book: Book, { top }: ReadingPass): Promise<boolean> {
  return top < (await nextNumber(book));
}

/** The next numbers of a pass, newest first. */
export async function nextInPass(book: Book, { below, floor }: ReadingPass, limit: number): Promise<number[]> {
  const range = book.exhibits.where('number').between(floor, below, false, false);
  return range.reverse().limit(limit).primaryKeys();
}

export function isFinished({ below, floor }: ReadingPass): boolean {
  return below <= floor + 1;
}

export function progressOf(pass: ReadingPass): ReadingProgress {
  const { done, total, again, skipped } = pass;
  return { done, total, again, skipped, finished: isFinished(pass) };
}
