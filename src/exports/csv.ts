import { csvText } from '../core/bag/csv.ts';

/** Rows in one piece of the file: a piece a row would cost more than the rows. */
const rowsInPiece = 1000;

/** Rows as a CSV file that opens right in spreadsheets, and in which they find nothing to compute (`core/bag/csv.ts`). */
export function csvOf(rows: Iterable<readonly string[]>): Blob {
  const parts: string[] = [];
  let lines: string[] = [];
  for (const line of csvText(rows)) {
    lines.push(line);
    if (lines.length < rowsInPiece) continue;
    parts.push(lines.join(''));
    lines = [];
  }
  return new Blob([...parts, lines.join('')], { type: 'text/csv;charset=utf-8' });
}
