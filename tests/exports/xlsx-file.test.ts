import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shown } from '../../src/core/bag/shown.ts';
import { makeClueCsv, makeSpreadsheet, spreadsheetName } from '../../src/exports/spreadsheet.ts';
import { xlsxFile } from '../../src/exports/xlsx-file.ts';
import type { SheetTable } from '../../src/exports/xlsx-file.ts';
import { readZip } from '../../src/imports/zip-reader.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { mixedInput } from '../seal/complaint-book.ts';
import { elementsIn, isXml } from './xml-in.ts';
import { hasProgram } from '../has-program.ts';

const watch = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
const table = (rows: (string | number)[][], name = 'Clues'): SheetTable => ({
  name,
  widths: [20, 30],
  count: rows.length,
  rows: () => [['Kind', 'Value'], ...rows],
});

async function filesIn(xlsx: Blob): Promise<Map<string, string>> {
  const entries = await readZip(xlsx);
  const texts = entries.map(async (entry) => [entry.name, new TextDecoder().decode(await entry.bytes())] as const);
  return new Map(await Promise.all(texts));
}

/** The rows of a sheet as a spreadsheet shows them. */
function rowsIn(xml = ''): string[][] {
  const rows: string[][] = [];
  for (const { name, text } of elementsIn(xml).filter(({ name: one }) => one === 'c' || one === 'row')) {
    if (name === 'c') (rows.at(-1) ?? rows[rows.push([]) - 1])?.push(text.replaceAll(/_x005F_/g, '_'));
    else rows.push([]);
  }
  return rows.slice(0, -1);
}

const soffice = hasProgram('soffice');

describe('an .xlsx', () => {
  it.each([
    ...hostileTexts,
    '=1+1',
    '+441632960000',
    '_x003d_1+1',
    '\u0000\u0007\ufffe',
    '\ud800',
    '<c><f>1+1</f></c>',
    ']]>',
  ])('holds %j as a text that nothing computes', async (hostile) => {
    const files = await filesIn(await xlsxFile([table([['phone', hostile]])], watch()));
    const xml = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(isXml(xml)).not.toBe(false);
    const all = elementsIn(xml);
    expect(all.filter(({ name }) => name === 'f')).toEqual([]);
    for (const { attributes } of all.filter(({ name }) => name === 'c')) expect(attributes.t).toBe('inlineStr');
    const expected = shown(hostile).replaceAll('\ufffe', '\ufffd');
    expect(rowsIn(xml)[1]).toEqual(expected === '' ? ['phone'] : ['phone', expected]);
  });

  it('is XML in every file of it', async () => {
    const files = await filesIn(await xlsxFile([table([['a', 'b']], 'A & <B>')], watch()));
    expect(files.size).toBe(6);
    for (const [name, text] of files) expect(isXml(text), name).not.toBe(false);
  });

  it('keeps Excel from reading letters into a text', async () => {
    const files = await filesIn(await xlsxFile([table([['phone', '_x003D_1+1 _x003d_ _xyz_']])], watch()));
    expect(files.get('xl/worksheets/sheet1.xml')).toContain('_x005F_x003D_1+1 _x005F_x003d_ _xyz_');
  });

  it('has its head frozen, filters over all rows, widths, and numbers as numbers', async () => {
    const files = await filesIn(
      await xlsxFile(
        [
          table([
            ['a', 7],
            ['b', 8],
          ]),
        ],
        watch(),
      ),
    );
    const all = elementsIn(files.get('xl/worksheets/sheet1.xml') ?? '');
    const named = (name: string) => all.filter((one) => one.name === name).map(({ attributes }) => attributes);
    expect(named('pane')).toEqual([expect.objectContaining({ ySplit: '1', state: 'frozen' })]);
    expect(named('autoFilter')).toEqual([{ ref: 'A1:B3' }]);
    expect(named('col').map(({ width }) => width)).toEqual(['20', '30']);
    expect(all.filter(({ name }) => name === 'v').map(({ text }) => text)).toEqual(['7', '8']);
  });

  it('cuts a text that no cell takes, and says so', async () => {
    const files = await filesIn(await xlsxFile([table([['a', `${'x'.repeat(32_759)}😀${'y'.repeat(9)}`]])], watch()));
    const text = rowsIn(files.get('xl/worksheets/sheet1.xml'))[1]?.[1] ?? '';
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text).toMatch(/x … \(cut 已截断\)$/);
  });

  it('goes on in another sheet where one is full, and loses no row', async () => {
    const rows = Array.from({ length: 10 }, (_, index) => ['a', `value ${index}`]);
    const files = await filesIn(await xlsxFile([table(rows)], watch(), 5));
    const sheets = [1, 2, 3].map((number) => rowsIn(files.get(`xl/worksheets/sheet${number}.xml`)));
    expect(sheets.map(([head]) => head)).toEqual([1, 2, 3].map(() => ['Kind', 'Value']));
    expect(sheets.flatMap(([, ...body]) => body)).toEqual(rows);
    expect(files.has('xl/worksheets/sheet4.xml')).toBe(false);
    expect(files.get('xl/workbook.xml')).toContain('name="Clues (3)"');
  });

  it('can be stopped, tells how far it is, and is the same bytes again', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ['a', `value ${index}`]);
    const seen: number[] = [];
    const stop = new AbortController();
    const stopping = xlsxFile([table(rows)], {
      signal: stop.signal,
      onProgress: (done) => {
        seen.push(done);
        stop.abort();
      },
    });
    await expect(stopping).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toEqual([2_000]);
    const bytes = async () => new Uint8Array(await (await xlsxFile([table(rows)], watch())).arrayBuffer());
    expect(await bytes()).toEqual(await bytes());
  });
});

describe('the spreadsheet of a book', () => {
  it('has every exhibit and every clue, with phone numbers as they are', async () => {
    const input = await mixedInput('=HYPERLINK("https://evil.example")');
    const files = await filesIn(await makeSpreadsheet(input, watch()));
    const sheets = [1, 2, 3].map((number) => rowsIn(files.get(`xl/worksheets/sheet${number}.xml`)));
    const [evidence = [], clues = [], timeline = []] = sheets;
    expect(evidence.slice(1).map(([number]) => number)).toEqual(['EX-0001', 'EX-0002', 'EX-0003', 'EX-0005']);
    expect(clues.map((row) => row[1])).toContain('+12025550142');
    expect(timeline).toHaveLength(5);
    expect(evidence.flat()).toContain('=HYPERLINK("https://evil.example") 1');
    expect(spreadsheetName(input, 'xlsx')).toBe('cluebook-2026-11-24-EX-0001-EX-0005.xlsx');
    const csv = await (await makeClueCsv(input, watch())).text();
    expect(csv).toContain('"+12025550142"');
  });

  it.skipIf(!soffice)(
    'opens in LibreOffice, which finds the same in it (skipped without LibreOffice)',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'cluebook-xlsx-'));
      try {
        const file = await makeSpreadsheet(await mixedInput('=1+1'), watch());
        writeFileSync(join(folder, 'a.xlsx'), new Uint8Array(await file.arrayBuffer()));
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        execFileSync('soffice', [profile, '--headless', '--convert-to', 'csv', 'a.xlsx'], {
          cwd: folder,
          stdio: 'ignore',
        });
        const csv = readFileSync(join(folder, 'a.csv'), 'utf8');
        expect(csv).toContain('EX-0001,=1+1 1,');
        expect(csv.trim().split('\n')).toHaveLength(5);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
