import browser from 'webextension-polyfill';
import { wipeBook } from '../store/wipe-book.ts';
import type { World } from './world.ts';

/** Erases everything that Cluebook keeps in this browser. Which sites are switched on, the browser itself keeps. */
export async function wipe(world: World): Promise<Record<string, never>> {
  await wipeBook(await world.book());
  await browser.storage.local.clear();
  return {};
}
