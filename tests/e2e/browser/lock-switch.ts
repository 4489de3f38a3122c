import type { Page } from 'playwright-core';

/** Only the key of scrypt takes long; on a busy machine some seconds. */
export const patient = { timeout: 60_000 };
export const passphrase = 'correct horse 电池 staple';

/** Switches the lock on in the settings, as a person does by keyboard, and waits until everything is locked. */
export async function switchLockOn(casebook: Page, words = passphrase): Promise<void> {
  await casebook.goto(`${casebook.url().split('#')[0]}#/settings/lock`);
  const section = casebook.locator('#settings-lock');
  const [first, second] = [
    section.locator('input[type=password]').first(),
    section.locator('input[type=password]').nth(1),
  ];
  await first.fill(words);
  await second.fill(words);
  await section.locator('input[type=checkbox]').press('Space');
  await section.locator('button[type=submit]').first().press('Enter');
  await section.locator('details').first().waitFor(patient);
  await section.locator('progress').waitFor({ state: 'detached', ...patient });
}

export async function unlock(page: Page, words = passphrase): Promise<void> {
  const field = page.locator('.unlock input[type=password]');
  await field.fill(words);
  await field.press('Enter');
}
