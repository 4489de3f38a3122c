import type { CustodyAction } from '../core/custody.ts';
import { appendCustody } from '../store/custody-log.ts';
import { keepLastBackup } from '../store/last-backup.ts';
import { storageFailure } from '../store/storage-failure.ts';
import type { World } from './world.ts';

/** What our own pages do by themselves and have noted: a file made (with its hash: whoever gets it can be shown to have got this one), a check. */
export type DoneByPage = Extract<CustodyAction, 'export' | 'backup' | 'check'>;

/** Writes into the custody log what a page of ours did. */
export async function noteDone(
  world: World,
  action: DoneByPage,
  details: Record<string, string>,
): Promise<{ seq: number }> {
  const book = await world.book();
  const content = { nonce: world.newNonce(), action, appVersion: world.tool.version, details };
  const at = world.now();
  try {
    const { seq } = await book.transaction('rw', [book.custody, book.meta], async () => {
      if (action === 'backup') await keepLastBackup(book, at);
      return appendCustody(book, at, content);
    });
    return { seq };
  } catch (error) {
    throw storageFailure(error);
  }
}
