import { liveQuery } from 'dexie';
import { canonicalJson } from '../core/canonical-json.ts';
import { hashRecord } from '../core/hash.ts';
import { defaultSettings, settingsFrom } from '../core/settings.ts';
import type { SettingName, Settings, SettingsChange } from '../core/settings.ts';
import type { Book } from './book.ts';
import { appendCustodies } from './custody-log.ts';
import { storageFailure } from './storage-failure.ts';
import type { TellingSeveral } from './telling.ts';

/** What the person has set, and the default of everything else. */
export async function readSettings(book: Book): Promise<Settings> {
  const stored = await book.settings.toArray();
  return settingsFrom(Object.fromEntries(stored.map(({ key, value }) => [key, value])));
}

/** Tells them now and after each change, whoever made it. Call what it returns to end it. A store that fails is told of elsewhere. */
export function watchSettings(book: Book, onSettings: (settings: Settings) => void): () => void {
  const { unsubscribe } = liveQuery(() => readSettings(book)).subscribe({ next: onSettings });
  return unsubscribe;
}

/**
 * Keeps what the person set, with one entry in the custody log for each setting that changed: how exhibits were read, and who was asked,
 * depends on them.
 *
 * @returns whether anything changed: the same set twice is no second entry
 */
export async function changeSettings(
  book: Book,
  change: SettingsChange,
  { at, appVersion, newNonce }: TellingSeveral,
): Promise<boolean> {
  try {
    return await book.transaction('rw', [book.settings, book.custody], async () => {
      const before = await readSettings(book);
      const changed = namesIn(change).filter((name) => hashRecord(change[name]) !== hashRecord(before[name]));
      await book.settings.bulkPut(changed.map((key) => ({ key, value: change[key] })));
      const contents = changed.map((setting) => {
        const details = { setting, from: said(before[setting]), to: said(change[setting]) };
        return { at, content: { nonce: newNonce(), action: 'settings' as const, appVersion, details } };
      });
      await appendCustodies(book, contents);
      return changed.length > 0;
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

function namesIn(change: SettingsChange): SettingName[] {
  return (Object.keys(defaultSettings) as SettingName[]).filter((name) => change[name] !== undefined);
}

/** The value itself where it names nobody; of addresses that the person typed, whether they are used and the hash. */
function said(value: Settings[SettingName] | undefined): string {
  if (typeof value !== 'object' || Array.isArray(value)) return canonicalJson(value);
  return `${value.on ? 'on' : 'off'} sha256:${hashRecord(value)}`;
}
