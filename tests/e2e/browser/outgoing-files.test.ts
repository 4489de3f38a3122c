import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { readStored } from '../stored.ts';

/** A file that takes the browser a moment to put into a package. */
const largeBytes = 50_000_000;
const exportButton = { name: 'Export', exact: true };

/** What an extension's page has in Chromium. */
interface ExtensionPage {
  chrome: { alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> } };
}

interface OnDisk {
  name: string;
  bytes: number;
  sha256: string;
  /** The first of its bytes, as Latin-1. */
  begin: string;
}

/** What lies in the browser's private part of the disk. */
async function onDisk(page: Page): Promise<OnDisk[]> {
  return page.evaluate(async () => {
    const found: OnDisk[] = [];
    const root = await navigator.storage.getDirectory();
    for await (const handle of (await root.getDirectoryHandle('outgoing', { create: true })).values()) {
      if (handle.kind !== 'file') continue;
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      const sha256 = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
      const begin = String.fromCharCode(...bytes.subarray(0, 22));
      found.push({ name: handle.name, bytes: bytes.length, sha256, begin });
    }
    return found;
  });
}

/** As a page leaves it that is closed before the browser has copied its file. */
async function leave(page: Page, bytes: number): Promise<void> {
  await page.evaluate(async (length) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('outgoing', { create: true });
    const writable = await (await folder.getFileHandle('left', { create: true })).createWritable();
    await writable.write(new Uint8Array(length));
    await writable.close();
  }, bytes);
}

async function removeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('outgoing', { recursive: true });
  });
}

async function hashOf(download: Download): Promise<string> {
  return createHash('sha256')
    .update(await readFile(await download.path()))
    .digest('hex');
}

describe('a file on its way out', () => {
  let folder: string;
  let browser: Chromium;
  let page: Page;
  const start = async () => {
    browser = await startChromium({ profile: join(folder, 'profile') });
    page = await browser.openOwnPage('popup.html');
  };
  const logged = async () => (await readStored(page)).custody.at(-1)?.content;
  const choose = async (name: string) => {
    await page.getByRole('button', exportButton).click();
    await page.getByRole('button', { name }).click();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cluebook-outgoing-'));
    const path = join(folder, 'large.pdf');
    await writeFile(path, Buffer.alloc(largeBytes, 'large '));
    await writeFile(path, '%PDF-1.7\n', { flag: 'r+' });
    await start();
    await page.goto(page.url().replace('popup.html', 'casebook.html#/add'));
    await page.locator('input[type=file]').first().setInputFiles(path);
    await page.locator('.import [role=status]').getByText('EX-0001').first().waitFor({ timeout: 60_000 });
  }, 120_000);
  beforeEach(async () => {
    await page.goto(`${page.url().split('/').slice(0, 3).join('/')}/popup.html`);
    await onDisk(page);
    await removeAll(page);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('lies on the disk, and is what is downloaded and what the log says', async () => {
    const coming = page.waitForEvent('download');
    await choose('Complaint package');
    const sha256 = await hashOf(await coming);
    const [file, ...more] = await onDisk(page);
    expect(more).toEqual([]);
    expect(file?.bytes).toBeGreaterThan(largeBytes);
    expect(file?.sha256).toBe(sha256);
    expect(await logged()).toMatchObject({ action: 'export', details: { sha256 } });
    const alarm = await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as ExtensionPage;
      return (await chrome.alarms.get('outgoing'))?.scheduledTime;
    });
    expect((alarm ?? 0) - Date.now()).toBeGreaterThan(59 * 60_000);
  });

  it('leaves nothing behind, and nothing in the log, when the person stops it', async () => {
    // The second piece waits for the person, who may have been quicker: the page is listened to from the beginning.
    await page.evaluate((cancel) => {
      const stopped = new Promise<void>((resolve) => {
        document.addEventListener(
          'click',
          ({ target }) => {
            if (target instanceof Element && target.textContent === cancel) resolve();
          },
          { capture: true },
        );
      });
      const { write } = FileSystemWritableFileStream.prototype;
      let pieces = 0;
      FileSystemWritableFileStream.prototype.write = async function (piece) {
        pieces += 1;
        if (pieces === 2) await stopped;
        return write.call(this, piece);
      };
    }, 'Cancel');
    const before = (await readStored(page)).custody.length;
    await choose('Complaint package');
    // With what the browser writes beside it until it is closed.
    await expect.poll(async () => (await onDisk(page)).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => onDisk(page)).toEqual([]);
    // The head was signed, which comes first.
    expect((await readStored(page)).custody.slice(before).map(({ content }) => content?.action)).not.toContain(
      'export',
    );
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('that the disk has no room for is told, and leaves nothing behind', async () => {
    // As Chromium says it when a disk is full.
    await page.evaluate(() => {
      const { write } = FileSystemWritableFileStream.prototype;
      let pieces = 0;
      FileSystemWritableFileStream.prototype.write = async function (piece) {
        pieces += 1;
        if (pieces === 2) throw new DOMException('no space', 'QuotaExceededError');
        return write.call(this, piece);
      };
    });
    await choose('Complaint package');
    await page.getByRole('alert').getByText('no room on this computer for the file').waitFor();
    expect(await onDisk(page)).toEqual([]);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await hashOf(await coming)).toBe((await onDisk(page))[0]?.sha256);
  });

  it('is made in memory where the browser keeps no files for it, as private windows of Firefox do not', async () => {
    await page.evaluate(() => {
      StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError'));
    });
    const coming = page.waitForEvent('download');
    await choose('Complaint package');
    const sha256 = await hashOf(await coming);
    expect(await logged()).toMatchObject({ action: 'export', details: { sha256 } });
  });

  it('is never there unlocked when it is a backup with a passphrase', async () => {
    await page.goto(page.url().replace('popup.html', 'casebook.html#/settings'));
    const fields = page.locator('#settings-backup input[type=password]');
    await fields.first().fill('a long passphrase');
    await fields.last().fill('a long passphrase');
    const coming = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: 'Make a backup' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/\.age$/);
    const files = await onDisk(page);
    expect(files.map(({ begin }) => begin)).toEqual(['age-encryption.org/v1\n']);
    expect(files[0]?.sha256).toBe(await hashOf(download));
  });

  it('is not counted with what the person keeps', async () => {
    const used = async () => {
      await page.goto(page.url().split('/').slice(0, 3).join('/') + '/casebook.html#/settings');
      await page.reload();
      return (await page.locator('#settings-storage .quiet').innerText()).split(' used of ')[0];
    };
    const before = await used();
    await leave(page, 400_000_000);
    expect(await used()).toBe(before);
  });

  it('goes when the browser starts again, and with everything that is deleted', async () => {
    await leave(page, 1_000);
    // One that is not finished either.
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const outgoing = await root.getDirectoryHandle('outgoing');
      const writable = await (await outgoing.getFileHandle('half', { create: true })).createWritable();
      await writable.write(new Uint8Array(1_000));
    });
    expect((await onDisk(page)).length).toBeGreaterThan(1);
    await browser.close();
    await start();
    await expect.poll(() => onDisk(page)).toEqual([]);
    await leave(page, 1_000);
    await page.goto(page.url().replace('popup.html', 'casebook.html#/settings'));
    await page.getByRole('button', { name: 'Delete everything…' }).click();
    await page.keyboard.type('delete everything');
    await page.keyboard.press('Enter');
    await page.getByText('Everything was deleted.').waitFor();
    expect(await onDisk(page)).toEqual([]);
  });
});
