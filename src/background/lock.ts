import browser from 'webextension-polyfill';
import { usedName } from '../core/lock.ts';
import { changeAutoLock, changePassphrase, switchLockOff, switchLockOn } from '../store/lock/change-lock.ts';
import { lockOf } from '../store/lock/lock-record.ts';
import { armAutoLock } from './auto-lock.ts';
import { goOn } from './go-on.ts';
import { keepRewriting } from './rewrite.ts';
import { tellingOf } from './telling.ts';
import type { World } from './world.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Nothing = Record<string, never>;

/** Switches the lock on, and begins to lock what is there. */
export async function lockOn(
  world: World,
  { key, wrapped, after }: { key: Bytes; wrapped: Bytes; after: number },
): Promise<Nothing> {
  const book = await world.lock.open(key);
  try {
    await switchLockOn(book, { wrapped, after }, tellingOf(world));
  } finally {
    book.close();
  }
  await unlocked(world, key);
  void goOn(world);
  return {};
}

/** Begins to take the lock away. The key stays until nothing is locked any more. */
export async function lockOff(world: World): Promise<Nothing> {
  await switchLockOff(await world.book(), tellingOf(world));
  void keepRewriting(world);
  return {};
}

/** The same key, behind another passphrase. */
export async function rewrapLock(world: World, wrapped: Bytes): Promise<Nothing> {
  await changePassphrase(await world.book(), wrapped, tellingOf(world));
  return {};
}

export async function setAutoLock(world: World, after: number): Promise<Nothing> {
  await changeAutoLock(await world.book(), after, tellingOf(world));
  await armAutoLock(world);
  return {};
}

/**
 * Unlocks with what the passphrase gave; whatever rested meanwhile goes on.
 *
 * @throws Failure `lock-altered` for a key that does not fit
 */
export async function unlock(world: World, key: Bytes): Promise<Nothing> {
  const book = await world.lock.open(key);
  try {
    await book.custody.orderBy('seq').last();
  } finally {
    book.close();
  }
  await unlocked(world, key);
  void goOn(world);
  return {};
}

/** Locks at once. A save that is under way has its book and ends. */
export async function lockNow(world: World): Promise<Nothing> {
  await world.lock.drop();
  await armAutoLock(world);
  return {};
}

/** Shows where to unlock, in a tab of its own: a mail page asks for it, and cannot open a page of ours itself. */
export async function showUnlock(world: World): Promise<Nothing> {
  const book = await world.lock.open();
  const locked = (await lockOf(book)) !== undefined;
  book.close();
  if (locked) await browser.tabs.create({ url: browser.runtime.getURL('casebook.html') });
  return {};
}

async function unlocked(world: World, key: Bytes): Promise<void> {
  await browser.storage.session.set({ [usedName]: Date.parse(world.now().utc) });
  await world.lock.hold(key);
  await armAutoLock(world);
}
