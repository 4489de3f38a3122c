import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Mailbox } from '../../../scripts/demo/mailbox.ts';
import { readerVersion } from '../../../src/core/reading.ts';
import { cardIn, pressSave } from '../press.ts';
import { bytesOf, readStored } from '../stored.ts';
import { countReadBy, oldMail, seedOldBook } from './seed-old-book.ts';

/** Enough to last some seconds. */
const many = 400;
/** Set to keep pictures of the popup. */
const pictures = process.env['CLUEBOOK_PICTURES'];

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
}

describe('a new version reads again what an older one read', () => {
  let mailbox: Mailbox;
  let browser: Chromium;
  let popup: Page;
  beforeAll(async () => {
    mailbox = await startMailbox();
    browser = await startChromium();
    popup = await browser.openOwnPage('popup.html');
    await popup.setViewportSize({ width: 400, height: 600 });
  });
  afterAll(async () => {
    await browser?.close();
    await mailbox?.stop();
  });
  const line = () => popup.getByRole('status').getByText('Reading again with the new version');
  /** With nobody who asks for slices and no background: what that wrote of the pass it was in would stand in the new book. */
  const start = async () => {
    const address = popup.url();
    await popup.goto(address.replace('popup.html', 'welcome.html'));
    await browser.killBackground();
    await seedOldBook(popup, many);
    await browser.killBackground();
    await popup.goto(address);
  };
  const versions = () => countReadBy(popup, readerVersion);

  it('says how far it is, and shows the new results, newest first', async () => {
    await start();
    await line().waitFor();
    await picture(popup, 'reading-again-en');
    expect(await line().textContent()).toMatch(/^Reading again with the new version: [\d,]+ of 400$/);
    const newest = popup.getByRole('listitem').first();
    await expect.poll(() => newest.getAttribute('aria-label')).toMatch(/^EX-0400, .*[1-9]\d* clues/);
    await line().waitFor({ state: 'detached', timeout: 60_000 });
    expect(await versions()).toBe(many);
  });

  it('goes on after the background was stopped in the middle, and leaves the sources alone', async () => {
    await start();
    await line().waitFor();
    for (let stops = 0; stops < 2; stops += 1) {
      await popup.waitForTimeout(150);
      await browser.killBackground();
    }
    await expect.poll(versions, { timeout: 60_000, interval: 500 }).toBe(many);
    const stored = await readStored(popup);
    for (const number of [1, 200, many]) expect(bytesOf(stored, number)?.toString()).toBe(oldMail(number));
    expect(stored.custody).toEqual([]);
  });

  it('keeps no save waiting', async () => {
    const page = await browser.context.newPage();
    const timed = async (index: number) => {
      const message = mailbox.messages[index];
      if (!message) throw new Error('no message');
      await page.goto(mailbox.pageOf(message));
      const from = performance.now();
      const title = await pressSave(page);
      if (!title.startsWith('Saved as EX-')) throw new Error(await cardIn(page).innerText());
      return Math.round(performance.now() - from);
    };
    const alone = [await timed(0), await timed(1)];
    await start();
    await line().waitFor();
    const meanwhile = [await timed(2), await timed(3)];
    const left = many + 4 - (await versions());
    console.log(
      `press to counts: ${alone.join(', ')} ms alone, ${meanwhile.join(', ')} ms while reading again (${left} left)`,
    );
    expect(Math.max(...meanwhile)).toBeLessThan(Math.max(...alone) + 1_000);
    await page.close();
  });

  it('has everything read before a file is made', { timeout: 240_000 }, async () => {
    await start();
    await line().waitFor();
    await popup.getByRole('button', { name: 'Export' }).click();
    const download = popup.waitForEvent('download', { timeout: 120_000 });
    await popup.getByRole('button', { name: 'JSON for a lawyer' }).click();
    await popup.locator('.panel').getByText('Reading again with the new version').waitFor();
    await picture(popup, 'export-reading-en');
    await popup.getByRole('button', { name: 'Cancel' }).click();
    await popup.locator('.panel progress').waitFor({ state: 'detached' });
    await popup.getByRole('button', { name: 'JSON for a lawyer' }).click();
    const file = await (await download).path();
    const { exhibits } = JSON.parse(await readFile(file, 'utf8')) as {
      exhibits: { reading: { readerVersion: number } }[];
    };
    expect(exhibits.length).toBeGreaterThanOrEqual(many);
    expect(exhibits.every(({ reading }) => reading?.readerVersion === readerVersion)).toBe(true);
  });
});

it('says so in Chinese, too', async () => {
  const browser = await startChromium({ language: 'zh-CN', colorScheme: 'dark' });
  try {
    const popup = await browser.openOwnPage('popup.html');
    await popup.setViewportSize({ width: 400, height: 600 });
    await seedOldBook(popup, many);
    await browser.killBackground();
    await popup.reload();
    const line = popup.getByRole('status').getByText('正在用新版本重新读取');
    await line.waitFor();
    await picture(popup, 'reading-again-zh');
    expect(await line.textContent()).toMatch(/^正在用新版本重新读取：第 [\d,]+ 件，共 400 件$/);
  } finally {
    await browser.close();
  }
});
