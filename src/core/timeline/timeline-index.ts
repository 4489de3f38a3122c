import type { TimelineRow } from '../timeline-row.ts';
import { unpackRow } from './packed-row.ts';
import { columnsOf, joinColumns, packedRows } from './timeline-columns.ts';
import type { TimelineColumns, TimelinePiece } from './timeline-columns.ts';

interface HeldPiece {
  rows: string;
  columns: TimelineColumns;
}

/** Pieces whose rows are kept unpacked: what a few screens show. */
const mostUnpacked = 24;

/**
 * All exhibits of a book as a list shows, orders, filters and searches them: rows stay text until one is drawn, and the rest lies in
 * columns. 100,000 of them take some 25 MB, where as many objects take twice that and a second to read. A row is named by its place
 * in the columns, which holds until the next `put`.
 */
export class TimelineIndex {
  private readonly pieces = new Map<number, HeldPiece>();
  private readonly unpacked = new Map<number, TimelineRow[]>();
  private unpackedAll: TimelineRow[] | undefined;
  private joined: { columns: TimelineColumns; names: number[]; starts: number[] } | undefined;

  /** Puts a piece in place of the one of that name; one without rows takes it away. */
  put(name: number, piece: TimelinePiece): void {
    if (piece.rows === '[]') this.pieces.delete(name);
    else this.pieces.set(name, { rows: piece.rows, columns: columnsOf(piece) });
    this.unpacked.delete(name);
    this.unpackedAll = undefined;
    this.joined = undefined;
  }

  /** Of all pieces, in the order of their names. Joined anew after a change, by whoever asks first. */
  get columns(): TimelineColumns {
    return this.whole().columns;
  }

  get size(): number {
    return this.columns.numbers.length;
  }

  /** The exhibit at a place; undefined where there is none. */
  rowAt(place: number): TimelineRow | undefined {
    const { names, starts } = this.whole();
    const at = starts.findLastIndex((start) => start <= place);
    const name = names[at];
    return name === undefined ? undefined : this.rowsOf(name)[place - (starts[at] ?? 0)];
  }

  numbersIn(pieces: readonly number[]): number[] {
    return pieces.flatMap((name) => [...(this.pieces.get(name)?.columns.numbers ?? [])]);
  }

  /** Every row, highest number first: for what has to look at all of them. */
  all(): TimelineRow[] {
    this.unpackedAll ??= [...this.pieces.values()]
      .flatMap(({ rows }) => packedRows(rows).map(unpackRow))
      .sort((one, other) => other.number - one.number);
    return this.unpackedAll;
  }

  /** Where an exhibit of that number is; -1 when it is not here. */
  placeOf(number: number): number {
    return this.columns.numbers.indexOf(number);
  }

  private whole() {
    if (this.joined) return this.joined;
    const names = [...this.pieces.keys()].sort((one, other) => one - other);
    const parts = names.flatMap((name) => this.pieces.get(name)?.columns ?? []);
    const starts: number[] = [];
    let start = 0;
    for (const { numbers } of parts) {
      starts.push(start);
      start += numbers.length;
    }
    this.joined = { columns: joinColumns(parts), names, starts };
    return this.joined;
  }

  private rowsOf(name: number): TimelineRow[] {
    const known = this.unpacked.get(name);
    if (known) return known;
    const rows = packedRows(this.pieces.get(name)?.rows ?? '[]').map(unpackRow);
    const [oldest] = this.unpacked.keys();
    if (this.unpacked.size >= mostUnpacked && oldest !== undefined) this.unpacked.delete(oldest);
    this.unpacked.set(name, rows);
    return rows;
  }
}
