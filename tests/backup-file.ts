import { v4 } from 'uuid';
import { makeBackup } from '../src/exports/backup.ts';
import { openBackup } from '../src/imports/backup-file.ts';
import type { Book } from '../src/store/book.ts';
import { gatherBackup } from '../src/store/gather-backup.ts';
import { restoreBook } from '../src/store/restore-book.ts';
import { storedBody } from '../src/store/sources.ts';
import type { SmallBook } from './small-book.ts';

export const watch = { signal: new AbortController().signal, onProgress: () => {} };

/** A backup of a book, as settings make it. */
export async function backupOf({ book, world }: Pick<SmallBook, 'book' | 'world'>): Promise<Blob> {
  const gathered = await gatherBackup(book, watch.signal);
  const sourceBody = (sha256: string) => storedBody(book, sha256);
  return (await makeBackup({ ...gathered, createdAt: world.now(), tool: world.tool, sourceBody }, watch)).file;
}

export async function restoreInto({ book, world }: Pick<SmallBook, 'book' | 'world'>, file: Blob): Promise<void> {
  const telling = { at: world.now(), nonce: v4().replaceAll('-', ''), appVersion: world.tool.version };
  await restoreBook(book, await openBackup(file, watch), { ...telling, ...watch });
}

/** Everything in the book that is evidence or the person's own, bytes as base64: for comparing. */
export async function contentsOf(book: Book): Promise<Record<string, unknown>> {
  const names = ['exhibits', 'acquisitions', 'told', 'settings', 'notes', 'cases', 'guests', 'seals', 'keyAnswers'];
  const tables = await Promise.all(names.map(async (name) => [name, await book.table(name).toArray()] as const));
  const sources = await book.sources.toArray();
  const bytes = await Promise.all(
    sources.map(
      async ({ sha256, body }) => [sha256, Buffer.from(await body.arrayBuffer()).toString('base64')] as const,
    ),
  );
  return { ...Object.fromEntries(tables), sources: Object.fromEntries(bytes) };
}
