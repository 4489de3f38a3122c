import type { ClueContext } from '../core/clue.ts';
import { Failure } from '../core/failure.ts';
import { readExhibit } from '../core/read-exhibit.ts';
import { readerVersion } from '../core/reading.ts';
import type { Reading } from '../core/reading.ts';
import type { Book, StoredAcquisition } from '../store/book.ts';
import { putReading } from '../store/readings.ts';
import { firstAcquisition } from '../store/save-acquisition.ts';
import { readSettings } from '../store/settings.ts';
import { readSource } from '../store/sources.ts';
import type { World } from './world.ts';

const underWay = new Map<number, Promise<Reading>>();

/**
 * Reads an exhibit from what the store gives back (hashed again there), once at a time for each, unless this version has
 * read it already.
 *
 * @throws Failure `exhibit-unknown`, or of the store; `source-altered` is noted in the reading first
 */
export async function read(world: World, number: number): Promise<Reading> {
  const running = underWay.get(number) ?? readAndPut(await world.book(), number).finally(() => underWay.delete(number));
  underWay.set(number, running);
  return running;
}

async function readAndPut(book: Book, number: number): Promise<Reading> {
  const stored = await book.readings.get(number);
  if (stored?.readerVersion === readerVersion && stored.problem === undefined) return stored;
  const context = await contextOf(book);
  try {
    const reading = await readFresh(book, number, context);
    await putReading(book, number, reading);
    return reading;
  } catch (error) {
    if (error instanceof Failure && error.code === 'source-altered')
      await putReading(book, number, await readWithoutSource(book, number, context, error));
    throw error;
  }
}

/** Reads an exhibit from its source, and puts nothing. */
export async function readFresh(book: Book, number: number, context: ClueContext): Promise<Reading> {
  const first = await acquisitionOf(book, number);
  const source = first.source ? await readSource(book, first.source.sha256) : null;
  return readExhibit(first, source, context);
}

/** What can be said of an exhibit whose source cannot be read: what stood on the screen, and why it is no more. */
export async function readWithoutSource(
  book: Book,
  number: number,
  context: ClueContext,
  why: unknown,
): Promise<Reading> {
  return { ...(await readExhibit(await acquisitionOf(book, number), null, context)), problem: String(why) };
}

/** The person's own countries are one piece of evidence for the country of a number. Asked for once where several are read. */
export async function contextOf(book: Book): Promise<ClueContext> {
  const { countries } = await readSettings(book);
  return { countries };
}

async function acquisitionOf(book: Book, number: number): Promise<StoredAcquisition> {
  const first = await firstAcquisition(book, number);
  if (!first) throw new Failure('exhibit-unknown');
  return first;
}
