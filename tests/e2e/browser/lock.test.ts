import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Mailbox } from '../../../scripts/demo/mailbox.ts';
import { buttonIn, cardIn, cardTitle, ended, pressSave } from '../press.ts';
import { readStored } from '../stored.ts';
import { passphrase, patient, switchLockOn, unlock } from './lock-switch.ts';
import { bringInScams } from './scam-box.ts';
import { violations } from './violations.ts';

const title = (page: Page, words = 'Cluebook is locked') => page.getByRole('heading', { name: words, exact: true });
const rows = (page: Page) => page.getByRole('list', { name: 'Timeline' }).getByText('EX-0019').first();

/** The browser, as one of our own pages has it. */
declare const chrome: {
  storage: { session: { get(name: string): Promise<Record<string, number>>; set(values: object): Promise<void> } };
  alarms: {
    create(name: string, at: { when: number }): Promise<void>;
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
};

const setUsed = (page: Page, at: number) => page.evaluate((bookUsed) => chrome.storage.session.set({ bookUsed }), at);

async function usedAfterAKey(page: Page): Promise<number> {
  await page.keyboard.press('Shift');
  return page.evaluate(async () => (await chrome.storage.session.get('bookUsed'))['bookUsed'] ?? 0);
}

const ringAutoLock = (page: Page) => page.evaluate(() => chrome.alarms.create('auto-lock', { when: Date.now() }));
const nextAutoLock = (page: Page) =>
  page.evaluate(async () => (await chrome.alarms.get('auto-lock'))?.scheduledTime ?? 0);

describe('the passphrase lock', () => {
  let profile: string;
  let browser: Chromium;
  let mailbox: Mailbox;
  let casebook: Page;
  let base: string;
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'cluebook-lock-'));
    mailbox = await startMailbox();
    browser = await startChromium({ profile });
    casebook = await browser.openOwnPage('casebook.html#/add');
    base = casebook.url().split('#')[0] ?? '';
    await bringInScams(casebook, Date.now());
  });
  afterAll(async () => {
    await browser?.close();
    await mailbox?.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is switched on in the settings, which say first what it does not help against', async () => {
    await casebook.goto(`${base}#/settings/lock`);
    const section = casebook.getByRole('region', { name: 'Passphrase lock', exact: true });
    await section.getByText('It does not help against').waitFor();
    expect(await section.getByRole('button', { name: 'Switch the lock on' }).isDisabled()).toBe(true);
    await section.getByRole('checkbox').press('Space');
    await section.getByLabel('New passphrase', { exact: true }).fill('eleven char');
    await section.getByRole('button', { name: 'Switch the lock on' }).press('Enter');
    await section.getByText('the passphrase is too short').waitFor();
    await casebook.reload();
    await switchLockOn(casebook);
    await section.getByText('The lock is on. Everything that is kept here is encrypted.').waitFor();
    const { custody, exhibits } = await readStored(casebook);
    expect(exhibits).toHaveLength(19);
    expect(custody.filter((entry) => entry.content !== undefined)).toEqual([]);
    expect(JSON.stringify(await readStored(casebook))).not.toContain('parcel');
  });

  it('locks every page at once, and they show nothing but where to unlock', async () => {
    const popup = await browser.openOwnPage('popup.html');
    await rows(popup).waitFor();
    await casebook.getByRole('button', { name: 'Lock now' }).press('Enter');
    await title(casebook).waitFor();
    await title(popup).waitFor();
    for (const page of [casebook, popup]) expect(await page.locator('body').innerText()).not.toMatch(/EX-\d|arcel/);
    expect(await violations(popup)).toEqual([]);
    expect(await violations(casebook)).toEqual([]);
    await popup.close();
  });

  it('says so at a press in a mail, which loses nothing, and leads to where it is unlocked', async () => {
    const page = await browser.context.newPage();
    const [message] = mailbox.messages;
    if (!message) throw new Error('no message');
    await page.goto(mailbox.pageOf(message));
    expect(await pressSave(page)).toBe('Not saved');
    expect(await cardIn(page).innerText()).toContain(
      'Cluebook is locked. Unlock it with your passphrase, then press again.',
    );
    expect(await violations(page, 'cluebook-button')).toEqual([]);
    const [opened] = await Promise.all([
      browser.context.waitForEvent('page'),
      cardIn(page).getByRole('button', { name: 'Unlock' }).click(),
    ]);
    await title(opened).waitFor();
    await unlock(opened, 'another passphrase');
    await opened.getByText('This is not the passphrase.').waitFor(patient);
    await expect.poll(() => opened.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('password');
    await unlock(opened);
    await rows(opened).waitFor(patient);
    await page.bringToFront();
    await cardIn(page).getByRole('button', { name: 'Try again' }).click();
    await ended(page).getByText('Saved as EX-0020').waitFor(patient);
    expect(await cardTitle(page)).toBe('Saved as EX-0020');
    await opened.close();
    await page.close();
  });

  it('gives back everything: exhibits, their originals, and a log in which nothing is amiss', async () => {
    await casebook.goto(`${base}#/settings/check`);
    await casebook.getByRole('button', { name: 'Check everything now' }).press('Enter');
    await casebook.getByText('Everything is as it was when it was saved. Originals checked 20').waitFor(patient);
    await casebook.goto(`${base}#/timeline/EX-0001`);
    await casebook.getByRole('heading', { name: /EX-0001/ }).waitFor();
  });

  it('is locked when the browser was started again, whoever starts it', async () => {
    await browser.close();
    browser = await startChromium({ profile, installed: true });
    casebook = await browser.openOwnPage('casebook.html#/timeline');
    await title(casebook).waitFor();
    await unlock(casebook);
    await rows(casebook).waitFor(patient);
  });

  it('locks by itself when nobody used a page for long enough, and use counts', async () => {
    await casebook.keyboard.press('Shift');
    await setUsed(casebook, 1);
    await expect.poll(() => usedAfterAKey(casebook), { ...patient, interval: 1_000 }).toBeGreaterThan(1);
    await ringAutoLock(casebook);
    await expect.poll(() => nextAutoLock(casebook)).toBeGreaterThan(Date.now());
    expect(await title(casebook).count()).toBe(0);
    await setUsed(casebook, 1);
    await ringAutoLock(casebook);
    await title(casebook).waitFor(patient);
    await unlock(casebook);
    await rows(casebook).waitFor(patient);
  });

  it('takes another passphrase, and can be switched off by whoever knows it', async () => {
    const section = casebook.getByRole('region', { name: 'Passphrase lock', exact: true });
    await casebook.goto(`${base}#/settings/lock`);
    await section.getByText('Change the passphrase').click();
    await section.getByLabel('Current passphrase').first().fill(passphrase);
    await section.getByLabel('New passphrase', { exact: true }).fill('four other words here');
    await section.getByLabel('New passphrase once more').fill('four other words here');
    await section.getByRole('button', { name: 'Change it' }).press('Enter');
    await section.getByText('The passphrase was changed.').waitFor(patient);
    await section.getByRole('button', { name: 'Lock now' }).press('Enter');
    await title(casebook).waitFor();
    await unlock(casebook);
    await casebook.getByText('This is not the passphrase.').waitFor(patient);
    await unlock(casebook, 'four other words here');
    await section.getByText('Switch the lock off').waitFor(patient);
    await section.getByText('Switch the lock off').click();
    await section.getByLabel('Current passphrase').last().fill('four other words here');
    await section.getByRole('button', { name: 'Switch it off' }).press('Enter');
    await section.getByText('The lock is off.').waitFor(patient);
    const { custody } = await readStored(casebook);
    const said = custody.flatMap(({ content }) =>
      content?.details?.['setting'] === 'lock' ? [content.details['to']] : [],
    );
    expect(said).toEqual(['on', 'another passphrase', 'off']);
    expect(await buttonIn(casebook).count()).toBe(0);
  });
});

describe.each([
  ['en', 'dark', 'Cluebook is locked'],
  ['zh-CN', 'light', '线索簿已上锁'],
] as const)('the screens of the lock (%s, %s)', (language, colorScheme, words) => {
  it('have nothing that axe finds wrong, at 400 px too, and whoever forgot the passphrase can begin anew', async () => {
    const browser = await startChromium({ language, colorScheme });
    try {
      const casebook = await browser.openOwnPage('casebook.html#/settings/lock');
      await casebook.locator('#settings-lock details, #settings-lock form').first().waitFor();
      expect(await violations(casebook)).toEqual([]);
      await switchLockOn(casebook);
      for (const summary of await casebook.locator('#settings-lock summary').all()) await summary.click();
      expect(await violations(casebook)).toEqual([]);
      await casebook.locator('#settings-lock .button').first().press('Enter');
      await title(casebook, words).waitFor();
      await casebook.setViewportSize({ width: 400, height: 700 });
      expect(await casebook.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
      await casebook.locator('.unlock summary').press('Enter');
      expect(await violations(casebook)).toEqual([]);
      await casebook.locator('.unlock .confirm input').fill(language === 'en' ? 'delete everything' : '全部删除');
      await casebook.locator('.unlock .confirm input').press('Enter');
      await title(casebook, words).waitFor({ state: 'detached' });
      expect((await readStored(casebook)).custody).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

describe('the disk', () => {
  const planted = ['zorblax-sender', 'Zorblax subject', 'zorblax-body'];
  it.each([
    ['nothing of what was saved with a lock', true, []],
    ['what was saved without one', false, planted],
  ] as const)('has %s', async (_which, locked, expected) => {
    const folder = await mkdtemp(join(tmpdir(), 'cluebook-disk-'));
    const [profile, mail] = [join(folder, 'profile'), join(folder, 'mail.eml')];
    await writeFile(mail, zorblaxMail());
    const browser = await startChromium({ profile });
    try {
      const casebook = await browser.openOwnPage('casebook.html#/add');
      if (locked) await switchLockOn(casebook);
      await casebook.goto(`${casebook.url().split('#')[0]}#/add`);
      await casebook.locator('input[type=file]').first().setInputFiles(mail);
      await casebook.locator('.import [role=status]').getByText('EX-0001').waitFor(patient);
      await casebook.goto(`${casebook.url().split('#')[0]}#/timeline/EX-0001`);
      await casebook.getByText('+44 7700 900777').first().waitFor(patient);
      // What was read of it stands in records of its own.
      await expect.poll(async () => (await readStored(casebook)).readings.length, patient).toBe(1);
    } finally {
      await browser.close();
    }
    const found = await textsIn(profile, planted);
    expect(found).toEqual(expected);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
});

function zorblaxMail(): string {
  return [
    'From: Zorblax <zorblax-sender@parcel.example>',
    'To: lin@mail.example',
    'Message-ID: <1@parcel.example>',
    'Subject: Zorblax subject',
    'Date: Mon, 23 Nov 2026 08:14:05 +0000',
    '',
    'Call +44 7700 900777 about zorblax-body.',
    '',
  ].join('\r\n');
}

/** Which of these texts stand anywhere in the files of a folder, in one byte a sign or in two. */
async function textsIn(folder: string, texts: readonly string[]): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const found = new Set<string>();
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name)).catch(() => Buffer.alloc(0));
    for (const text of texts) {
      if (bytes.includes(Buffer.from(text)) || bytes.includes(Buffer.from(text, 'utf16le'))) found.add(text);
    }
  }
  return texts.filter((text) => found.has(text));
}
