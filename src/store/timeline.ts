import { TimelineIndex } from '../core/timeline/timeline-index.ts';
import type { TimelineRow } from '../core/timeline-row.ts';
import type { Book } from './book.ts';
import { storageFailure } from './storage-failure.ts';
import { chunkOf, pieceOf } from './timeline-index.ts';

/** Records in one request: so much at once that the page can paint between two of them. */
const chunksAtOnce = 20;
const rowsAtOnce = 500;

/**
 * The whole timeline in memory, and what it takes to follow the book: after a change, only what changed is read. Rows that no chunk has
 * yet (saved a moment ago and not read, or written by an older version) stand in pieces of their own, beside their chunk's.
 */
export class HeldTimeline {
  index = new TimelineIndex();
  private readonly book: Book;
  private stamp = 0;
  private loose = new Map<number, TimelineRow>();

  constructor(book: Book) {
    this.book = book;
  }

  /** Takes in what changed since the last time. @throws Failure of the store */
  async refresh(): Promise<void> {
    try {
      const newest = (await this.book.timelineIndex.orderBy('stamp').last())?.stamp ?? 0;
      // A book that was wiped or restored begins again.
      if (newest < this.stamp) this.forget();
      await this.takeChunks();
      if (await this.takeLoose()) return;
      this.forget();
      await this.takeChunks();
      await this.takeLoose();
    } catch (error) {
      throw storageFailure(error);
    }
  }

  private forget(): void {
    this.index = new TimelineIndex();
    this.stamp = 0;
    this.loose = new Map();
  }

  private async takeChunks(): Promise<void> {
    for (;;) {
      const chunks = await this.book.timelineIndex.where('stamp').above(this.stamp).limit(chunksAtOnce).toArray();
      for (const { chunk, stamp, rows, text, phones } of chunks) {
        this.index.put(chunk, { rows, text, phones });
        this.stamp = stamp;
      }
      if (chunks.length > 0) this.dropLoose(this.index.numbersIn(chunks.map(({ chunk }) => chunk)));
      if (chunks.length < chunksAtOnce) return;
    }
  }

  /** @returns false when something is held that the book has no more */
  private async takeLoose(): Promise<boolean> {
    const { rows } = this.book;
    const [count, last] = await Promise.all([rows.count(), rows.orderBy('number').last()]);
    if (count === this.index.size && (!last || this.index.placeOf(last.number) !== -1)) return true;
    const there = new Set(await rows.toCollection().primaryKeys());
    this.dropLoose([...this.loose.keys()].filter((number) => !there.has(number)));
    const held = new Set(this.index.columns.numbers);
    const missing = [...there].filter((number) => !held.has(number));
    for (let at = 0; at < missing.length; at += rowsAtOnce) {
      const found = await rows.bulkGet(missing.slice(at, at + rowsAtOnce));
      this.addLoose(found.filter((row) => row !== undefined));
    }
    // Erased while they were read, or come since: the next change tells.
    return held.size + missing.length <= there.size;
  }

  private addLoose(rows: readonly TimelineRow[]): void {
    for (const row of rows) this.loose.set(row.number, row);
    this.putLoose(rows.map(({ number }) => number));
  }

  private dropLoose(numbers: readonly number[]): void {
    const dropped = numbers.filter((number) => this.loose.delete(number));
    this.putLoose(dropped);
  }

  private putLoose(changed: readonly number[]): void {
    const chunks = new Set(changed.map(chunkOf));
    if (chunks.size === 0) return;
    const members = Map.groupBy(this.loose.values(), ({ number }) => chunkOf(number));
    for (const chunk of chunks) {
      const rows = (members.get(chunk) ?? []).sort((one, other) => one.number - other.number);
      // Between its chunk's piece and the next one's.
      this.index.put(chunk + 0.5, pieceOf(rows.map((row) => ({ row, clues: [] }))));
    }
  }
}
