import { recordLine } from '../core/backup/record-line.ts';
import { backupTableNames } from '../core/backup/backup-form.ts';
import type { BackupInfo, BackupTable } from '../core/backup/backup-form.ts';
import { chainStart } from '../core/custody.ts';
import { Failure } from '../core/failure.ts';
import { batchesOf } from './batches-of.ts';
import type { Book } from './book.ts';
import { readNumber } from './counters.ts';
import { storageFailure } from './storage-failure.ts';

/** The book's tables as they stood at one moment, as text that the browser keeps, and what lies beside it. */
export interface GatheredBackup extends Pick<BackupInfo, 'head' | 'nextNumber' | 'exhibits'> {
  tables: { name: BackupTable; lines: Blob }[];
  blobs: Blob[];
  /** The hashes under which originals are kept. */
  sources: string[];
}

/** So many records are in memory at once. */
const batch = 500;

/**
 * Reads all tables that go into a backup in one transaction, so that log and exhibits belong together.
 *
 * @throws Failure `cancelled`, or of the store
 */
export async function gatherBackup(book: Book, signal: AbortSignal): Promise<GatheredBackup> {
  const blobs: Blob[] = [];
  const place = (blob: Blob) => blobs.push(blob) - 1;
  const tables = backupTableNames.map((name) => book.table(name));
  try {
    return await book.transaction('r', [...tables, book.sources, book.meta], async () => {
      const gathered: GatheredBackup['tables'] = [];
      for (const name of backupTableNames) {
        const lines: Blob[] = [];
        for await (const records of batchesOf(book, name, batch)) {
          if (signal.aborted) throw new Failure('cancelled');
          lines.push(new Blob([records.map((record) => `${recordLine(record, place)}\n`).join('')]));
        }
        gathered.push({ name, lines: new Blob(lines) });
      }
      const last = await book.custody.orderBy('seq').last();
      return {
        tables: gathered,
        blobs,
        sources: await book.sources.toCollection().primaryKeys(),
        head: { seq: last?.seq ?? 0, hash: last?.hash ?? chainStart },
        nextNumber: (await readNumber(book, 'next-number')) ?? 1,
        exhibits: await book.exhibits.count(),
      };
    });
  } catch (error) {
    throw storageFailure(error);
  }
}
