import browser from 'webextension-polyfill';
import { deleteDue } from './delete-later.ts';
import { removeOldOutgoing } from './outgoing.ts';
import { noteStart } from './self-test.ts';
import type { World } from './world.ts';

const startedKey = 'started';

/**
 * What is done at each start of the background, which the browser stops and starts many times an hour; what is due once after the
 * browser's own start is known by a note that ends with it. A store that cannot be opened says so at the next press.
 */
export async function atStart(world: World): Promise<void> {
  // Each by itself: whoever asks for something gets the failure then, and what was promised is done whatever else fails.
  const nothing = () => undefined;
  await deleteDue(world).catch(nothing);
  const first = (await browser.storage.session.get(startedKey))[startedKey] === undefined;
  await removeOldOutgoing(first).catch(nothing);
  await noteFirst(world, first).catch(nothing);
}

async function noteFirst(world: World, first: boolean): Promise<void> {
  await noteStart(world, first);
  // Not before: what fails now is due at the next start of the background.
  await browser.storage.session.set({ [startedKey]: true });
}
