import { expect, it } from 'vitest';
import { csvText } from '../../src/core/bag/csv.ts';
import { csvOf } from '../../src/exports/csv.ts';

it.each([0, 1, 999, 1000, 1001, 2500])(
  'writes a table of %i rows as they are, however many stand in a piece',
  async (count) => {
    const rows = Array.from({ length: count }, (_, index) => [String(index), '=1+1', '线索']);
    const file = csvOf(rows);
    expect(new Uint8Array(await file.slice(0, 3).arrayBuffer())).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(`\ufeff${await file.text()}`.replace('\ufeff\ufeff', '\ufeff')).toBe([...csvText(rows)].join(''));
  },
);
