import browser from 'webextension-polyfill';
import { usedName } from '../core/lock.ts';
import { lockOf } from '../store/lock/lock-record.ts';
import type { World } from './world.ts';

const alarmName = 'auto-lock';

/** Locks the book by itself when nobody used our pages for as long as the person chose. */
export function keepAutoLock(world: World): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void lockIfUnused(world);
  });
}

/** Sets the alarm for the moment at which it would lock, or takes it away. */
export async function armAutoLock(world: World): Promise<void> {
  const due = await dueAt(world);
  if (due === null) await browser.alarms.clear(alarmName);
  else await browser.alarms.create(alarmName, { when: due });
}

/** Somebody may have used a page since the alarm was set: then it is set again. */
export async function lockIfUnused(world: World): Promise<void> {
  const due = await dueAt(world);
  if (due !== null && due <= Date.parse(world.now().utc)) await world.lock.drop();
  await armAutoLock(world);
}

/** Null where there is no lock, where it is locked, and where it locks only when the browser closes. */
async function dueAt(world: World): Promise<number | null> {
  const book = await world.book().catch(() => undefined);
  const record = book?.lock && (await lockOf(book));
  if (!record || record.after === 0) return null;
  const used = (await browser.storage.session.get(usedName))[usedName];
  return (typeof used === 'number' ? used : 0) + record.after * 60_000;
}
