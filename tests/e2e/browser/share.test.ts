import { openAsBlob } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Decrypter } from 'age-encryption';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { Package } from '../../../src/core/package.ts';
import { openPackageFile } from '../../../src/imports/package-file.ts';
import { checkRedacted } from '../../../src/redact/check-redacted.ts';
import { checkPackage } from '../../../src/seal/check-package.ts';
import { readStored } from '../stored.ts';
import { bringInScams } from './scam-box.ts';
import { violations } from './violations.ts';

const patient = { timeout: 30_000 };
const secret = 'https://shop.example/reset?token=Zk3v9QmTxB7hLw2RcYp8Ns4D';

async function bringInSecret(page: Page): Promise<void> {
  const mail = [
    'From: shop@shop.example',
    'To: lin@mail.example',
    'Subject: New password',
    'Message-ID: <reset@shop.example>',
    '',
    `Press ${secret} now.`,
    '',
  ];
  const buffer = Buffer.from(mail.join('\r\n'));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name: 'reset.eml', mimeType: 'message/rfc822', buffer }]);
}

describe('a file for somebody else, and packages of several people', () => {
  let folder: string;
  let mine: Chromium;
  let theirs: Chromium;
  let page: Page;
  let other: Page;
  const place = (name: string, of: Page = page) => of.goto(`${of.url().split('#')[0] ?? ''}#/${name}`);
  const saved = async (press: () => Promise<void>) => {
    const coming = page.waitForEvent('download');
    await press();
    const download = await coming;
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  };
  const make = async () => {
    await page.getByRole('button', { name: 'Look through it first' }).click();
    await page.getByRole('heading', { name: 'Before it leaves' }).waitFor(patient);
    return saved(() => page.getByRole('button', { name: 'Make the file' }).click());
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cluebook-share-'));
    [mine, theirs] = [await startChromium(), await startChromium()];
    page = await mine.openOwnPage('casebook.html#/add');
    other = await theirs.openOwnPage('casebook.html#/add');
    await bringInScams(page, Date.now());
    await bringInSecret(page);
    await bringInScams(other, Date.now());
  });
  afterAll(async () => {
    await mine?.close();
    await theirs?.close();
  });

  it('points out what lets others act in the person’s name before anything is made', async () => {
    await expect.poll(async () => (await readStored(page)).readings.length, patient).toBe(20);
    await place('share');
    await page.getByRole('button', { name: 'Look through it first' }).click();
    const preview = page.getByRole('region', { name: 'Before it leaves' });
    await preview.waitFor(patient);
    expect(await preview.innerText()).toContain(secret.replace('https://shop.', 'hxxps://shop[.]'));
    expect(await preview.innerText()).toContain('Sign-in or confirmation link:');
    expect(await violations(page)).toEqual([]);
    // Another choice, and it has to be looked at again.
    await page.getByRole('radio', { name: /^Friends/ }).check();
    await preview.waitFor({ state: 'detached' });
  });

  it('makes a redacted package with nothing of the person, noted in the custody log with its key', async () => {
    const path = await make();
    const text = await readFile(path, 'utf8');
    expect(checkRedacted(JSON.parse(text))).toEqual([]);
    expect(text).not.toMatch(/lin(?:\+clinic)?@mail\.example|Zk3v9QmTxB7hLw2RcYp8Ns4D/);
    expect(text).toContain('+447700900142');
    await page.getByText(/redacted\.json/).waitFor();
    const last = (await readStored(page)).custody.at(-1);
    expect(last?.content?.details).toMatchObject({
      what: 'redacted',
      redacted: (JSON.parse(text) as { package: { id: string } }).package.id,
    });
    expect(last?.content?.details?.['key']).toMatch(/^[\da-f]{64}$/);
    expect(text).not.toContain(last?.content?.details?.['key']);
    expect(await violations(page)).toEqual([]);
  });

  it('locks a file with a passphrase that age opens', async () => {
    await page.getByRole('radio', { name: /^A CERT/ }).check();
    await page.getByRole('radio', { name: 'With a passphrase' }).check();
    expect(await page.getByRole('button', { name: 'Look through it first' }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: /^Passphrase/ }).fill('lamp rain seven boats');
    const path = await make();
    expect(path).toMatch(/-stix\.json\.age$/);
    const decrypter = new Decrypter();
    decrypter.addPassphrase('lamp rain seven boats');
    const bundle = JSON.parse(await decrypter.decrypt(await readFile(path), 'text')) as {
      type: string;
      objects: unknown[];
    };
    expect(bundle.type).toBe('bundle');
    expect(bundle.objects.length).toBeGreaterThan(20);
  });

  it('makes no file of it when the person goes elsewhere meanwhile', async () => {
    const exports = async () => (await readStored(page)).custody.filter(({ content }) => content?.action === 'export');
    const before = (await exports()).length;
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await page.getByRole('button', { name: 'Look through it first' }).click();
    await page.getByRole('button', { name: 'Make the file' }).waitFor(patient);
    // Watched from within: while the key is made, the page has little time for who asks from outside.
    await page.evaluate(() => {
      const watching = new MutationObserver(() => {
        if (!document.body.innerText.includes('Locking the file')) return;
        watching.disconnect();
        location.assign('#/settings');
      });
      watching.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await page.getByRole('button', { name: 'Make the file' }).click();
    await page.getByRole('button', { name: 'Test now' }).press('Enter');
    await expect.poll(async () => (await readStored(page)).custody.at(-1)?.content?.action, patient).toBe('self-test');
    await place('share');
    await page.getByRole('radio', { name: /^A CERT/ }).check();
    // Another file, which comes after the first would have.
    const path = await make();
    expect(path).toMatch(/-stix\.json$/);
    expect(downloads).toHaveLength(1);
    expect(await exports()).toHaveLength(before + 1);
  });

  it('gives a lawyer no own address that none of the exhibits came to, and no note on it', async () => {
    await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): unknown } } };
      const elsewhere = { address: 'lin@elsewhere.example', mine: true, note: 'The clinic in Harbour Street' };
      const here = { address: 'lin@mail.example', mine: true, note: '' };
      for (const input of [elsewhere, here]) await chrome.runtime.sendMessage({ cluebook: 'told.address', input });
    });
    expect((await readStored(page)).custody.at(-1)?.content?.action).toBe('told');
    await page.getByRole('radio', { name: /^A lawyer/ }).check();
    await page.getByRole('radio', { name: 'No. Whoever has it can open it' }).check();
    const path = await make();
    const opened = await openPackageFile(await openAsBlob(path), basename(path));
    const { leakSources } = Package.parse(opened.document);
    expect(leakSources?.own).toEqual({ addresses: ['lin@mail.example'], notes: [] });
    expect((await checkPackage(opened)).findings).toEqual([]);
  });

  it('puts packages of several people together: counted, kept once, told when altered', async () => {
    await page.getByRole('radio', { name: /^Friends/ }).check();
    await page.getByRole('radio', { name: 'No. Whoever has it can open it' }).check();
    const path = await make();
    const altered = join(folder, 'altered.json');
    await writeFile(altered, (await readFile(path, 'utf8')).replaceAll('+447700900142', '+447700900143'));
    await place('joint', other);
    await other.getByRole('heading', { name: 'No package yet' }).waitFor();
    expect(await violations(other)).toEqual([]);
    const add = (file: string) => other.locator('main.joint input[type=file]').first().setInputFiles([file]);
    await add(path);
    await other.getByText(/^Added: /).waitFor();
    const row = other.getByRole('table').getByRole('row').filter({ hasText: '+44 7700 900142' });
    await row.waitFor(patient);
    expect(await row.getByRole('cell').first().innerText()).toBe('2');
    await add(path);
    await other.getByText(/^Already here/).waitFor();
    expect(await other.locator('.guests > li').count()).toBe(1);
    expect(await violations(other)).toEqual([]);
    await add(altered);
    await other.getByText('faults found', { exact: false }).waitFor();
    expect(await other.locator('.faults').innerText()).toMatch(/EX-\d{4} clue\.\d+ \(digest\)/);
    await other.setViewportSize({ width: 400, height: 600 });
    expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await page.setViewportSize({ width: 400, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  });

  it('shows how far the check of a large package is, and is stopped by the person with nothing added', async () => {
    await place('add');
    await page.locator('input[type=file]').first().setInputFiles(largeMails());
    await expect.poll(async () => (await readStored(page)).readings.length, patient).toBe(28);
    await place('share');
    await page.getByRole('radio', { name: /^A lawyer/ }).check();
    const path = await make();
    const before = await readStored(other);
    await other.locator('main.joint input[type=file]').first().setInputFiles([path]);
    await other.locator('main.joint progress[value]').waitFor(patient);
    expect(await other.getByRole('button', { name: 'Add packages…' }).isDisabled()).toBe(true);
    await other.locator('main.joint').getByRole('button', { name: 'Cancel' }).click();
    await other.getByText(`Stopped. Nothing was added of: ${basename(path)}`).waitFor(patient);
    expect(await violations(other)).toEqual([]);
    expect((await readStored(other)).custody).toEqual(before.custody);
  });
});

/** Eight mails of 1.5 MB: what reads them again takes a while. */
function largeMails() {
  return Array.from({ length: 8 }, (_, index) => ({
    name: `large-${index}.eml`,
    mimeType: 'message/rfc822',
    buffer: Buffer.from(
      [
        'From: desk@parcel.example',
        'To: lin@mail.example',
        `Subject: Parcel ${index}`,
        `Message-ID: <large-${index}@parcel.example>`,
        '',
        `${'Please pay the fee for your parcel today. '.repeat(20)}\r\n`.repeat(1800),
      ].join('\r\n'),
    ),
  }));
}
