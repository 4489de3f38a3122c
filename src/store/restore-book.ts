import { Dexie } from 'dexie';
import { backupTableNames } from '../core/backup/backup-form.ts';
import type { BackupInfo } from '../core/backup/backup-form.ts';
import type { OpenedBackup } from '../core/backup/opened-backup.ts';
import type { CustodyContent } from '../core/custody.ts';
import type { Acquisition } from '../core/exhibit.ts';
import { Failure } from '../core/failure.ts';
import { timelineRow } from '../core/timeline-row.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import type { Book, StoredSource } from './book.ts';
import { appendCustody } from './custody-log.ts';
import { isNamed } from './delete-exhibit.ts';
import { isEmptyBook } from './empty-book.ts';
import { lockOf, putLock } from './lock/lock-record.ts';
import { firstAcquisition } from './save-acquisition.ts';
import { toStore } from './sources.ts';
import { storageFailure } from './storage-failure.ts';
import type { Telling } from './telling.ts';

/** Originals are put in groups of so many, or of so many bytes: a wait for the disk for each group, and no more of it in memory. */
const groupOf = 50;
const groupBytes = 16_000_000;

/**
 * Puts a backup into an empty book: the originals first, which nothing points at yet, then every record in one transaction. Whatever
 * stops it before the end, nothing of it is left. The log is the backup's, to the last entry; that it was restored follows as a new one.
 *
 * @throws Failure `book-not-empty`, `cancelled`, or of the store
 */
export async function restoreBook(book: Book, backup: OpenedBackup, telling: Telling & WorkWatch): Promise<void> {
  const put: string[] = [];
  try {
    await book.transaction('rw', book.tables, async () => clearSources(book));
    for await (const group of groupsOf(backup.sources, telling.signal)) {
      put.push(...group.map(({ sha256 }) => sha256));
      await book.sources.bulkPut(await toStore(book, group));
      telling.onProgress(put.length, backup.sources.length);
    }
    await book.transaction('rw', book.tables, async () => putRecords(book, backup, telling));
  } catch (error) {
    // What went wrong first is what is told. What stays behind nobody points at, and the next restore clears it.
    await takeBack(book, put).catch(() => undefined);
    throw storageFailure(error);
  }
}

/** Originals in an empty book are of a restore that the browser stopped: nothing points at them. */
async function clearSources(book: Book): Promise<void> {
  if (!(await isEmptyBook(book))) throw new Failure('book-not-empty');
  await book.sources.clear();
}

async function* groupsOf(sources: OpenedBackup['sources'], signal: AbortSignal): AsyncGenerator<StoredSource[]> {
  let group: StoredSource[] = [];
  let bytes = 0;
  for (const { sha256, body } of sources) {
    if (signal.aborted) throw new Failure('cancelled');
    const stored = { sha256, body: await body() };
    group.push(stored);
    bytes += stored.body.size;
    if (group.length < groupOf && bytes < groupBytes) continue;
    yield group;
    group = [];
    bytes = 0;
  }
  if (group.length > 0) yield group;
}

/** Somebody may have saved a message meanwhile: what it points at stays. */
async function takeBack(book: Book, put: readonly string[]): Promise<void> {
  await book.transaction('rw', [book.sources, book.acquisitions], async () => {
    for (const sha256 of put) if (!(await isNamed(book, sha256))) await book.sources.delete(sha256);
  });
}

async function putRecords(book: Book, { info, records }: OpenedBackup, telling: Telling & WorkWatch): Promise<void> {
  if (!(await isEmptyBook(book))) throw new Failure('book-not-empty');
  const before = await book.custody.orderBy('seq').last();
  // A key that was made here is not the one that the backup's log tells of: the next one is made after the restore, and said so.
  const others = book.tables.filter(({ name }) => name !== 'sources');
  const lock = await lockOf(book);
  await Promise.all(others.map((table) => table.clear()));
  // The lock is this browser's: without it nobody could open what is put here.
  await putLock(book, lock);
  for (const name of backupTableNames) {
    const batches = records(name);
    for (;;) {
      if (telling.signal.aborted) throw new Failure('cancelled');
      // The next ones come from a file: without this, the transaction would end while we wait for it.
      const next = await Dexie.waitFor(batches.next());
      if (next.done === true) break;
      await book.table(name).bulkPut(name === 'acquisitions' ? indexed(next.value) : next.value);
    }
  }
  await putRows(book);
  await book.meta.bulkPut([
    { key: 'next-number', value: info.nextNumber },
    { key: 'exhibit-count', value: info.exhibits },
  ]);
  await appendCustody(book, telling.at, restoreEntry(info, before, telling));
}

/** What the store adds to an acquisition for looking it up. */
function indexed(records: readonly unknown[]): unknown[] {
  return (records as (Acquisition & { exhibit: number })[]).map((one) => ({
    ...one,
    ...(one.attached ? { attachedSha256: one.attached.map(({ sha256 }) => sha256) } : {}),
  }));
}

/** As a save does it: without a reading, which follows. */
async function putRows(book: Book): Promise<void> {
  for (const number of await book.exhibits.orderBy('number').primaryKeys()) {
    const [exhibit, first] = [await book.exhibits.get(number), await firstAcquisition(book, number)];
    if (exhibit && first) await book.rows.put(timelineRow(exhibit, first, null));
  }
}

/** An empty book may have a short log already: how it ended is said, since it makes room for the backup's. */
function restoreEntry(
  { createdAt, exhibits, head }: BackupInfo,
  before: { seq: number; hash: string } | undefined,
  { nonce, appVersion }: Telling,
): CustodyContent {
  const details = {
    backup: createdAt.utc,
    exhibits: String(exhibits),
    head: head.hash,
    ...(before ? { replacedEntries: String(before.seq), replacedHead: before.hash } : {}),
  };
  return { nonce, action: 'restore', appVersion, details };
}
