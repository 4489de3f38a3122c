import type { Clue } from '../../../src/core/clue.ts';
import { packRow } from '../../../src/core/timeline/packed-row.ts';
import { searchedLine } from '../../../src/core/timeline/search-text.ts';
import { TimelineIndex } from '../../../src/core/timeline/timeline-index.ts';
import type { TimelineRow } from '../../../src/core/timeline-row.ts';

export type MadeRow = { row: TimelineRow; clues: Clue[] };

export function made(number: number, change: Partial<TimelineRow> = {}, clues: Clue[] = []): MadeRow {
  const capturedAt = { utc: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(), offset: '+08:00' };
  const row: TimelineRow = {
    number,
    kind: 'email',
    capturedAt,
    sentAt: Date.parse(capturedAt.utc),
    sentBy: 'capture',
    senderName: '',
    senderAddress: '',
    subject: '',
    completeness: 'complete',
    counts: null,
    unreadable: false,
    attached: 0,
    ...change,
  };
  return { row, clues };
}

export function clue(kind: Clue['kind'], value: string, more: Partial<Clue> = {}): Clue {
  return { kind, value, asWritten: value, role: 'mentioned', where: { in: 'screen', field: 'text' }, ...more };
}

/** In pieces of so many rows, as the store would have them. */
export function indexOf(all: readonly MadeRow[], inPiece = 3): TimelineIndex {
  const index = new TimelineIndex();
  for (const [name, members] of Map.groupBy(all, ({ row }) => Math.floor(row.number / inPiece))) {
    const lines = members.map(({ row, clues }) => searchedLine(row, clues));
    index.put(name, {
      rows: JSON.stringify(members.map(({ row }) => packRow(row))),
      text: lines.map(({ text }) => text).join('\n'),
      phones: lines.map(({ phones }) => phones).join('\n'),
    });
  }
  return index;
}
