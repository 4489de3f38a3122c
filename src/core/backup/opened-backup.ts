import type { BackupInfo, BackupTable } from './backup-form.ts';

/** A backup that was checked from end to end. */
export interface OpenedBackup {
  info: BackupInfo;
  /** The records of a table, a batch at a time. */
  records(name: BackupTable): AsyncGenerator<unknown[]>;
  /** The originals, by the hash under which they were kept. */
  sources: readonly { sha256: string; body(): Promise<Blob> }[];
}
