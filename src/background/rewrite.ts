import browser from 'webextension-polyfill';
import { lockOf } from '../store/lock/lock-record.ts';
import { rewriteSome } from '../store/lock/rewrite-book.ts';
import type { RewriteProgress } from '../store/lock/rewrite-book.ts';
import type { World } from './world.ts';

/** A service worker is stopped 30 s after the last event or call to the browser; computing alone does not count. */
const signOfLifeMs = 20_000;

const underWay = new WeakMap<World, Promise<RewriteProgress>>();

/**
 * Locks, or opens, the next few records after the lock was switched. One slice at a time, whoever asks: the background by itself, or the
 * settings while they show how far it is.
 */
export function rewriteSlice(world: World): Promise<RewriteProgress> {
  const running = underWay.get(world) ?? slice(world).finally(() => underWay.delete(world));
  underWay.set(world, running);
  return running;
}

/** All of it, at the switch and at each start of the background; while the book is locked it rests. */
export async function keepRewriting(world: World): Promise<void> {
  try {
    let last = Date.now();
    while (!(await rewriteSlice(world)).finished) {
      if (Date.now() - last < signOfLifeMs) continue;
      last = Date.now();
      await browser.runtime.getPlatformInfo();
    }
  } catch {
    // The settings ask for slices too while they are looked at, and tell the failure.
  }
}

async function slice(world: World): Promise<RewriteProgress> {
  const book = await world.book();
  if (!book.lock) return { done: 0, total: 0, finished: true };
  const progress = await rewriteSome(book, () => world.lock.open());
  // Nothing is locked any more: the key is of no use.
  if (progress.finished && !(await lockOf(book))) await world.lock.drop();
  return progress;
}
