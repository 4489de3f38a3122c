import { shown } from './shown.ts';

/** What spreadsheets take for the start of a formula: ASCII, full-width and small forms of `= + - @`. */
const starts = '=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212';
/** At the start of a cell, or where a program that splits at other signs would begin one. A number in E.164 is no formula. */
const formula = new RegExp(`(^|[;"|])([ \\u00a0\\u3000"']*)(?!\\+\\d{3,17}(?=$|; |;$))(?=[${starts}])`, 'gu');

/** One cell, RFC 4180 section 2, always in quotation marks: text on one line, which no spreadsheet takes for a formula. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return `"${value}"`;
  return `"${shown(value).replaceAll(formula, "$1$2'").replaceAll('"', '""')}"`;
}

/** A table as CSV: UTF-8 with byte order mark (else Excel takes another charset), line ends CR LF. A piece a row. */
export function* csvText(rows: Iterable<readonly (string | number)[]>): Generator<string> {
  yield '\ufeff';
  for (const row of rows) yield `${row.map(csvCell).join(',')}\r\n`;
}
