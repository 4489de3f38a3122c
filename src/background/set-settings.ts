import type { SettingsChange } from '../core/settings.ts';
import { changeSettings } from '../store/settings.ts';
import { tellingSeveralOf } from './telling.ts';
import type { World } from './world.ts';

/** Keeps what the person set. */
export async function setSettings(world: World, change: SettingsChange): Promise<{ changed: boolean }> {
  return { changed: await changeSettings(await world.book(), change, tellingSeveralOf(world)) };
}
