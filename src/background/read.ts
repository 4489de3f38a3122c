import { Failure } from '../core/failure.ts';
import { readExhibit } from '../core/read-exhibit.ts';
import type { Reading } from '../core/reading.ts';
import type { Book } from '../store/book.ts';
import { putReading, unreadNumbers } from '../store/readings.ts';
import { firstAcquisition } from '../store/save-acquisition.ts';
import { readSource } from '../store/sources.ts';
import { readImagesLeft } from './read-images.ts';
import type { World } from './world.ts';

const underWay = new Map<number, Promise<Reading>>();

/** Reads an exhibit from what the store gives back (hashed again there), once at a time for each. */
export async function read(world: World, number: number): Promise<Reading> {
  const running = underWay.get(number) ?? readAndPut(await world.book(), number).finally(() => underWay.delete(number));
  underWay.set(number, running);
  return running;
}

/** Reads whatever was saved and not read: the background may have been stopped between the two. */
export async function readUnread(world: World): Promise<void> {
  for (const number of await unreadNumbers(await world.book())) await read(world, number);
  await readImagesLeft(world);
}

async function readAndPut(book: Book, number: number): Promise<Reading> {
  const stored = await book.readings.get(number);
  if (stored?.problem === undefined && stored !== undefined) return stored;
  const first = await firstAcquisition(book, number);
  if (!first) throw new Failure('exhibit-unknown');
  const source = first.source ? await readSource(book, first.source.sha256) : null;
  const reading = await readExhibit(first, source, { countries: [] });
  await putReading(book, number, reading);
  return reading;
}
