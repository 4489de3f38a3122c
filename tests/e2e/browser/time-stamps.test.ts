import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringInScams } from './scam-box.ts';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { sealedText } from '../../../src/core/seal.ts';
import { openPackageFile } from '../../../src/imports/package-file.ts';
import { checkPackage } from '../../../src/seal/check-package.ts';
import { serveTimeStamps, TimeStampAuthority } from '../../lab/time-stamp-authority.ts';
import { violations } from './violations.ts';

const patient = { timeout: 30_000 };

describe('signature and time stamps in a real browser', () => {
  let authority: TimeStampAuthority;
  let server: Awaited<ReturnType<typeof serveTimeStamps>>;
  const answers = { now: (request: Uint8Array): Uint8Array | null => authority.reply(request) };
  let browser: Chromium;
  let page: Page;
  beforeAll(async () => {
    authority = new TimeStampAuthority();
    server = await serveTimeStamps(answers);
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html#/settings/stamps');
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.end();
    authority?.end();
  });
  const section = () => page.getByRole('region', { name: 'Signature and time stamps' });
  const press = (name: string) => section().getByRole('button', { name, exact: true }).press('Enter');

  it('sign without asking anybody while time stamps are off', async () => {
    await section().getByText('Off; nothing leaves.').waitFor(patient);
    await press('Sign the log now');
    await section().getByText('The log was last signed at entry').waitFor(patient);
    expect(server.asked).toHaveLength(0);
    expect(await violations(page)).toEqual([]);
  });

  it('take no address that is not encrypted', async () => {
    await section().getByLabel('Address (RFC 3161)').fill('http://stamps.example/tsa');
    await page.keyboard.press('Enter');
    await section().getByText('Not added.').waitFor();
  });

  it('ask the server that the person named, check what it answers, and keep it', async () => {
    // What the browser would send if it were not told otherwise.
    await browser.context.addCookies([{ name: 'who', value: 'lin', url: server.url }]);
    await section().getByLabel('Address (RFC 3161)').fill(server.url);
    await page.keyboard.press('Enter');
    await section().getByText('On. The server below').waitFor(patient);
    await press('Sign and time-stamp now');
    await section().getByText('put this time on it').waitFor(patient);
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]?.headers).not.toHaveProperty('cookie');
    expect(await violations(page)).toEqual([]);
  });

  it('go into the file for a lawyer, where openssl and the check take them', { timeout: 120_000 }, async () => {
    await bringInScams(page, Date.now());
    const popup = await browser.openOwnPage('popup.html');
    const [download] = await Promise.all([popup.waitForEvent('download', { timeout: 60_000 }), exportJson(popup)]);
    const file = new Blob([await readFile(await download.path())]);
    const result = await checkPackage(await openPackageFile(file, 'a.json'));
    expect(result.findings).toEqual([]);
    expect(result.signedBy).toHaveLength(1);
    expect(result.stamped.length).toBeGreaterThan(0);
    const { timeStamps = [] } = JSON.parse(await file.text()) as {
      timeStamps?: { reply: string; seq: number; headHash: string }[];
    };
    expect(timeStamps).toHaveLength(2);
    for (const stamp of timeStamps) {
      expect(authority.accepts(new Uint8Array(Buffer.from(stamp.reply, 'base64')), sealedText(stamp))).toBe(true);
    }
    await popup.close();
    await page.goto(`${page.url().split('#')[0]}#/settings/stamps`);
  });

  it('lets no page of ours ask anybody: only the background may', async () => {
    const before = server.asked.length;
    const asks = (url: string) =>
      fetch(url, { method: 'POST', mode: 'no-cors' }).then(
        () => 'asked',
        () => 'refused',
      );
    expect(await page.evaluate(asks, server.url)).toBe('refused');
    expect(server.asked).toHaveLength(before);
  });

  it('say what to do when a server answers with something else, and ask again when the casebook is opened', async () => {
    const { now } = answers;
    answers.now = () => new TextEncoder().encode('<title>Sign in</title>');
    await press('Sign and time-stamp now');
    await section().getByText('What it answered is no time stamp.').waitFor(patient);
    answers.now = now;
    await page.reload();
    await section().getByText('put this time on it').waitFor(patient);
  });

  it('ask nobody once they are switched off', async () => {
    const before = server.asked.length;
    await press('Switch off');
    await section().getByText('Off; nothing leaves.').waitFor(patient);
    await press('Sign the log now');
    await section().getByText('The log was signed.').waitFor(patient);
    expect(server.asked).toHaveLength(before);
  });

  /** From the popup, which offers it once something is kept. */
  async function exportJson(popup: Page): Promise<void> {
    await popup.getByRole('button', { name: 'Export', exact: true }).click();
    await popup.locator('.panel .choice').first().press('Enter');
  }
});
