import type { PackedRow } from './packed-row.ts';

/** Some exhibits as they are stored together: their rows as JSON, and what is searched of each (`SearchedLine`), a line each. */
export interface TimelinePiece {
  rows: string;
  text: string;
  phones: string;
}

/** Texts of many exhibits as one, a line each: where each line begins, and where one after the last would. */
export interface Lines {
  all: string;
  starts: Uint32Array;
}

/** What is asked of many exhibits at once, each a column: a place in one is the same exhibit's place in every other. */
export interface TimelineColumns {
  numbers: Uint32Array;
  kinds: Uint8Array;
  states: Uint8Array;
  attached: Uint8Array;
  sentAt: Float64Array;
  capturedAt: Float64Array;
  text: Lines;
  phones: Lines;
}

export function columnsOf({ rows, text, phones }: TimelinePiece): TimelineColumns {
  const packed = packedRows(rows);
  return {
    numbers: Uint32Array.from(packed, ([number]) => number),
    kinds: Uint8Array.from(packed, (row) => row[1]),
    states: Uint8Array.from(packed, (row) => row[2]),
    attached: Uint8Array.from(packed, (row) => Math.min(255, row[3])),
    sentAt: Float64Array.from(packed, (row) => row[4]),
    capturedAt: Float64Array.from(packed, (row) => row[6]),
    text: linesOf(text, packed.length),
    phones: linesOf(phones, packed.length),
  };
}

/** One after the other, in the order given. */
export function joinColumns(all: readonly TimelineColumns[]): TimelineColumns {
  const length = all.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const joined: TimelineColumns = {
    numbers: new Uint32Array(length),
    kinds: new Uint8Array(length),
    states: new Uint8Array(length),
    attached: new Uint8Array(length),
    sentAt: new Float64Array(length),
    capturedAt: new Float64Array(length),
    text: joinLines(all.map(({ text }) => text)),
    phones: joinLines(all.map(({ phones }) => phones)),
  };
  let place = 0;
  for (const columns of all) {
    joined.numbers.set(columns.numbers, place);
    joined.kinds.set(columns.kinds, place);
    joined.states.set(columns.states, place);
    joined.attached.set(columns.attached, place);
    joined.sentAt.set(columns.sentAt, place);
    joined.capturedAt.set(columns.capturedAt, place);
    place += columns.numbers.length;
  }
  return joined;
}

/** Written by nobody but `packRow`. */
export function packedRows(rows: string): PackedRow[] {
  return JSON.parse(rows) as PackedRow[];
}

function linesOf(text: string, count: number): Lines {
  const starts = new Uint32Array(count + 1);
  for (let line = 1; line < count; line += 1) starts[line] = text.indexOf('\n', starts[line - 1]) + 1;
  starts[count] = text.length + 1;
  return { all: `${text}\n`, starts };
}

function joinLines(parts: readonly Lines[]): Lines {
  const count = parts.reduce((sum, { starts }) => sum + starts.length - 1, 0);
  const joined = { all: parts.map(({ all }) => all).join(''), starts: new Uint32Array(count + 1) };
  let [line, begin] = [0, 0];
  for (const { all, starts } of parts) {
    for (let at = 0; at < starts.length; at += 1) joined.starts[line + at] = begin + (starts[at] ?? 0);
    line += starts.length - 1;
    begin += all.length;
  }
  return joined;
}
