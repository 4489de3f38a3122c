import { Failure } from '../../core/failure.ts';
import type { Book } from '../book.ts';
import { appendCustody } from '../custody-log.ts';
import { weeksKey } from '../first-look.ts';
import { storageFailure } from '../storage-failure.ts';
import type { Telling } from '../telling.ts';
import { lockOf, putLock } from './lock-record.ts';
import type { LockRecord } from './lock-record.ts';
import { placeAtStart, rewriteTold } from './rewrite-book.ts';

/**
 * Switches the lock on. From here on everything is written locked; what was there before follows piece by piece (`rewriteSome`).
 *
 * @param book opened with the key
 * @throws Failure `lock-changed` when there is a lock already
 */
export async function switchLockOn(
  book: Book,
  { wrapped, after }: Pick<LockRecord, 'wrapped' | 'after'>,
  telling: Telling,
): Promise<void> {
  if (!book.lock) throw new Error('a lock without a key');
  book.lock.seals = true;
  await change(book, telling, { setting: 'lock', from: 'off', to: 'on' }, async (before) => {
    if (before) throw new Failure('lock-changed');
    return { wrapped, after, state: 'sealing', at: await placeAtStart(book) };
  });
}

/** Begins to take the lock away: from here on everything is written open, and what is locked is opened piece by piece. */
export async function switchLockOff(book: Book, telling: Telling): Promise<void> {
  if (!book.lock) throw new Failure('lock-changed');
  const { seals } = book.lock;
  book.lock.seals = false;
  try {
    await change(book, telling, { setting: 'lock', from: 'on', to: 'off' }, async (before) => {
      if (!before || before.state === 'opening') throw new Failure('lock-changed');
      return { ...before, state: 'opening', at: await placeAtStart(book) };
    });
  } catch (error) {
    book.lock.seals = seals;
    throw error;
  }
}

/** The same lock, behind another passphrase. */
export async function changePassphrase(
  book: Book,
  wrapped: Uint8Array<ArrayBuffer>,
  { at, nonce, appVersion }: Telling,
): Promise<void> {
  const details = { setting: 'lock', from: 'a passphrase', to: 'another passphrase' };
  await changeRecord(book, async (before) => {
    await appendCustody(book, at, { nonce, action: 'settings', appVersion, details });
    return { ...before, wrapped };
  });
}

/** After how many minutes it locks by itself. */
export async function changeAutoLock(book: Book, after: number, { at, nonce, appVersion }: Telling): Promise<void> {
  await changeRecord(book, async (before) => {
    const details = { setting: 'auto-lock', from: String(before.after), to: String(after) };
    if (after !== before.after) await appendCustody(book, at, { nonce, action: 'settings', appVersion, details });
    return { ...before, after };
  });
}

async function change(
  book: Book,
  { at, nonce, appVersion }: Telling,
  details: Record<string, string>,
  next: (before: LockRecord | undefined) => Promise<LockRecord>,
): Promise<void> {
  try {
    await book.transaction('rw', book.tables, async () => {
      await putLock(book, await next(await lockOf(book)));
      // Counts of a first look, which a locked book does not have: they tell when mails came.
      await book.meta.delete(weeksKey);
      await rewriteTold(book);
      await appendCustody(book, at, { nonce, action: 'settings', appVersion, details });
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

async function changeRecord(book: Book, next: (before: LockRecord) => Promise<LockRecord>): Promise<void> {
  try {
    await book.transaction('rw', [book.meta, book.custody], async () => {
      const before = await lockOf(book);
      if (!before) throw new Failure('lock-changed');
      await putLock(book, await next(before));
    });
  } catch (error) {
    throw storageFailure(error);
  }
}
