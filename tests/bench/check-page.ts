import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { offlinePage } from '../../scripts/checkers/offline-page.ts';
import { memoryPeaks } from './memory-peaks.ts';
import type { MemoryPeaks } from './memory-peaks.ts';

/** `verify.html` as it lies in packages, in a real Chromium, from a folder; and what no such page could do without. */
export interface CheckPage {
  /**
   * From the choice of the file to the headline, in milliseconds. @throws Error when the headline tells of anything wrong
   *
   * @param alone in a browser that has no worker
   */
  check(path: string, how?: { alone: true }): Promise<number>;
  /** What memory one more such check takes at most. */
  memory(path: string): Promise<MemoryPeaks>;
  /** The same bytes only read, 4 MiB at a time, and hashed by the platform as mails of 23 kB, each twice as a check has to. */
  floor(path: string): Promise<number>;
  close(): Promise<void>;
}

const settledMs = 1_500;

export async function openCheckPage(folder: string): Promise<CheckPage> {
  const executablePath = process.env['CLUEBOOK_CHROMIUM'];
  if (executablePath === undefined) throw new Error('CLUEBOOK_CHROMIUM is not set: start this by npm run bench:check.');
  const profile = join(folder, 'profile');
  const browser = await chromium.launchPersistentContext(profile, { executablePath, args: ['--no-sandbox'] });
  const verify = join(folder, 'verify.html');
  const plain = join(folder, 'plain.html');
  await writeFile(verify, await offlinePage());
  await writeFile(plain, '<!doctype html><input type="file">');
  const opened = async (file: string, use: (page: Page) => Promise<number>, alone = false) => {
    const page = await browser.newPage();
    try {
      if (alone) await page.addInitScript(() => Object.assign(window, { Worker: undefined }));
      await page.goto(pathToFileURL(file).href);
      // The browser is busy for a while after a page was opened, and nobody chooses a file in that time.
      await page.waitForTimeout(settledMs);
      return await use(page);
    } finally {
      await page.close();
    }
  };
  const check = (path: string, how?: { alone: true }) => opened(verify, (page) => timeOfCheck(page, path), how?.alone);
  return {
    check,
    async memory(path) {
      const peaks = memoryPeaks(profile);
      await check(path).finally(() => peaks.end());
      return peaks.end();
    },
    floor: (path) => opened(plain, (page) => timeOfHashing(page, path)),
    close: () => browser.close(),
  };
}

async function timeOfCheck(page: Page, path: string): Promise<number> {
  const over = page.evaluate(
    () =>
      new Promise<{ milliseconds: number; headline: string }>((resolve) => {
        let start = 0;
        document.addEventListener('change', () => (start = performance.now()), { capture: true });
        new MutationObserver(() => {
          const headline = document.querySelector('.verify .headline h1')?.textContent;
          if (headline) resolve({ milliseconds: performance.now() - start, headline });
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.locator('.verify input[type=file]').setInputFiles(path);
  const { milliseconds, headline } = await over;
  if (!/^All \d+ files are as they were listed$/.test(headline)) throw new Error(headline);
  return milliseconds;
}

async function timeOfHashing(page: Page, path: string): Promise<number> {
  await page.locator('input').setInputFiles(path);
  return page.evaluate(async () => {
    const file = document.querySelector('input')?.files?.[0];
    if (!file) throw new Error('no file');
    const [step, mail] = [4_194_304, 23_000];
    const start = performance.now();
    let coming = file.slice(0, step).arrayBuffer();
    for (let at = 0; at < file.size; at += step) {
      const bytes = new Uint8Array(await coming);
      coming = file.slice(at + step, at + 2 * step).arrayBuffer();
      const hashes: Promise<ArrayBuffer>[] = [];
      for (let from = 0; from < bytes.length; from += mail) {
        const piece = bytes.subarray(from, from + mail);
        hashes.push(crypto.subtle.digest('SHA-256', piece), crypto.subtle.digest('SHA-256', piece));
      }
      await Promise.all(hashes);
    }
    return performance.now() - start;
  });
}
