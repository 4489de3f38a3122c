import { backupFiles, backupForm } from '../core/backup/backup-form.ts';
import type { BackupInfo } from '../core/backup/backup-form.ts';
import { manifestText } from '../core/bag/manifest.ts';
import type { ManifestLine } from '../core/bag/manifest.ts';
import { Failure } from '../core/failure.ts';
import { hashBlob, hashBytes } from '../core/hash.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import { backupReadme } from './backup-readme.ts';
import type { MakingWatch } from './gather.ts';
import { textBlob } from './text-blob.ts';
import { writeZip } from './zip-writer.ts';
import type { ZipFile } from './zip-writer.ts';

/** What a backup is made of. */
export interface BackupInput extends Omit<BackupInfo, 'format' | 'altered'> {
  tables: readonly { name: string; lines: Blob }[];
  blobs: readonly Blob[];
  /** The hashes under which originals are kept. */
  sources: readonly string[];
  /** What the store gives under a hash, whatever it is; null for nothing. */
  sourceBody(sha256: string): Promise<Blob | null>;
}

/** Up to this size bytes are hashed by the platform, which wants them whole. */
const atOnce = 64e6;

/**
 * Writes everything into one file, one original in memory at a time. An original that the store does not give as it was kept does
 * not stop it: it goes in as it is, and the backup says so.
 *
 * @throws Failure `cancelled`, or of the store
 */
export async function makeBackup(input: BackupInput, watch: MakingWatch): Promise<{ file: Blob; info: BackupInfo }> {
  const { createdAt, tool, head, nextNumber, exhibits, faults } = input;
  const info: BackupInfo = { format: backupForm, createdAt, tool, head, nextNumber, exhibits, altered: [], faults };
  const file = await writeZip(filesOf(input, info, watch), watch);
  return { file, info };
}

/** `cluebook-backup-2026-11-28.zip` */
export function backupName({ createdAt }: Pick<BackupInfo, 'createdAt'>): string {
  return `cluebook-backup-${createdAt.utc.slice(0, 10)}.zip`;
}

async function* filesOf(input: BackupInput, info: BackupInfo, watch: WorkWatch): AsyncGenerator<ZipFile> {
  const listed: ManifestLine[] = [];
  const noted = async (path: string, content: Blob): Promise<ZipFile & { sha256: string }> => {
    if (watch.signal.aborted) throw new Failure('cancelled');
    const bytes = content.size <= atOnce ? new Uint8Array(await content.arrayBuffer()) : content;
    const sha256 = bytes instanceof Blob ? await hashBlob(bytes) : await hashBytes(bytes);
    listed.push({ sha256, path });
    return { name: path, content: bytes, sha256 };
  };
  yield noted(backupFiles.readme, textBlob([backupReadme(info)]));
  for (const { name, lines } of input.tables) yield noted(backupFiles.table(name), lines);
  for (const [place, blob] of input.blobs.entries()) yield noted(backupFiles.blob(place), blob);
  for (const [index, sha256] of input.sources.entries()) {
    const body = await input.sourceBody(sha256);
    const file = body && (await noted(backupFiles.source(sha256), body));
    if (file?.sha256 !== sha256) info.altered.push(sha256);
    if (file) yield file;
    watch.onProgress(index + 1, input.sources.length);
  }
  yield noted(backupFiles.info, textBlob([JSON.stringify(info, null, 2)]));
  yield { name: backupFiles.manifest, content: textBlob([manifestText(listed)]) };
}
