import type { RowOrder } from '../../core/timeline/choose-rows.ts';
import type { TimelineIndex } from '../../core/timeline/timeline-index.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';

/** Rows as a list shows them, from the top: however many there are, only those on the screen are asked for. */
export interface RowList {
  count: number;
  order: RowOrder;
  rowAt(at: number): TimelineRow | undefined;
  /** Where the exhibit of that number is; -1 when it is not in the list. */
  indexOf(number: number): number;
}

export function listOfRows(rows: readonly TimelineRow[], order: RowOrder): RowList {
  return {
    count: rows.length,
    order,
    rowAt: (at) => rows[at],
    indexOf: (number) => rows.findIndex((row) => row.number === number),
  };
}

export function listOfPlaces(timeline: TimelineIndex, places: Uint32Array, order: RowOrder): RowList {
  return {
    count: places.length,
    order,
    rowAt: (at) => timeline.rowAt(places[at] ?? -1),
    indexOf: (number) => places.indexOf(timeline.placeOf(number)),
  };
}
