import browser from 'webextension-polyfill';
import { defaultSettings } from '../core/settings.ts';
import { readSettings } from '../store/settings.ts';
import { removeOutgoing } from '../store/outgoing-files.ts';
import { wipeBook } from '../store/wipe-book.ts';
import type { World } from './world.ts';

/** Erases everything that Cluebook keeps in this browser. Which sites are switched on, the browser itself keeps; that servers may be asked is given back. */
export async function wipe(world: World): Promise<Record<string, never>> {
  // One that is locked can be erased by whoever has forgotten the passphrase.
  const book = await world.book().catch(() => world.lock.open());
  // What cannot be read must not keep anybody from erasing it.
  const before = await readSettings(book).catch(() => defaultSettings);
  await wipeBook(book);
  await world.lock.drop();
  await removeOutgoing(Infinity);
  await browser.storage.local.clear();
  await world.sites.settingsChanged(before, defaultSettings);
  return {};
}
