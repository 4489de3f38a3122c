import type { Telling, TellingSeveral } from '../store/telling.ts';
import type { World } from './world.ts';

/** What an entry of the custody log needs that is written now. */
export function tellingOf(world: World): Telling {
  return { at: world.now(), nonce: world.newNonce(), appVersion: world.tool.version };
}

/** The same where it may be several. */
export function tellingSeveralOf(world: World): TellingSeveral {
  return { at: world.now(), newNonce: () => world.newNonce(), appVersion: world.tool.version };
}
