import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvText } from '../../../src/core/bag/csv.ts';
import { hostileTexts } from '../../hostile-texts.ts';

/** RFC 4180, written for this test: cells of one line, all in quotation marks. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
}

describe('a table as CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['+447400123456', '+447400123456'],
    ['+447400123456; +12025550142', '+447400123456; +12025550142'],
    ['+1 202 555 0142', "'+1 202 555 0142"],
    ['+1+cmd', "'+1+cmd"],
    ['+447400123456;=1+1', "'+447400123456;'=1+1"],
    ['=1+1', "'=1+1"],
    ['-1', "'-1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', " '=1"],
    ['\r\n=1', " '=1"],
    ['  =1', "  '=1"],
    ['\u00a0=1', "\u00a0'=1"],
    ['"=1', '"\'=1'],
    ['\uff1d1', "'\uff1d1"],
    ['\uff0b1', "'\uff0b1"],
    ['\u22121', "'\u22121"],
    ['a;=1', "a;'=1"],
    ['a; @x', "a; '@x"],
    ['a=1', 'a=1'],
    ['lin-mei@mailbox.example', 'lin-mei@mailbox.example'],
    ['a\nb', 'a b'],
    ['a\u202egpj.exe', 'a‹U+202E›gpj.exe'],
    ['\u200b=1', '‹U+200B›=1'],
    ['\u0000', '‹U+0000›'],
    ['\ud800', '‹U+D800›'],
    ['说 "你好"', '说 "你好"'],
  ])('writes %j as %j', (given, shown) => {
    expect(cellsOf(csvCell(given))).toEqual([shown]);
  });

  it('begins with a byte order mark, ends lines with CR LF, and has as many cells a row as were given', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts));
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const csv = [...csvText(rows)].join('');
        expect(csv.startsWith('\ufeff"')).toBe(true);
        const lines = csv.slice(1).split('\r\n');
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => cellsOf(line).length)).toEqual(rows.map(({ length }) => length));
        for (const cell of lines.flatMap(cellsOf))
          expect(cell).not.toMatch(/^[\s"]*[=\-@\uff1d]|^[\s"]*\+(?!\d{3,17}(?:;|$))|[\r\n\t]/);
      }),
    );
  });
});
