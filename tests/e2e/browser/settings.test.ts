import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { readStored } from '../stored.ts';
import type { Stored } from '../stored.ts';
import { bringInScams } from './scam-box.ts';
import { violations } from './violations.ts';
import { hasProgram, runs } from '../../has-program.ts';

const patient = { timeout: 30_000 };
const passphrase = 'correct horse 电池 staple';
/** The age program is driven by Python. */
const canOpenAge = runs('age', '--version') && runs('python3', '--version');
const canCheckSums = hasProgram('unzip') && hasProgram('sha256sum');

/** A button of settings, pressed as one does by keyboard. */
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).press('Enter');
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function makeBackup(page: Page, words = ''): Promise<string> {
  const form = section(page, 'Backup');
  await form.getByLabel('Passphrase (optional)').fill(words);
  if (words !== '') await form.getByLabel('Passphrase once more').fill(words);
  const [download] = await Promise.all([page.waitForEvent('download', patient), press(page, 'Make a backup')]);
  const path = join(tmpdir(), `cluebook-${crypto.randomUUID()}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  await form.getByText('is in your Downloads folder').waitFor();
  return path;
}

async function wipe(page: Page): Promise<void> {
  await press(page, 'Delete everything…');
  await page.keyboard.type('delete everything');
  await page.keyboard.press('Enter');
  await section(page, 'Delete everything').getByText('Everything was deleted.').waitFor(patient);
}

async function restore(page: Page, path: string, words = ''): Promise<void> {
  const form = section(page, 'Restore a backup');
  await form.locator('input[type=file]').setInputFiles(path);
  if (words !== '') await form.getByLabel('Passphrase of this backup').fill(words);
  await press(page, 'Restore');
}

const lasting = ({ exhibits, acquisitions, sources }: Stored) => ({ exhibits, acquisitions, sources });

describe('settings', () => {
  let browser: Chromium;
  let page: Page;
  let base: string;
  let before: Stored;
  let plain: string;
  let locked: string;
  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html#/add');
    base = page.url().split('#')[0] ?? '';
    await bringInScams(page, Date.now());
    await page.goto(`${base}#/settings`);
    await section(page, 'Delete everything').waitFor();
  });
  afterAll(() => browser?.close());

  it('have a place for each part in the address, and the heading has the focus there', async () => {
    await page.getByRole('link', { name: 'Self-test' }).press('Enter');
    expect(page.url()).toMatch(/#\/settings\/test$/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Self-test');
  });

  it('take countries, by keyboard, with an entry in the log, and keep them', async () => {
    await page.getByLabel('Choose a country').selectOption('GB');
    await press(page, 'Add a country');
    await page.getByText('Changed, and noted in the custody log.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Remove United Kingdom' }).waitFor();
    const { custody } = await readStored(page);
    expect(custody.at(-1)?.content?.action).toBe('settings');
  });

  it('test Cluebook itself, and check everything, with the results in words and in the log', async () => {
    await press(page, 'Test now');
    await expect
      .poll(() => section(page, 'Self-test').getByText('as it should be', { exact: false }).count(), patient)
      .toBe(3);
    await press(page, 'Check everything now');
    await page
      .getByText('Everything is as it was when it was saved. Originals checked 19, log entries followed')
      .waitFor(patient);
    const { custody } = await readStored(page);
    expect(custody.slice(-2).map(({ content }) => content?.action)).toEqual(['self-test', 'check']);
  });

  it('read everything again, and say how many', async () => {
    await press(page, 'Read everything again');
    await page.getByText('19 exhibits were read again.').waitFor(patient);
  });

  it('say what is used, and what the browser has promised', async () => {
    await section(page, 'Storage').getByText('used of').waitFor();
    expect(await section(page, 'Storage').getByRole('meter').getAttribute('aria-label')).toBe('Storage used');
  });

  it('remind of a backup until there is one', async () => {
    const reminder = page.getByRole('navigation', { name: 'Casebook' }).getByRole('link', { name: 'No backup yet' });
    await reminder.waitFor();
    before = await readStored(page);
    plain = await makeBackup(page);
    await reminder.waitFor({ state: 'detached' });
    await section(page, 'Backup').getByText('Nothing was saved since.').waitFor();
    expect((await readStored(page)).custody.at(-1)?.content?.action).toBe('backup');
  });

  it('refuse a passphrase that was mistyped or is short, and encrypt with one that was not', async () => {
    const form = section(page, 'Backup');
    await form.getByLabel('Passphrase (optional)').fill(passphrase);
    await form.getByLabel('Passphrase once more').fill('another');
    await press(page, 'Make a backup');
    await form.getByText('The two passphrases are not the same.').waitFor();
    await form.getByLabel('Passphrase (optional)').fill('eleven char');
    await form.getByLabel('Passphrase once more').fill('eleven char');
    await press(page, 'Make a backup');
    await form.getByText('the passphrase is too short. Take at least 12 characters, or none.').waitFor();
    expect((await readStored(page)).custody.filter(({ content }) => content?.action === 'backup')).toHaveLength(1);
    locked = await makeBackup(page, passphrase);
    expect(locked).toMatch(/\.zip\.age$/);
    const bytes = await readFile(locked);
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(bytes.includes('parcel-desk.example')).toBe(false);
  });

  it('do not put a backup over what is there', async () => {
    await restore(page, plain);
    await page.getByText('There is evidence here already.').waitFor(patient);
    expect(lasting(await readStored(page))).toEqual(lasting(before));
  });

  it('delete everything only for whoever types it', async () => {
    await press(page, 'Delete everything…');
    await page.getByText('This deletes 19 exhibits').waitFor();
    await page.keyboard.type('delete');
    expect(await page.getByRole('button', { name: 'Delete everything for good' }).isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect.poll(focused).toBe('Delete everything…');
    await page.keyboard.press('Enter');
    await page.getByText('This deletes 19 exhibits').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('Delete everything…');
    expect(await page.getByText('This deletes 19 exhibits').count()).toBe(0);
    await wipe(page);
    const { exhibits, acquisitions, sources, custody, readings } = await readStored(page);
    expect([exhibits, acquisitions, sources, custody, readings]).toEqual([[], [], {}, [], []]);
  });

  it('refuse a damaged backup as a whole, with the place', async () => {
    const bytes = await readFile(plain);
    const at = bytes.indexOf('Your parcel is held');
    bytes[at] = 0x79;
    await section(page, 'Restore a backup')
      .locator('input[type=file]')
      .setInputFiles({ name: 'damaged.zip', mimeType: 'application/zip', buffer: bytes });
    await press(page, 'Restore');
    await page.getByText('This backup is damaged').waitFor(patient);
    await page
      .getByText('What does not fit:')
      .getByText(/tables|sources/)
      .waitFor();
    expect((await readStored(page)).exhibits).toEqual([]);
  });

  it('put back the same bytes, numbers and log, and read it again', async () => {
    await restore(page, plain);
    await page.getByText('The backup was put back, with 19 exhibits.').waitFor(patient);
    const after = await readStored(page);
    expect(lasting(after)).toEqual(lasting(before));
    expect(after.custody.slice(0, before.custody.length)).toEqual(before.custody);
    expect(after.custody.slice(before.custody.length).map(({ content }) => content?.action)).toEqual(['restore']);
    await expect.poll(async () => (await readStored(page)).readings.length, patient).toBe(19);
    await page.getByRole('button', { name: 'Remove United Kingdom' }).waitFor();
  });

  it('name a wrong passphrase, and open with the right one', async () => {
    await wipe(page);
    await restore(page, locked, 'wrong');
    await page.getByText('This passphrase does not open the backup.').waitFor(patient);
    await restore(page, locked, passphrase);
    await page.getByText('The backup was put back, with 19 exhibits.').waitFor(patient);
    expect(lasting(await readStored(page))).toEqual(lasting(before));
  });

  it('have nothing that axe finds, and room on a narrow page', async () => {
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 400, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it.skipIf(!canOpenAge)('make a file that the age program opens (skipped without it or python3)', async () => {
    // It asks for the passphrase at a terminal and nowhere else.
    const script = [
      'import os, pty, sys',
      'words = os.environ["WORDS"].encode() + b"\\n"',
      'def read(fd):',
      '    data = os.read(fd, 1024)',
      '    if b"passphrase" in data: os.write(fd, words)',
      '    return data',
      'sys.exit(os.waitstatus_to_exitcode(pty.spawn(["age", "-d", "-o", sys.argv[2], sys.argv[1]], read)))',
    ].join('\n');
    const opened = `${locked}.zip`;
    const env = { ...process.env, WORDS: passphrase };
    await promisify(execFile)('python3', ['-c', script, locked, opened], { env });
    const [bytes, whole] = [await readFile(opened), await readFile(plain)];
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    // Made a moment apart: the log has one entry more, the originals are the same.
    expect(bytes.length).toBeGreaterThan(whole.length);
  });

  it.skipIf(!canCheckSums)(
    'make a file that says by itself what it is, and that sha256sum finds right (skipped without it or unzip)',
    async () => {
      const folder = `${plain}-unpacked`;
      await promisify(execFile)('unzip', ['-q', plain, '-d', folder]);
      expect(await readFile(join(folder, 'README.txt'), 'utf8')).toContain('这是线索簿的备份');
      await promisify(execFile)('sha256sum', ['--strict', '-c', 'manifest-sha256.txt'], { cwd: folder });
      expect((await stat(join(folder, 'tables/custody.jsonl'))).size).toBeGreaterThan(1000);
    },
  );
});

describe('an exhibit in the casebook', () => {
  let browser: Chromium;
  let page: Page;
  let base: string;
  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html#/add');
    base = page.url().split('#')[0] ?? '';
    await bringInScams(page, Date.now());
    await page.goto(`${base}#/timeline/EX-0007`);
  });
  afterAll(() => browser?.close());

  it('takes a note and tags, which the list is searched by', async () => {
    await page.getByLabel('Note', { exact: true }).fill('He rang on Sunday');
    await page.getByLabel('Tags, parted by commas').fill('clinic，诈骗');
    await press(page, 'Save note');
    await page.getByText('The custody log has its hash, not its words.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => page.getByLabel('Note', { exact: true }).inputValue()).toBe('He rang on Sunday');
    await page.getByRole('searchbox').fill('诈骗');
    await expect.poll(() => page.getByRole('list', { name: 'Timeline' }).getByRole('link').count()).toBe(1);
    await page.getByRole('searchbox').fill('');
  });

  it('says what a deletion loses, and takes it back', async () => {
    await press(page, 'Delete…');
    await page.getByText('The custody log keeps its number, hash, time and your reason').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
    await page.getByText('EX-0007 will be deleted in a moment.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('EX-0007 stays.').waitFor();
    expect((await readStored(page)).exhibits).toHaveLength(19);
  });

  it('is deleted when nobody takes it back, though the background was stopped meanwhile', async () => {
    await press(page, 'Delete…');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
    await page.getByText('EX-0007 will be deleted in a moment.').waitFor();
    await browser.killBackground();
    await page.getByText('There is no EX-0007 in the book.').waitFor({ timeout: 40_000 });
    const { exhibits, custody } = await readStored(page);
    expect(exhibits).toHaveLength(18);
    expect(custody.at(-1)?.content).toMatchObject({
      action: 'delete',
      exhibit: 'EX-0007',
      details: { reason: 'harmless' },
    });
  });
});

describe.each([
  ['zh-CN', 'dark'],
  ['en', 'dark'],
  ['zh-CN', 'light'],
] as const)('settings in %s, %s', (language, colorScheme) => {
  it('have nothing that axe finds', async () => {
    const browser = await startChromium({ language, colorScheme });
    try {
      const page = await browser.openOwnPage('casebook.html#/settings');
      await page.locator('#settings-test button').press('Enter');
      await expect.poll(() => page.locator('.self-tests li').count(), patient).toBe(3);
      await page.locator('#settings-backup input[type=password]').fill('a');
      await page.locator('#settings-wipe button').press('Enter');
      await page.locator('.confirm input').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
    } finally {
      await browser.close();
    }
  });
});
