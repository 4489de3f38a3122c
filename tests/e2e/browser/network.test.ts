import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Mailbox } from '../../../scripts/demo/mailbox.ts';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { pressSave } from '../press.ts';
import { contacts, rulesThatShowNames } from './net-log.ts';

describe('what goes over the network', () => {
  let mailbox: Mailbox;
  let folder: string;
  beforeAll(async () => {
    mailbox = await startMailbox();
    folder = await mkdtemp(join(tmpdir(), 'cluebook-net-'));
  });
  afterAll(async () => {
    await mailbox?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Chromium’s own log of a run: every request and every name look-up, of pages, extension and browser alike. */
  async function contactsOf(run: (browser: Chromium) => Promise<void>) {
    const netLog = join(folder, 'net.json');
    const browser = await startChromium({ netLog, resolverRules: rulesThatShowNames });
    try {
      await run(browser);
    } finally {
      await browser.close();
    }
    return contacts(netLog);
  }

  it('is the mail site alone, from the first start to the export', async () => {
    const { urls, names } = await contactsOf(async (browser) => {
      const page = await browser.context.newPage();
      for (const message of mailbox.messages) {
        await page.goto(mailbox.pageOf(message));
        await pressSave(page);
      }
      const popup = await browser.openOwnPage('popup.html');
      await popup.getByRole('list', { name: 'Timeline' }).waitFor();
      await popup.getByRole('searchbox').fill('parcel');
      await popup.getByRole('button', { name: 'Export' }).click();
      const coming = popup.waitForEvent('download');
      await popup.getByRole('button', { name: 'JSON for a lawyer' }).click();
      await (await coming).path();
      const welcome = await browser.openOwnPage('welcome.html');
      await welcome.getByLabel('Another webmail').fill('https://mail.example');
      await welcome.waitForTimeout(1000);
    });
    expect(urls.filter((url) => url.startsWith(`${mailbox.url}source/`))).toHaveLength(mailbox.messages.length);
    expect(urls.filter((url) => !url.startsWith(mailbox.url) && !isOwn(url))).toEqual([]);
    expect(names.filter((name) => !name.includes('127.0.0.1'))).toEqual([]);
    // And the mailbox saw what the log says: pages and originals, each original asked for once.
    expect(mailbox.asked.filter((path) => !/^\/(?:\?message=|source\/|favicon\.ico$|$)/.test(path))).toEqual([]);
  });

  it('would be seen here if there were more: a request, and a mere look-up of a name', async () => {
    const { urls, names } = await contactsOf(async (browser) => {
      const page = await browser.openOwnPage('welcome.html');
      await page.goto(mailbox.url);
      await page.evaluate(() => {
        void fetch('http://tracker.example/seen').catch(() => undefined);
        const hint = document.createElement('link');
        hint.rel = 'preconnect';
        hint.href = 'http://looked-up.example';
        document.head.append(hint);
      });
      await page.waitForTimeout(1000);
    });
    expect(urls).toContain('http://tracker.example/seen');
    expect(names.some((name) => name.includes('looked-up.example'))).toBe(true);
  });
});

/** Pages of the browser and of the extension come out of the package, not out of the network. */
function isOwn(url: string): boolean {
  return /^(?:chrome|chrome-extension|devtools|data|blob|about):/.test(url);
}
