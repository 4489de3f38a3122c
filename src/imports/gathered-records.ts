import type { BackupTable } from '../core/backup/backup-form.ts';
import { recordOfLine } from '../core/backup/record-line.ts';
import { linesOf } from './lines-of.ts';

/** So many records are in memory at once. */
const batch = 500;

/**
 * The records of a table from its lines, a batch at a time.
 *
 * @param recordOf makes a record of a line, which has a number from 1
 */
export async function* recordsInLines(
  lines: Blob,
  recordOf: (line: string, number: number) => unknown,
): AsyncGenerator<unknown[]> {
  let records: unknown[] = [];
  let number = 0;
  for await (const line of linesOf(lines)) {
    number += 1;
    records.push(recordOf(line, number));
    if (records.length < batch) continue;
    yield records;
    records = [];
  }
  if (records.length > 0) yield records;
}

/** The records of a book that was gathered for a backup, as they stand: their form is ours. */
export function gatheredRecords(tables: readonly { name: BackupTable; lines: Blob }[], blobs: readonly Blob[]) {
  return (name: BackupTable): AsyncGenerator<unknown[]> => {
    const lines = tables.find((one) => one.name === name)?.lines ?? new Blob();
    return recordsInLines(lines, (line) => recordOfLine(line, (place) => blobs[place] ?? new Blob()));
  };
}
