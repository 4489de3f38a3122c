import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvOf } from '../../src/exports/csv.ts';

describe('CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['+447700900142', '+447700900142'],
    ['+44 7700 900142', '+44 7700 900142'],
    ['+1+1', "'+1+1"],
    ['desk@parcel.example', 'desk@parcel.example'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
  ])('writes %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('begins with a byte order mark and ends its lines as spreadsheets do', async () => {
    const bytes = new Uint8Array(await csvOf([['线索'], ['a']]).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('线索\r\na\r\n');
  });

  it('never begins a cell with what would be computed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const cell = csvCell(value).replace(/^"/, '');
        expect(/^\s*[=+\-@＝＋－＠]/.test(cell) && !/^\+\d[\d ]{3,20}$/.test(cell)).toBe(false);
      }),
    );
  });
});
