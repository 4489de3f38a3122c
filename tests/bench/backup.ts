/**
 * `npm run bench:backup -- [--mails 5000] [--size 60000]`: brings so many made-up mails of so many bytes into a real Chromium, makes a
 * backup with and without a passphrase, deletes everything and puts it back: how long, and how much memory the page and the browser took.
 */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { startChromium } from '../../scripts/browser/chromium.ts';
import { memoryPeaks } from './memory-peaks.ts';

const options = { mails: { type: 'string', default: '5000' }, size: { type: 'string', default: '60000' } } as const;
const { values } = parseArgs({ options });
const [mails, size] = [Number(values.mails), Number(values.size)];
const folder = await mkdtemp(join(tmpdir(), 'cluebook-bench-'));
const profile = join(folder, 'profile');
const browser = await startChromium({ profile });
const patient = { timeout: 1_200_000 };

function mailBox(): string {
  const one = (number: number) =>
    [
      'From a@b.example Mon Nov 23 08:14:05 2026',
      'From: Parcel Desk <desk@parcel.example>',
      `Message-ID: <${number}@parcel.example>`,
      `Subject: Your parcel ${number}`,
      '',
      `Call +44 7700 900142. ${'Lorem ipsum dolor sit amet. '.repeat(size / 28)}`,
      '',
    ].join('\n');
  return Array.from({ length: mails }, (_none, number) => one(number)).join('\n');
}

async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const peaks = memoryPeaks(profile);
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { page, browser: whole, all } = peaks.end();
  console.log(`| ${what} | ${seconds.toFixed(1)} s | page ${page} MB | browser ${whole} MB | all ${all} MB |`);
}

async function backup(page: Page, name: string): Promise<string> {
  const coming = page.waitForEvent('download', patient);
  await page.getByRole('button', { name: 'Make a backup' }).click();
  const path = join(folder, name);
  await (await coming).saveAs(path);
  return path;
}

async function restore(page: Page, path: string): Promise<void> {
  await page.locator('#settings-restore input[type=file]').setInputFiles(path);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('The backup was put back').waitFor(patient);
}

try {
  const page = await browser.openOwnPage('casebook.html#/add');
  const box = join(folder, 'inbox.mbox');
  await writeFile(box, mailBox());
  await page.locator('input[type=file]').first().setInputFiles(box);
  await page
    .locator('.import [role=status]')
    .getByText(`EX-${String(mails).padStart(4, '0')}`)
    .waitFor(patient);
  await rm(box);
  await page.goto(`${page.url().split('#')[0]}#/settings`);
  await page.reload();
  await page.getByRole('button', { name: 'Make a backup' }).waitFor();
  let path = '';
  await measured('backup', async () => {
    path = await backup(page, 'plain.zip');
  });
  console.log(`| size | ${((await stat(path)).size / 1e6).toFixed(0)} MB |`);
  await measured('everything checked', async () => {
    await page.getByRole('button', { name: 'Check everything now' }).click();
    await page.getByText('Everything is as it was').waitFor(patient);
  });
  const fields = page.locator('#settings-backup input[type=password]');
  await fields.first().fill('a long passphrase');
  await fields.last().fill('a long passphrase');
  await measured('backup with a passphrase', () => backup(page, 'locked.age'));
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  await page.keyboard.type('delete everything');
  await measured('everything deleted', async () => {
    await page.keyboard.press('Enter');
    await page.getByText('Everything was deleted.').waitFor(patient);
  });
  await measured('restore', () => restore(page, path));
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
