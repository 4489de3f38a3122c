import type { Clue } from '../core/clue.ts';
import { packRow } from '../core/timeline/packed-row.ts';
import type { PackedRow } from '../core/timeline/packed-row.ts';
import { searchedLine } from '../core/timeline/search-text.ts';
import type { SearchedLine } from '../core/timeline/search-text.ts';
import { packedRows } from '../core/timeline/timeline-columns.ts';
import type { TimelinePiece } from '../core/timeline/timeline-columns.ts';
import type { TimelineRow } from '../core/timeline-row.ts';
import type { Book } from './book.ts';

/** A hundred exhibits a record: putting one more reads and writes some 30 kB, and reading all is a request for every hundred. */
const exhibitsInChunk = 100;
const stampKey = 'timeline-stamp';

/** A row with what is searched of it. */
type Entry = SearchedLine & { row: PackedRow };

/** In which record of an index an exhibit is. */
export function chunkOf(number: number): number {
  return Math.floor(number / exhibitsInChunk);
}

/** Of rows in the order of their numbers, with the clues that are known of each. */
export function pieceOf(rows: readonly { row: TimelineRow; clues: readonly Clue[] }[]): TimelinePiece {
  return packed(rows.map(entryOf));
}

/** Writes rows with their clues into the packed copy of the timeline. Call it inside a transaction over `timelineIndex` and `meta`. */
export async function putIntoTimeline(
  book: Book,
  rows: readonly { row: TimelineRow; clues: readonly Clue[] }[],
): Promise<void> {
  for (const [chunk, members] of Map.groupBy(rows, ({ row }) => chunkOf(row.number)))
    await change(book, chunk, members.map(entryOf));
}

/** A chunk without rows stays: whoever has read it learns that they are gone. Call it likewise. */
export async function removeFromTimeline(book: Book, number: number): Promise<void> {
  await change(book, chunkOf(number), [], number);
}

async function change(book: Book, chunk: number, put: readonly Entry[], remove?: number): Promise<void> {
  const stored = await book.timelineIndex.get(chunk);
  if (!stored && put.length === 0) return;
  const entries = new Map((stored ? entriesIn(stored) : []).map((entry) => [entry.row[0], entry]));
  if (remove !== undefined) entries.delete(remove);
  for (const entry of put) entries.set(entry.row[0], entry);
  const ordered = [...entries.values()].sort((one, other) => one.row[0] - other.row[0]);
  await book.timelineIndex.put({ chunk, stamp: await nextStamp(book), ...packed(ordered) });
}

async function nextStamp(book: Book): Promise<number> {
  const value = (await book.meta.get(stampKey))?.value;
  const stamp = (typeof value === 'number' ? value : 0) + 1;
  await book.meta.put({ key: stampKey, value: stamp });
  return stamp;
}

function entryOf({ row, clues }: { row: TimelineRow; clues: readonly Clue[] }): Entry {
  return { row: packRow(row), ...searchedLine(row, clues) };
}

function packed(entries: readonly Entry[]): TimelinePiece {
  return {
    rows: JSON.stringify(entries.map(({ row }) => row)),
    text: entries.map(({ text }) => text).join('\n'),
    phones: entries.map(({ phones }) => phones).join('\n'),
  };
}

function entriesIn({ rows, text, phones }: TimelinePiece): Entry[] {
  const [texts, numbers] = [text.split('\n'), phones.split('\n')];
  return packedRows(rows).map((row, at) => ({ row, text: texts[at] ?? '', phones: numbers[at] ?? '' }));
}
