import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { cluesInDrawings } from '../../../src/core/qr/clues-in-drawings.ts';
import { tableCodes } from '../../../src/core/qr/table-codes.ts';

const address = 'https://login.parcel.example/?t=1';
const modules = encodeQR(address, 'raw', { border: 2 });
const table = (dark: string, light: string, row = '<tr>', open = '<table cellspacing="0">') =>
  `${open}${modules.map((cells) => `${row}${cells.map((isDark) => (isDark ? dark : light)).join('')}</tr>`).join('\n')}</table>`;
/** Neighbours of one colour as one wide cell. */
const runs = `<table>${modules
  .map((cells) => {
    const pieces =
      cells
        .map((isDark) => (isDark ? 'x' : '.'))
        .join('')
        .match(/x+|\.+/g) ?? [];
    const tds = pieces.map(
      (piece) => `<td colspan="${piece.length}" bgcolor="${piece.startsWith('x') ? '#111' : '#fefefe'}"></td>`,
    );
    return `<tr>${tds.join('')}</tr>`;
  })
  .join('')}</table>`;

describe('QR codes drawn with the cells of a table', () => {
  it.each([
    ['bgcolor', table('<td bgcolor="#000000"></td>', '<td bgcolor="#FFFFFF"></td>')],
    [
      'style',
      table(
        '<td style="width:4px;background-color: rgb(10, 10, 40)">&nbsp;</td>',
        '<td style="background:white"></td>',
      ),
    ],
    ['light cells have no colour', table('<td bgcolor=black>', '<td>')],
    [
      'dark is the table’s own colour',
      table('<td></td>', '<td bgcolor="#fff"></td>', '<tr>', '<table bgcolor="#000">'),
    ],
    ['wide cells', runs],
    [
      'inside a table of the layout',
      `<table><tr><td>Scan:</td></tr><tr><td>${table('<td bgcolor="#000">', '<td>')}</td></tr></table>`,
    ],
  ])('%s', (_name, html) => {
    expect(tableCodes(`<p>Hello</p>${html}`).map(({ text }) => text)).toEqual([address]);
  });

  it('are told as clues, at the table', () => {
    const text = `<p>Scan</p>${table('<td bgcolor="#000">', '<td>')}<p>Bye</p>`;
    const clues = cluesInDrawings({ part: '1', form: 'html', place: 'body', name: null, text }, { countries: [] });
    expect(clues.map(({ value, role }) => `${role} ${value}`)).toEqual([
      `qr-code ${address}`,
      'qr-code parcel.example',
    ]);
    const { where } = clues[0] ?? {};
    expect(where?.in === 'body' && text.slice(where.start, where.end)).toMatch(/^<table[^]*<\/table>$/);
  });

  it('none in tables that people read, or that only have colours', () => {
    expect(tableCodes(table('<td bgcolor="#000">1</td>', '<td>2</td>'))).toEqual([]);
    expect(tableCodes(`<table>${'<tr><td bgcolor="#000"></td><td></td></tr>'.repeat(300)}</table>`)).toEqual([]);
  });

  it('ends in time on HTML that is made to be slow', () => {
    const hard = [
      '<table><tr><td>'.repeat(50_000),
      '<table><tr><td>'.repeat(1900),
      `<table>${'<tr>'.repeat(200_000)}`,
      `<table>${`<tr>${'<td bgcolor=#000 colspan=999999999>'.repeat(300)}`.repeat(300)}`,
      `${'<table><tr>'.repeat(30)}${'<td style="background:'.repeat(20_000)}`,
    ];
    for (const html of hard) {
      const start = performance.now();
      tableCodes(html);
      expect(performance.now() - start, html.slice(0, 20)).toBeLessThan(2000);
    }
  });
});
