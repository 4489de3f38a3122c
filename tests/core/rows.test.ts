import { describe, expect, it } from 'vitest';
import { searchRows } from '../../src/core/search-rows.ts';
import { showControls } from '../../src/core/show-controls.ts';
import type { TimelineRow } from '../../src/core/timeline-row.ts';

const row = (number: number, senderName: string, senderAddress: string, subject: string): TimelineRow => ({
  number,
  kind: 'email',
  capturedAt: { utc: '2026-11-24T08:00:00.000Z', offset: '+00:00' },
  senderName,
  senderAddress,
  subject,
  completeness: 'complete',
  counts: null,
  unreadable: false,
});
const rows = [
  row(3, 'Zoë Müller', 'zoe@parcel.example', 'Ihre Sendung'),
  row(2, '快递理赔', 'lp@kd.example', '您的快件'),
  row(1, '', 'ＡＢＣ@full.example', 'Your parcel'),
];
const found = (query: string) => searchRows(rows, query, ({ number }) => `EX-000${number}`).map(({ number }) => number);

describe('searching the timeline', () => {
  it.each([
    ['', [3, 2, 1]],
    ['  ', [3, 2, 1]],
    ['muller', [3]],
    ['ZOË', [3]],
    ['快件', [2]],
    ['parcel', [3, 1]],
    ['parcel your', [1]],
    ['ex-0002', [2]],
    ['abc@', [1]],
    ['nobody', []],
    ['.*', []],
  ])('“%s” finds %j', (query, numbers) => {
    expect(found(query)).toEqual(numbers);
  });
});

describe('words of others on our pages', () => {
  it.each([
    ['invoice\u202Efdp.exe', 'invoice⟨202E⟩fdp.exe'],
    ['a\u0000b', 'a⟨0000⟩b'],
    ['zero\u200Bwidth', 'zero⟨200B⟩width'],
    ['two\r\n  lines', 'two lines'],
    ['family 👨\u200D👩 stays, नमस्\u200Dते too', 'family 👨\u200D👩 stays, नमस्\u200Dते too'],
  ])('%j is shown as %j', (text, shown) => {
    expect(showControls(text)).toBe(shown);
  });
});
