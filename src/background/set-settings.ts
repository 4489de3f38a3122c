import type { SettingsChange } from '../core/settings.ts';
import { changeSettings } from '../store/settings.ts';
import type { World } from './world.ts';

/** Keeps what the person set. */
export async function setSettings(world: World, change: SettingsChange): Promise<{ changed: boolean }> {
  const setting = { at: world.now(), appVersion: world.tool.version, newNonce: () => world.newNonce() };
  return { changed: await changeSettings(await world.book(), change, setting) };
}
