import { v4 } from 'uuid';
import browser from 'webextension-polyfill';
import { Failure } from '../../core/failure.ts';
import { instantNow } from '../now.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { openBackup } from '../../imports/backup-file.ts';
import { isLocked, unlockFile } from '../../imports/unlock-file.ts';
import type { Book } from '../../store/book.ts';
import { isEmptyBook } from '../../store/empty-book.ts';
import { restoreBook } from '../../store/restore-book.ts';

export type RestoreStep = 'unlock' | 'check' | 'put';

/**
 * Opens a backup, checks all of it, and puts it into the empty book.
 *
 * @returns how many exhibits came back
 * @throws Failure `book-not-empty`, `backup-unknown`, `backup-newer`, `backup-damaged`, `backup-passphrase`, `cancelled`, or of the store
 */
export async function restoreBackup(
  book: Book,
  { file, passphrase }: { file: Blob; passphrase: string },
  { signal, onProgress, onStep }: WorkWatch & { onStep(step: RestoreStep): void },
): Promise<number> {
  // Said before the person waits for anything.
  if (!(await isEmptyBook(book))) throw new Failure('book-not-empty');
  const locked = await isLocked(file);
  if (locked) onStep('unlock');
  const open = locked ? await unlockFile(file, passphrase, { signal, onProgress }) : file;
  onStep('check');
  const backup = await openBackup(open, { signal, onProgress });
  onStep('put');
  await restoreBook(book, backup, {
    at: instantNow(),
    nonce: v4().replaceAll('-', ''),
    appVersion: browser.runtime.getManifest().version,
    signal,
    onProgress,
  });
  return backup.info.exhibits;
}
