import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringInScams } from './scam-box.ts';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { openPackageFile } from '../../../src/imports/package-file.ts';
import { checkPackage } from '../../../src/seal/check-package.ts';
import { serveTimeStamps, TimeStampAuthority } from '../../lab/time-stamp-authority.ts';
import { violations } from './violations.ts';

const patient = { timeout: 30_000 };
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
const day = { from: hours(-12), to: hours(12) };

describe('lists of revoked certificates in a real browser', () => {
  let authority: TimeStampAuthority;
  let server: Awaited<ReturnType<typeof serveTimeStamps>>;
  let lists: Awaited<ReturnType<typeof serveTimeStamps>>;
  const answer = { now: (): Uint8Array | null => authority.list([], day) };
  let browser: Chromium;
  let page: Page;
  beforeAll(async () => {
    lists = await serveTimeStamps({ now: () => answer.now() });
    server = await serveTimeStamps({ now: (request) => authority.reply(request) });
    authority = new TimeStampAuthority('p256', lists.url);
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html#/settings/stamps');
    await section().getByLabel('Address (RFC 3161)').fill(server.url);
    await page.keyboard.press('Enter');
    await section().getByText('On. The server below').waitFor(patient);
    await press('Sign and time-stamp now');
    await section().getByText('put this time on it').waitFor(patient);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    server?.end();
    lists?.end();
    authority?.end();
  });
  const section = () => page.getByRole('region', { name: 'Signature and time stamps' });
  const group = () => section().getByRole('group', { name: 'Lists of revoked certificates' });
  const press = (name: string) => section().getByRole('button', { name, exact: true }).press('Enter');
  const askButton = () => `Get the list from ${new URL(lists.url).host}`;
  const give = (name: string, buffer: Uint8Array) =>
    group()
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/pkix-crl', buffer: Buffer.from(buffer) });

  it('are asked for by nobody before the person presses, and what is missing is said', async () => {
    await section().getByText('no list of revoked certificates is kept').waitFor(patient);
    await group().getByText(lists.url).waitFor();
    expect(lists.asked).toHaveLength(0);
    expect(await violations(page)).toEqual([]);
  });

  it('are not kept when what is given or answered is another list, or none', async () => {
    const stranger = new TimeStampAuthority();
    await give('stranger.crl', stranger.list([], day));
    stranger.end();
    await group().getByText('This list is not for the time-stamp servers here').waitFor(patient);
    await give('page.crl', new TextEncoder().encode('<title>Sign in</title>'));
    await group().getByText('This is no list of revoked certificates').waitFor(patient);
    await give('large.crl', new Uint8Array(460_000));
    await group().getByText('larger than 300 kB').waitFor(patient);
    const { now } = answer;
    answer.now = () => null;
    await press(askButton());
    await group().getByText('No list came').waitFor(patient);
    answer.now = now;
    await section().getByText('no list of revoked certificates is kept').waitFor();
  });

  it('are got at a press, checked, and kept', async () => {
    await press(askButton());
    await group().getByText('The list is kept').waitFor(patient);
    await section().getByText('not on the list that its issuer had in force').waitFor(patient);
    expect(lists.asked.at(-1)?.headers).not.toHaveProperty('cookie');
    expect(await violations(page)).toEqual([]);
  });

  it('go into the file for a lawyer, where the check says what they show', { timeout: 120_000 }, async () => {
    await bringInScams(page, Date.now());
    const before = lists.asked.length;
    const popup = await browser.openOwnPage('popup.html');
    const [download] = await Promise.all([popup.waitForEvent('download', { timeout: 60_000 }), exportJson(popup)]);
    const result = await checkPackage(
      await openPackageFile(new Blob([await readFile(await download.path())]), 'a.json'),
    );
    expect(result.findings).toEqual([]);
    expect(result.stamped).toMatchObject([
      { revocations: [{ is: 'not-listed', when: 'current' }] },
      { revocations: [{ is: 'not-listed', when: 'current' }] },
    ]);
    // It is in force: nobody is asked again with the new stamp.
    expect(lists.asked).toHaveLength(before);
    await popup.close();
    await page.goto(`${page.url().split('#')[0]}#/settings/stamps`);
  });

  it('that the person gives later say when the certificate was taken back', async () => {
    const revoked = [{ name: 'signer', at: hours(-1), reason: 'keyCompromise' }];
    await give('later.crl', authority.list(revoked, { from: hours(1), to: hours(20) }));
    await group().getByText('later.crl').waitFor(patient);
    await section().getByText('This stamp does not count any more').waitFor(patient);
    expect(await violations(page)).toEqual([]);
  });

  it('are no longer asked for when the person stops it, or time stamps are off', async () => {
    await press(`Stop asking ${new URL(lists.url).host}`);
    await expect.poll(() => group().getByRole('button', { name: 'Stop asking' }).count(), patient).toBe(0);
    await press('Switch off');
    await section().getByText('Off; nothing leaves.').waitFor(patient);
    await group().getByText('Cluebook asks none of these addresses').waitFor(patient);
    expect(await group().getByRole('button', { name: askButton() }).count()).toBe(0);
    expect(await group().getByRole('link').getAttribute('href')).toBe(lists.url);
  });

  /** From the popup, which offers it once something is kept. */
  async function exportJson(popup: Page): Promise<void> {
    await popup.getByRole('button', { name: 'Export', exact: true }).click();
    await popup.locator('.panel .choice').first().press('Enter');
  }
});
