import browser from 'webextension-polyfill';

/** As in the manifest's `commands`. */
export const commandName = 'save-page';

/** The keys that save with a picture of the screen, as the person may have changed them; null when they have none. */
export async function saveShortcut(): Promise<string | null> {
  const all = await browser.commands.getAll();
  return all.find(({ name }) => name === commandName)?.shortcut || null;
}
