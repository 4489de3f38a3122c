import { shown } from '../core/bag/shown.ts';
import { Failure } from '../core/failure.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import { writeZip } from './zip-writer.ts';
import type { ZipFile } from './zip-writer.ts';
import { textBlob } from './text-blob.ts';

/** A table for a sheet of its own: the head first. `widths`: of the columns, in characters. */
export interface SheetTable {
  name: string;
  widths: readonly number[];
  /** How many rows there are besides the head, for telling how far it is. */
  count: number;
  rows(): Iterable<readonly (string | number)[]>;
}

/** What a sheet takes (ECMA-376; Excel's own limits): what is more goes on in another one. */
const sheetRows = 1_048_576;
/** What a cell takes. Longer texts are cut, and say so. */
const cellLength = 32_767;
const cutNote = ' … (cut 已截断)';
/** So many rows are made at a time, so that a page can still be used and stopped. */
const rowsInPiece = 2_000;

/**
 * Tables as one `.xlsx` (ECMA-376): a sheet each, head frozen, filters on. Every text is a text to a spreadsheet, never a formula. Only
 * a piece of a sheet is in memory at a time; the same tables make the same bytes. Stored unpacked, so it is larger than others.
 *
 * @throws Failure `cancelled`
 */
export async function xlsxFile(tables: readonly SheetTable[], watch: WorkWatch, most = sheetRows): Promise<Blob> {
  const total = tables.reduce((sum, { count }) => sum + count, 0);
  const sheets: { name: string; content: Blob }[] = [];
  let done = 0;
  const step = async (rows: number) => {
    if (watch.signal.aborted) throw new Failure('cancelled');
    done += rows;
    watch.onProgress(Math.min(done, total), total);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  for (const table of tables) {
    const parts = sheetsOf(table, step, most);
    let part = 1;
    for await (const content of parts) {
      sheets.push({ name: part === 1 ? table.name : `${table.name} (${part})`, content });
      part += 1;
    }
  }
  const zip = await writeZip(filesOf(sheets), watch);
  return new Blob([zip], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

/** A sheet, and more of them where there are more rows than one takes. */
async function* sheetsOf(
  { rows, widths }: SheetTable,
  step: (rows: number) => Promise<void>,
  most: number,
): AsyncGenerator<Blob> {
  const all = rows()[Symbol.iterator]();
  const head = all.next().value as readonly (string | number)[] | undefined;
  if (!head) return;
  let next = all.next();
  do {
    const pieces: Blob[] = [textBlob([sheetStart(widths), rowMarkup(head, 1, 1)])];
    let at = 1;
    while (next.done !== true && at < most) {
      const lines: string[] = [];
      for (; next.done !== true && at < most && lines.length < rowsInPiece; next = all.next()) {
        at += 1;
        lines.push(rowMarkup(next.value, at, 2));
      }
      pieces.push(textBlob(lines));
      await step(lines.length);
    }
    pieces.push(textBlob([`</sheetData><autoFilter ref="A1:${columnName(head.length - 1)}${at}"/></worksheet>`]));
    yield new Blob(pieces);
  } while (next.done !== true);
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function sheetStart(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${xmlHead}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
}

/** Styles: 0 none, 1 head, 2 text. A number is a number; everything else is text that stands in the cell itself. */
function rowMarkup(row: readonly (string | number)[], at: number, style: number): string {
  const cells = row.map((value, index) => {
    if (value === '') return '';
    const place = `${columnName(index)}${at}`;
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
  });
  return `<row r="${at}">${cells.join('')}</row>`;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as a cell holds it: nothing hidden, nothing that XML cannot hold, and no `_x0041_`, which Excel would read as a letter. */
function cellText(value: string): string {
  const text = shown(value).replaceAll(/[\ufffe\uffff]/g, '\ufffd');
  return shortened(text)
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll(/[&<>]/g, (sign) => marks[sign] ?? sign);
}

function shortened(text: string): string {
  if (text.length <= cellLength) return text;
  // Half of a pair of surrogates is no character.
  return `${text.slice(0, cellLength - cutNote.length).replace(/[\ud800-\udbff]$/, '')}${cutNote}`;
}

/** `A`, `Z`, `AA` */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function* filesOf(sheets: readonly { name: string; content: Blob }[]): Generator<ZipFile> {
  const file = (name: string, text: string): ZipFile => ({ name, content: textBlob([xmlHead, text]) });
  const numbers = sheets.map((_, index) => index + 1);
  const overrides = numbers.map(
    (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  const names = sheets.map(
    ({ name }, index) => `<sheet name="${cellText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const links = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const stylesId = `rId${sheets.length + 1}`;
  yield file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides.join('')}</Types>`,
  );
  yield file(
    '_rels/.rels',
    `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  yield file(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.join('')}</sheets></workbook>`,
  );
  yield file(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packageRelations}">${links.join('')}<Relationship Id="${stylesId}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  );
  yield file('xl/styles.xml', styles);
  for (const [index, { content }] of sheets.entries()) yield { name: `xl/worksheets/sheet${index + 1}.xml`, content };
}

/** Number format 49 is "text": what somebody types into such a cell later is no formula either. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
