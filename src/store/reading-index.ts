import { clueEntry, packClueEntry, unpackClueEntry } from '../core/clue-index/clue-entry.ts';
import type { ClueEntry, PackedClueEntry } from '../core/clue-index/clue-entry.ts';
import type { Acquisition } from '../core/exhibit.ts';
import type { TimelineRow } from '../core/timeline-row.ts';
import { insightEntry } from '../core/insight/insight-entry.ts';
import type { InsightEntry } from '../core/insight/insight-entry.ts';
import type { Reading } from '../core/reading.ts';
import type { Book, IndexChunk } from './book.ts';
import { storageFailure } from './storage-failure.ts';
import { chunkOf, putIntoTimeline, removeFromTimeline } from './timeline-index.ts';

/** Records in one request: so much text at once that the page can paint between two of them. */
const chunksAtOnce = 40;

export interface IndexedReading {
  number: number;
  first: Acquisition;
  reading: Reading;
  row: TimelineRow;
}

export const indexTables = (book: Book) => [book.clueIndex, book.insightIndex, book.timelineIndex, book.meta];

const stampKey = 'index-stamp';

/** Another value after each change of the index, so that whoever looked through it knows whether to look again. */
export async function indexStamp(book: Book): Promise<number> {
  try {
    const value = (await book.meta.get(stampKey))?.value;
    return typeof value === 'number' ? value : 0;
  } catch (error) {
    throw storageFailure(error);
  }
}

async function changeStamp(book: Book): Promise<void> {
  await book.meta.put({ key: stampKey, value: (await indexStamp(book)) + 1 });
}

/**
 * Keeps small copies of what readings say. Call it inside a transaction over `indexTables` that writes the readings themselves, so that
 * neither stands without the other.
 */
export async function indexReadings(book: Book, readings: readonly IndexedReading[]): Promise<void> {
  if (readings.length === 0) return;
  for (const [chunk, members] of Map.groupBy(readings, ({ number }) => chunkOf(number))) {
    const clues = members.map(({ number, first, reading }) => packClueEntry(clueEntry(number, first, reading)));
    const insights = members.map(({ number, first, reading }) => insightEntry(number, first.at, reading));
    await change<PackedClueEntry>(book.clueIndex, chunk, ([number]) => number, clues);
    await change<InsightEntry>(book.insightIndex, chunk, ({ exhibit }) => exhibit, insights);
  }
  await putIntoTimeline(
    book,
    readings.map(({ row, reading }) => ({ row, clues: reading.clues })),
  );
  await changeStamp(book);
}

/** Call it inside a transaction over `indexTables`. */
export async function removeFromIndex(book: Book, number: number): Promise<void> {
  const chunk = chunkOf(number);
  await change<PackedClueEntry>(book.clueIndex, chunk, ([one]) => one, [], number);
  await change<InsightEntry>(book.insightIndex, chunk, ({ exhibit }) => exhibit, [], number);
  await removeFromTimeline(book, number);
  await changeStamp(book);
}

/** What the table of clues is made of, in the order of numbers, some thousand exhibits at a time. */
export async function* clueEntries(book: Book): AsyncGenerator<ClueEntry[]> {
  for await (const packed of allEntries<PackedClueEntry>(book.clueIndex)) yield packed.map(unpackClueEntry);
}

/** What leak sources and groups of senders are made of, likewise. */
export function insightEntries(book: Book): AsyncGenerator<InsightEntry[]> {
  return allEntries<InsightEntry>(book.insightIndex);
}

type IndexTable = Book['clueIndex'];

/** Puts entries into a chunk in place of those of the same exhibits, or takes one out; in the order of numbers. */
async function change<Entry>(
  table: IndexTable,
  chunk: number,
  numberOf: (entry: Entry) => number,
  put: readonly Entry[],
  remove?: number,
): Promise<void> {
  const stored = await table.get(chunk);
  if (!stored && put.length === 0) return;
  const entries = new Map((stored ? entriesOf<Entry>(stored) : []).map((entry) => [numberOf(entry), entry]));
  if (remove !== undefined) entries.delete(remove);
  for (const entry of put) entries.set(numberOf(entry), entry);
  const ordered = [...entries.values()].sort((one, other) => numberOf(one) - numberOf(other));
  if (ordered.length === 0) await table.delete(chunk);
  else await table.put({ chunk, entries: JSON.stringify(ordered) });
}

/** Written by nobody but this file. */
function entriesOf<Entry>({ entries }: IndexChunk): Entry[] {
  return JSON.parse(entries) as Entry[];
}

async function* allEntries<Entry>(table: IndexTable): AsyncGenerator<Entry[]> {
  let above = -1;
  for (;;) {
    const chunks = await table
      .where('chunk')
      .above(above)
      .limit(chunksAtOnce)
      .toArray()
      .catch((error: unknown) => {
        throw storageFailure(error);
      });
    const last = chunks.at(-1);
    if (!last) return;
    above = last.chunk;
    yield chunks.flatMap((chunk) => entriesOf<Entry>(chunk));
  }
}
