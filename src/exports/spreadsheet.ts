import { clueTable } from '../core/bag/clue-table.ts';
import { evidenceList } from '../core/bag/evidence-list.ts';
import { exhibitLine } from '../core/bag/exhibit-line.ts';
import { both, exhibitKinds } from '../core/bag/words.ts';
import type { Package } from '../core/package.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import { happeningsOf } from '../documents/happenings.ts';
import type { TimeFrom } from '../documents/happenings.ts';
import { csvOf } from './csv.ts';
import { packageName } from './lawyer-package.ts';
import { packageDocument } from './package-document.ts';
import type { ExportInput } from './package-document.ts';
import { xlsxFile } from './xlsx-file.ts';
import type { SheetTable } from './xlsx-file.ts';

/**
 * Evidence list, clues and timeline as a spreadsheet, a sheet each, in both languages.
 *
 * @throws Failure `cancelled`
 */
export async function makeSpreadsheet(input: ExportInput, watch: WorkWatch): Promise<Blob> {
  return xlsxFile(sheetsOf(await tablesFrom(input, watch)), watch);
}

/** The clues alone as CSV, for programs that take nothing else. @throws Failure `cancelled` */
export async function makeClueCsv(input: ExportInput, watch: WorkWatch): Promise<Blob> {
  const rows = clueTable(await tablesFrom(input, watch));
  return csvOf(
    (function* () {
      for (const row of rows) yield row.map(String);
    })(),
  );
}

/** `cluebook-2026-11-24-EX-0001-EX-0031.xlsx` */
export function spreadsheetName(input: ExportInput, ending: 'xlsx' | 'csv'): string {
  return `${packageName(input)}${ending === 'csv' ? '-clues' : ''}.${ending}`;
}

async function tablesFrom(input: ExportInput, { signal }: WorkWatch): Promise<Package> {
  const withFile = (source: Package['exhibits'][number]['sources'][number], file: string) => ({ ...source, file });
  return packageDocument(input, 'beside', withFile, { signal, onProgress: () => undefined });
}

/** The tables of a package, the evidence list first. */
export function sheetsOf(contents: Package): SheetTable[] {
  const exhibits = contents.exhibits.length;
  return [
    {
      name: both('Evidence list', '证据目录'),
      widths: [10, 44, 26, 40, 48, 44, 34, 64, 38, 12, 70, 38, 36, 44],
      count: exhibits,
      rows: () => evidenceList(contents),
    },
    {
      name: both('Clues', '线索'),
      widths: [18, 48, 48, 12, 36, 24, 26, 26],
      count: contents.clues.length,
      rows: () => clueTable(contents),
    },
    {
      name: both('Timeline', '时间线'),
      widths: [26, 40, 10, 20, 40, 48],
      count: exhibits,
      rows: () => timelineRows(contents),
    },
  ];
}

const timeWords: Record<TimeFrom, string> = {
  arrival: both('arrival at the person’s mail provider', '到达本人邮箱服务商'),
  stated: both('stated by the message', '邮件自述'),
  told: both('as the person remembers', '本人回忆'),
  capture: both('captured; no earlier time known', '取证时刻；未知更早时间'),
};

function* timelineRows({ exhibits }: Package): Generator<(string | number)[]> {
  yield [
    both('Time (UTC)', '时间（UTC）'),
    both('Whose word the time is', '时间由谁说明'),
    both('No.', '编号'),
    both('Kind', '类型'),
    both('Claimed sender', '自称发件人'),
    both('Name (as claimed)', '名称（自称）'),
  ];
  for (const { exhibit, at, from } of happeningsOf(exhibits)) {
    const { number, claimedSender, name } = exhibitLine(exhibit);
    yield [at, timeWords[from], number, exhibitKinds[exhibit.kind], claimedSender, name];
  }
}
