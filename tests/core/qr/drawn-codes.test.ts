import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { cluesInDrawings } from '../../../src/core/qr/clues-in-drawings.ts';
import { drawnCodes } from '../../../src/core/qr/drawn-codes.ts';

const address = 'https://login.parcel.example/?t=1';
const modules = encodeQR(address, 'raw', { border: 2 });
const asRows = (dark: string, light: string) =>
  modules.map((row) => row.map((isDark) => (isDark ? dark : light)).join('')).join('\n');
/** Dark modules as ink, two rows a line. */
const asHalves = modules
  .flatMap((row, y) =>
    y % 2 === 1
      ? []
      : [row.map((upper, x) => (upper ? (modules[y + 1]?.[x] ? '█' : '▀') : modules[y + 1]?.[x] ? '▄' : ' ')).join('')],
  )
  .join('\n');
const texts = (text: string) => drawnCodes(text).map((code) => code.text);

describe('QR codes drawn with characters', () => {
  it.each([
    ['half blocks, dark ink', asHalves],
    ['half blocks, as on a dark screen', encodeQR(address, 'ascii', { border: 2 })],
    ['two full blocks a module', asRows('██', '  ')],
    ['two full blocks a module, inverted', asRows('  ', '██')],
    ['squares', asRows('⬛', '⬜')],
    ['other squares', asRows('■', '□')],
    ['shades', asRows('██', '░░')],
    ['line ends of mail', asHalves.replaceAll('\n', '\r\n')],
    ['an empty line after each', asHalves.replaceAll('\n', '\n\n')],
    ['no spaces at line ends', asHalves.replaceAll(/ +$/gm, '')],
  ])('%s', (_name, drawing) => {
    const text = `Scan this:\n\n${drawing}\n\nThank you.`;
    expect(texts(text)).toEqual([address]);
    const [code] = drawnCodes(text);
    expect(text.slice(code?.start, code?.end).trim().length).toBeGreaterThan(drawing.trim().length - 100);
  });

  it('are told as clues, at their place in text and in HTML', () => {
    const part = { part: '1', place: 'body' as const, name: null };
    const [link] = cluesInDrawings({ ...part, form: 'text', text: asHalves }, { countries: [] });
    expect(link).toMatchObject({ kind: 'link', value: address, role: 'qr-code', where: { in: 'body', form: 'text' } });
    const html = `<p>Scan:</p><div>${asHalves.replaceAll(' ', '&nbsp;').split('\n').join('<br>')}</div>`;
    const inHtml = cluesInDrawings({ ...part, form: 'html', text: html }, { countries: [] });
    expect(inHtml.map(({ value }) => value)).toEqual([address, 'parcel.example']);
    const references = html.replaceAll('█', '&#9608;').replaceAll('▀', '&#x2580;').replaceAll('▄', '&#9604;');
    expect(cluesInDrawings({ ...part, form: 'html', text: references }, { countries: [] })).toHaveLength(2);
  });

  it('none in bars, tables and rows of squares', () => {
    const bars = Array.from({ length: 30 }, (_, row) => '█'.repeat(row + 15)).join('\n');
    expect(texts(bars)).toEqual([]);
    expect(texts('■ one\n■ two\n'.repeat(40))).toEqual([]);
    expect(texts('')).toEqual([]);
  });

  it('ends in time on text that is made to be slow', () => {
    for (const text of [
      '█'.repeat(500_000),
      '█▀▄ \n'.repeat(100_000),
      `${'█ '.repeat(190)}\n`.repeat(2000),
      '\n'.repeat(500_000),
    ]) {
      const start = performance.now();
      drawnCodes(text);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});
