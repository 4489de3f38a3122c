import { backupFiles, BackupInfo, backupForm, backupTables } from '../core/backup/backup-form.ts';
import type { BackupTable } from '../core/backup/backup-form.ts';
import type { OpenedBackup } from '../core/backup/opened-backup.ts';
import { recordOfLine } from '../core/backup/record-line.ts';
import { readManifest } from '../core/bag/manifest.ts';
import { Failure } from '../core/failure.ts';
import { hashBlob } from '../core/hash.ts';
import { KeptGuest } from '../joint/guest.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import { recordsInLines } from './gathered-records.ts';
import { recordFaults } from './record-faults.ts';
import { readZip, ZipRefusal } from './zip-reader.ts';
import type { ZipEntry } from './zip-reader.ts';

/** A backup is the person's own: it may be as large as the browser lets it be. */
const limits = { entries: 5e6, bytes: 1e12, entryBytes: 1e11 };

/** What a record of each table has to be. */
const forms = { ...backupTables, guests: KeptGuest };

/**
 * Opens a backup and checks all of it: every file against the list of hashes, every record's form, the chain of the log, and that
 * exhibits, log and originals belong together. What did not when the backup was made is put back as it was, and still told of.
 *
 * @throws Failure `backup-unknown`, `backup-newer`, `backup-damaged` with the place that does not fit, `cancelled`
 */
export async function openBackup(file: Blob, watch: WorkWatch): Promise<OpenedBackup> {
  try {
    const entries = new Map((await readZip(file, limits)).map((entry) => [entry.name, entry]));
    const info = await infoIn(entries);
    await checkFiles(entries, watch);
    const sourceNames = [...entries.keys()].filter((name) => name.startsWith(backupFiles.source('')));
    const blobs = await blobsIn(entries);
    const opened: OpenedBackup = {
      info,
      records: (name) => recordsOf(entries, name, blobs),
      sources: sourceNames.map((name) => ({
        sha256: name.slice(backupFiles.source('').length),
        body: () => entryAt(entries, name).blob(),
      })),
    };
    const toCheck = { ...opened, sources: opened.sources.map(({ sha256 }) => sha256) };
    const fault = (await recordFaults(toCheck, watch.signal)).find((place) => !info.faults.includes(place));
    if (fault !== undefined) throw damaged(fault, 'does not fit');
    return opened;
  } catch (error) {
    if (error instanceof ZipRefusal) throw damaged(error.entry ?? 'zip', error.message);
    throw error;
  }
}

function damaged(place: string, why: string): Failure {
  return new Failure('backup-damaged', { place, why });
}

function entryAt(entries: ReadonlyMap<string, ZipEntry>, name: string): ZipEntry {
  const entry = entries.get(name);
  if (!entry) throw damaged(name, 'missing');
  return entry;
}

async function infoIn(entries: ReadonlyMap<string, ZipEntry>): Promise<BackupInfo> {
  const entry = entries.get(backupFiles.info);
  if (!entry)
    throw entries.has(backupFiles.manifest) ? damaged(backupFiles.info, 'missing') : new Failure('backup-unknown');
  const said = jsonOf(await (await entry.blob()).text(), backupFiles.info);
  const format = typeof said === 'object' && said !== null && 'format' in said ? said.format : undefined;
  if (typeof format === 'string' && format.startsWith('cluebook-backup/') && format !== backupForm)
    throw new Failure('backup-newer', { format });
  const info = BackupInfo.safeParse(said);
  if (!info.success) throw damaged(backupFiles.info, 'form');
  return info.data;
}

function jsonOf(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(place, 'not JSON');
  }
}

/** Every file stands in the list with its hash, and every file of the list is there. */
async function checkFiles(entries: ReadonlyMap<string, ZipEntry>, { signal, onProgress }: WorkWatch): Promise<void> {
  const { lines, faults } = readManifest(await (await entryAt(entries, backupFiles.manifest).blob()).text());
  if (faults[0]) throw damaged(backupFiles.manifest, `line ${faults[0].line}`);
  const listed = new Map(lines.map(({ path, sha256 }) => [path, sha256]));
  for (const name of listed.keys()) entryAt(entries, name);
  let done = 0;
  for (const [name, entry] of entries) {
    if (signal.aborted) throw new Failure('cancelled');
    if (name === backupFiles.manifest) continue;
    const sha256 = listed.get(name);
    if (sha256 === undefined) throw damaged(name, 'not in the list');
    if ((await hashBlob(await entry.blob())) !== sha256) throw damaged(name, 'other bytes');
    done += 1;
    onProgress(done, entries.size);
  }
}

async function blobsIn(entries: ReadonlyMap<string, ZipEntry>): Promise<Blob[]> {
  const blobs: Blob[] = [];
  for (let place = 0; entries.has(backupFiles.blob(place)); place += 1)
    blobs.push(await entryAt(entries, backupFiles.blob(place)).blob());
  return blobs;
}

async function* recordsOf(
  entries: ReadonlyMap<string, ZipEntry>,
  name: BackupTable,
  blobs: readonly Blob[],
): AsyncGenerator<unknown[]> {
  const path = backupFiles.table(name);
  const blobAt = (place: number) => blobs[place] ?? new Blob();
  const lines = await entryAt(entries, path).blob();
  yield* recordsInLines(lines, (line, number) => recordOf(line, { name, place: `${path} ${number}`, blobAt }));
}

function recordOf(
  line: string,
  { name, place, blobAt }: { name: BackupTable; place: string; blobAt(place: number): Blob },
): unknown {
  let record: unknown;
  try {
    record = recordOfLine(line, blobAt);
  } catch (error) {
    throw damaged(place, String(error));
  }
  const parsed = forms[name].safeParse(record);
  if (!parsed.success) throw damaged(place, 'form');
  return parsed.data;
}
