import browser from 'webextension-polyfill';
import { hashBlob } from '../../core/hash.ts';
import { instantNow } from '../now.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { backupName, makeBackup } from '../../exports/backup.ts';
import { encryptFile } from '../../exports/encrypt.ts';
import { gatheredRecords } from '../../imports/gathered-records.ts';
import { recordFaults } from '../../imports/record-faults.ts';
import { send } from '../../messages/send.ts';
import type { Book } from '../../store/book.ts';
import { gatherBackup } from '../../store/gather-backup.ts';
import { storedBody } from '../../store/sources.ts';
import { download } from '../download.ts';

/** What was made, and how much went into it that is not as it was kept. */
export interface MadeBackup {
  file: string;
  altered: number;
}

/**
 * Makes a backup, notes it in the custody log, and hands it to the browser's downloads.
 *
 * @param passphrase empty for none
 * @param onLock the backup is made and is being locked now; progress is of that from here on
 * @throws Failure `cancelled`, or of the store
 */
export async function makeBackupFile(
  book: Book,
  passphrase: string,
  watch: WorkWatch,
  onLock: () => void,
): Promise<MadeBackup> {
  const gathered = await gatherBackup(book, watch.signal);
  const records = gatheredRecords(gathered.tables, gathered.blobs);
  const input = {
    ...gathered,
    faults: await recordFaults({ info: gathered, records, sources: gathered.sources }, watch.signal),
    createdAt: instantNow(),
    tool: toolHere(),
    sourceBody: (sha256: string) => storedBody(book, sha256),
  };
  const { file: open, info } = await makeBackup(input, watch);
  const locked = passphrase !== '';
  if (locked) onLock();
  const file = locked ? await encryptFile(open, { passphrase }, watch) : open;
  const name = locked ? `${backupName(info)}.age` : backupName(info);
  const wrong = info.altered.length + info.faults.length;
  const details = {
    file: name,
    sha256: await hashBlob(file),
    exhibits: String(info.exhibits),
    head: info.head.hash,
    ...(wrong > 0 ? { altered: String(wrong) } : {}),
  };
  // Noted before it leaves: a file that got out is always in the log.
  await send('backup.done', { details });
  download(file, name);
  return { file: name, altered: wrong };
}

function toolHere() {
  const { name, version } = browser.runtime.getManifest();
  return { name, version, browser: navigator.userAgent, locale: browser.i18n.getUILanguage() };
}
