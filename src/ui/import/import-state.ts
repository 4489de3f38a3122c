import type { ExhibitKind } from '../../core/exhibit.ts';
import type { ImportRefusal } from '../../imports/items-in-file.ts';

/** What was not taken, and why. `place` is where in the file it stood. */
export interface Refused {
  name: string;
  place: string | undefined;
  why: ImportRefusal;
}

/** How an import stands, or ended. */
export interface ImportState {
  /** Bytes read of all bytes: what progress is measured by. */
  bytes: number;
  bytesDone: number;
  /** New exhibits by kind. */
  saved: Partial<Record<ExhibitKind, number>>;
  /** Known from elsewhere: one more acquisition each. `noted`: the very same file was given before, nothing was written. */
  again: number;
  noted: number;
  /** Files that mail servers keep for themselves. */
  skipped: number;
  /** The first refusals, in order; `refusedCount` counts all. */
  refused: Refused[];
  refusedCount: number;
  /** Every exhibit that something in these files is, new or not. */
  exhibits: number[];
  /** Of those that are new. */
  firstExhibit: string | null;
  lastExhibit: string | null;
  over: boolean;
  stopped: boolean;
}

/** So many refusals are named; a folder of ten thousand programs needs no ten thousand lines. */
const namedRefusals = 200;

export function newImportState(bytes: number): ImportState {
  return {
    bytes,
    bytesDone: 0,
    saved: {},
    again: 0,
    noted: 0,
    skipped: 0,
    refused: [],
    refusedCount: 0,
    exhibits: [],
    firstExhibit: null,
    lastExhibit: null,
    over: false,
    stopped: false,
  };
}

export function noteRefusal(state: ImportState, refused: Refused): void {
  state.refusedCount += 1;
  if (state.refused.length < namedRefusals) state.refused.push(refused);
}

/** All new exhibits. */
export function savedCount({ saved }: ImportState): number {
  return Object.values(saved).reduce((sum, count) => sum + count, 0);
}
