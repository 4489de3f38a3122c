import browser from 'webextension-polyfill';
import { usedName } from '../../core/lock.ts';
import { heldKeyName } from '../../store/lock/held-key.ts';

/** Tells when the book is unlocked, and when it is locked, here or in another window. Call what it returns to end it. */
export function watchKey({ onHeld, onGone }: { onHeld(): void; onGone(): void }): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'session' ? changes[heldKeyName] : undefined;
    if (!change) return;
    if (change.newValue === undefined) onGone();
    else onHeld();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/** Often enough for a lock that counts minutes. */
const notedEveryMs = 10_000;
let noted = -notedEveryMs;
let counts = false;

/** That somebody uses this page, or that something long goes on in it: the book does not lock by itself meanwhile. */
export function noteUse(): void {
  if (!counts || performance.now() - noted < notedEveryMs) return;
  noted = performance.now();
  void browser.storage.session.set({ [usedName]: Date.now() });
}

/** From now on what is done in this page counts. Without a lock it does not. */
export function countUse(): void {
  if (counts) return;
  counts = true;
  for (const name of ['pointerdown', 'keydown', 'wheel'])
    addEventListener(name, noteUse, { capture: true, passive: true });
  noteUse();
}
