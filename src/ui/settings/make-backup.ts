import browser from 'webextension-polyfill';
import { hashBlob } from '../../core/hash.ts';
import { instantAt } from '../../core/instant-at.ts';
import { backupName, makeBackup } from '../../exports/backup.ts';
import { lockFile } from '../../exports/lock-file.ts';
import { send } from '../../messages/send.ts';
import type { Book } from '../../store/book.ts';
import { gatherBackup } from '../../store/gather-backup.ts';
import { storedBody } from '../../store/sources.ts';
import { download } from '../download.ts';
import type { TaskWatch } from '../task/use-task.ts';

/** What was made, and how many originals went into it that are not as they were kept. */
export interface MadeBackup {
  file: string;
  exhibits: number;
  altered: number;
}

/**
 * Makes a backup, notes it in the custody log, and hands it to the browser's downloads.
 *
 * @param passphrase empty for none
 * @throws Failure `cancelled`, or of the store
 */
export async function makeBackupFile(book: Book, passphrase: string, watch: TaskWatch): Promise<MadeBackup> {
  const input = {
    ...(await gatherBackup(book, watch.signal)),
    createdAt: instantAt(Date.now(), -new Date().getTimezoneOffset()),
    tool: toolHere(),
    sourceBody: (sha256: string) => storedBody(book, sha256),
  };
  const { file: open, info } = await makeBackup(input, watch);
  const locked = passphrase !== '';
  const file = locked ? await lockFile(open, passphrase, watch.signal) : open;
  const name = locked ? `${backupName(info)}.age` : backupName(info);
  const details = {
    file: name,
    sha256: await hashBlob(file),
    exhibits: String(info.exhibits),
    head: info.head.hash,
    ...(info.altered.length > 0 ? { altered: String(info.altered.length) } : {}),
  };
  // Noted before it leaves: a file that got out is always in the log.
  await send('backup.done', { details });
  download(file, name);
  return { file: name, exhibits: info.exhibits, altered: info.altered.length };
}

function toolHere() {
  const { name, version } = browser.runtime.getManifest();
  return { name, version, browser: navigator.userAgent, locale: browser.i18n.getUILanguage() };
}
