import browser from 'webextension-polyfill';
import { deleteDue } from './delete-later.ts';
import { noteStart } from './self-test.ts';
import type { World } from './world.ts';

const startedKey = 'started';

/**
 * What is done at each start of the background, which the browser stops and starts many times an hour; what is due once after the
 * browser's own start is known by a note that ends with it. A store that cannot be opened says so at the next press.
 */
export async function atStart(world: World): Promise<void> {
  try {
    const first = (await browser.storage.session.get(startedKey))[startedKey] === undefined;
    await browser.storage.session.set({ [startedKey]: true });
    await noteStart(world, first);
    await deleteDue(world);
  } catch {
    // Whoever asks for something gets the failure then; nothing that is kept depends on this.
  }
}
