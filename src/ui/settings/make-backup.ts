import browser from 'webextension-polyfill';
import { instantNow } from '../now.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { backupName, makeBackup } from '../../exports/backup.ts';
import { gatherLocked } from '../../exports/encrypt.ts';
import { gatheredRecords } from '../../imports/gathered-records.ts';
import { recordFaults } from '../../imports/record-faults.ts';
import type { Book } from '../../store/book.ts';
import { gatherBackup } from '../../store/gather-backup.ts';
import { storedBody } from '../../store/sources.ts';
import { makeAndHandOver } from '../hand-over.ts';

/** What was made, and how much went into it that is not as it was kept. */
export interface MadeBackup {
  file: string;
  altered: number;
}

/**
 * Makes a backup, notes it in the custody log, and hands it to the browser's downloads.
 *
 * @param passphrase empty for none
 * @param onLock whether progress is now of the key that is made of the passphrase, which comes first
 * @throws Failure `cancelled`, `disk-full`, or of the store
 */
export async function makeBackupFile(
  book: Book,
  passphrase: string,
  watch: WorkWatch,
  onLock: (is: boolean) => void,
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
  const locked = passphrase !== '';
  onLock(locked);
  // The key is made before anything is asked for.
  const onProgress: WorkWatch['onProgress'] = (done, total) => {
    onLock(false);
    watch.onProgress(done, total);
  };
  const made = await makeAndHandOver(
    async (onDisk) => {
      // A backup with a passphrase lies open nowhere.
      const gather = locked ? gatherLocked(onDisk, { passphrase }, watch) : onDisk;
      const { file, info } = await makeBackup(input, { signal: watch.signal, onProgress, gather });
      const altered = info.altered.length + info.faults.length;
      const details = {
        exhibits: String(info.exhibits),
        head: info.head.hash,
        ...(altered > 0 ? { altered: String(altered) } : {}),
      };
      return { file, name: locked ? `${backupName(info)}.age` : backupName(info), details, altered };
    },
    { signal: watch.signal, noted: 'backup.done' },
  );
  return { file: made.name, altered: made.altered };
}

function toolHere() {
  const { name, version } = browser.runtime.getManifest();
  return { name, version, browser: navigator.userAgent, locale: browser.i18n.getUILanguage() };
}
