import type { SettingsChange } from '../core/settings.ts';
import { changeSettings, readSettings } from '../store/settings.ts';
import { tellingSeveralOf } from './telling.ts';
import type { World } from './world.ts';

/** Keeps what the person set. Servers that they named or dropped change what the browser grants, and what of that is a site. */
export async function setSettings(world: World, change: SettingsChange): Promise<{ changed: boolean }> {
  const book = await world.book();
  const before = await readSettings(book);
  const changed = await changeSettings(book, change, tellingSeveralOf(world));
  await world.sites.settingsChanged(before, await readSettings(book));
  return { changed };
}
