import { backupTableNames } from '../core/backup/backup-form.ts';
import type { BackupInfo, BackupTable } from '../core/backup/backup-form.ts';
import { RecordCheck } from '../core/backup/check-records.ts';
import type { CustodyEntry } from '../core/custody.ts';
import type { Exhibit } from '../core/exhibit.ts';
import { Failure } from '../core/failure.ts';
import type { StoredAcquisition } from '../store/book.ts';

/** The records of a book, wherever they are kept, and what is claimed of them. */
export interface RecordsToCheck {
  info: Pick<BackupInfo, 'head' | 'exhibits' | 'nextNumber'>;
  records(name: BackupTable): AsyncGenerator<unknown[]>;
  /** The hashes under which originals are there. */
  sources: Iterable<string>;
}

/** The log first: what it says is what the rest is held against. */
const inOrder: readonly BackupTable[] = ['custody', ...backupTableNames.filter((name) => name !== 'custody')];

/**
 * Every place where the records of a book do not belong together.
 *
 * @throws Failure `cancelled`, or what the records throw
 */
export async function recordFaults({ info, records, sources }: RecordsToCheck, signal: AbortSignal): Promise<string[]> {
  const check = new RecordCheck(info, sources);
  // Of the form that `backupTables` asks for: whoever wrote or read them has seen to it.
  const checks: Partial<Record<BackupTable, (some: never[]) => string[]>> = {
    custody: (entries: CustodyEntry[]) => check.custody(entries),
    exhibits: (exhibits: Exhibit[]) => check.exhibits(exhibits),
    acquisitions: (acquisitions: StoredAcquisition[]) => check.acquisitions(acquisitions),
  };
  const faults: string[] = [];
  for (const name of inOrder) {
    for await (const some of records(name)) {
      if (signal.aborted) throw new Failure('cancelled');
      faults.push(...(checks[name]?.(some as never[]) ?? []));
    }
  }
  return [...faults, ...check.end()];
}
