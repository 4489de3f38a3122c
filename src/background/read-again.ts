import type { ClueContext } from '../core/clue.ts';
import { Failure } from '../core/failure.ts';
import type { ReadingProgress } from '../core/reading-progress.ts';
import { readerVersion } from '../core/reading.ts';
import type { Reading } from '../core/reading.ts';
import type { Book } from '../store/book.ts';
import { isFinished, nextInPass, passFromStart, progressOf, readingPass } from '../store/reading-pass.ts';
import type { ReadingPass } from '../store/reading-pass.ts';
import { putReadings } from '../store/readings.ts';
import { contextOf, readFresh, readWithoutSource } from './read.ts';
import type { World } from './world.ts';

/** A slice ends after so many exhibits, or so many milliseconds: whoever asks for something else comes between. */
const largestSlice = 50;
const longestSliceMs = 100;
/** After so many slices that were begun at the same place and never ended, exhibits go one by one; after more, the next is left out. */
const oneByOneAfter = 3;
const leaveOutAfter = 6;

let underWay: Promise<ReadingProgress> | undefined;

/**
 * Reads the next few exhibits that were never read, or by an older reader. Sources and custody log are not touched. One
 * slice at a time, whoever asks: the background by itself, an open popup, an export that needs all of them.
 *
 * @returns how far it is now
 * @throws Failure of the store: the pass stays where it was
 */
export function readSlice(world: World): Promise<ReadingProgress> {
  return underWay ?? nowUnderWay(slice(world));
}

/**
 * Begins a pass over every exhibit, whoever read it before. It waits for a slice that is under way, which would put its own pass in
 * place of this one when it ends; a slice that is asked for meanwhile waits for this.
 */
export function beginAnew(world: World): Promise<ReadingProgress> {
  const before = underWay ?? Promise.resolve();
  const whatever = () => undefined;
  return nowUnderWay(before.then(whatever, whatever).then(() => passAnew(world)));
}

function nowUnderWay(running: Promise<ReadingProgress>): Promise<ReadingProgress> {
  const mine = running.finally(() => {
    if (underWay === mine) underWay = undefined;
  });
  underWay = mine;
  return mine;
}

async function passAnew(world: World): Promise<ReadingProgress> {
  const book = await world.book();
  const pass = await passFromStart(book);
  await putReadings(book, new Map(), pass);
  return progressOf(pass);
}

async function slice(world: World): Promise<ReadingProgress> {
  const book = await world.book();
  const pass = await readingPass(book);
  if (isFinished(pass)) return progressOf(pass);
  const begun = { ...pass, tries: pass.tries + 1 };
  await putReadings(book, new Map(), begun);
  const ended = progressOf(await readSome(book, begun));
  // What was saved meanwhile is the next pass.
  return ended.finished ? { ...ended, finished: isFinished(await readingPass(book)) } : ended;
}

async function readSome(book: Book, begun: ReadingPass): Promise<ReadingPass> {
  const numbers = await nextInPass(book, begun, begun.tries > oneByOneAfter ? 1 : largestSlice);
  const pass = { ...begun, tries: 0 };
  const readings = new Map<number, Reading>();
  const context = await contextOf(book);
  const start = performance.now();
  // Each of them waits for the database several times: messages that come meanwhile are answered between.
  for (const number of numbers) {
    if (readings.size > 0 && performance.now() - start > longestSliceMs) break;
    const reading = await readIfOld(book, number, { pass, context, leaveOut: begun.tries > leaveOutAfter });
    if (reading) readings.set(number, reading);
    pass.done += 1;
    pass.below = number;
  }
  // The last ones may have been erased since the pass began.
  if (numbers.length === 0) Object.assign(pass, { below: pass.floor + 1, done: pass.total });
  else if ((await nextInPass(book, pass, 1)).length === 0) pass.below = pass.floor + 1;
  await putReadings(book, readings, pass);
  return pass;
}

interface Slice {
  pass: ReadingPass;
  context: ClueContext;
  /** Instead of reading it: it stopped the background each time. */
  leaveOut: boolean;
}

/** Null where this version has read it. What fails is noted in the reading and counted: it is not tried for ever. */
async function readIfOld(book: Book, number: number, { pass, context, leaveOut }: Slice): Promise<Reading | null> {
  const stored = await book.readings.get(number);
  if (stored?.readerVersion === readerVersion && pass.anew !== true) return null;
  if (stored) pass.again = true;
  try {
    if (leaveOut) throw new Error('Reading this exhibit stopped the background each time.');
    return await readFresh(book, number, context);
  } catch (error) {
    if (error instanceof Failure && error.code === 'exhibit-unknown') return null;
    if (error instanceof Failure && error.code !== 'source-altered') throw error;
    pass.skipped += 1;
    return readWithoutSource(book, number, context, error);
  }
}
