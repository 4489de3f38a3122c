import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { reasonNotRunnable } from '../../lab/install.ts';
import { startWebmail } from '../../lab/webmail.ts';
import type { Webmail } from '../../lab/webmail.ts';
import { bytesOf, readStored } from '../stored.ts';

const reason = reasonNotRunnable();
const folder = 'INBOX';
/** More than a list of one screen, each another one. */
const mails = Array.from({ length: 30 }, (_, index) => ({
  name: `m${index}`,
  bytes: Buffer.from(
    `From: Sender ${index} <s${index}@parcel.example>\r\nTo: reader@mailbox.example\r\nSubject: Parcel ${index}\r\n` +
      `Message-ID: <m${index}@parcel.example>\r\n\r\nbody ${index}\r\n`,
  ),
}));

describe.skipIf(reason !== null)(`a batch in a real Roundcube${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  let webmail: Webmail;
  let browser: Chromium;
  let own: Page;
  let page: Page;
  beforeAll(async () => {
    webmail = await startWebmail({ messages: mails, skins: ['elastic', 'larry'] });
    browser = await startChromium();
    own = await browser.openOwnPage('popup.html');
    page = await browser.context.newPage();
    await signIn('elastic');
  });
  afterAll(async () => {
    await browser?.close();
    await webmail?.stop();
  });

  const site = (skin: string) => webmail.sites.find((one) => one.skin === skin)?.url ?? '';
  const signIn = async (skin: string) => {
    await page.goto(site(skin));
    await page.locator('#rcmloginuser').fill(webmail.user);
    await page.locator('#rcmloginpwd').fill(webmail.password);
    await page.locator('#rcmloginsubmit').click();
    await page.locator('#messagelist tr.message').first().waitFor();
  };
  const button = () => page.locator('cluebook-batch button.save');
  const card = () => page.locator('cluebook-batch .card');
  const results = () => card().locator('.results li');
  const uidOf = (index: number) => webmail.messages[index]?.uid ?? Number.NaN;
  const row = (index: number) =>
    page.locator(
      `#rcmrow${Buffer.from(String(uidOf(index)))
        .toString('base64')
        .replaceAll('=', '')}`,
    );
  /** Rows `from` to `to`, as a person selects them: one, and with Ctrl the others. Never opened. */
  const select = async (from: number, to: number) => {
    for (let index = from; index <= to; index += 1) await row(index).click({ modifiers: ['ControlOrMeta'] });
  };
  const openList = async () => {
    await page.goto(`${site('elastic')}?_task=mail&_mbox=INBOX`);
    await page.locator('#messagelist tr.message').first().waitFor();
  };
  const ended = () => page.locator('cluebook-batch:has(button.save:not([aria-busy])) .card:popover-open').waitFor();
  const flags = () => Promise.all(webmail.messages.map(({ uid }) => webmail.fetchFlags(uid)));

  it('saves twelve selected mails with the bytes of the server, and changes no flag', async () => {
    await openList();
    expect(await button().count()).toBe(0);
    const before = await flags();
    await select(0, 11);
    await expect.poll(() => button().textContent(), { timeout: 10_000 }).toBe('Save 12 selected as evidence');
    await button().click();
    await ended();
    expect(await card().innerText()).toContain('12 saved');
    expect(await results().count()).toBe(12);
    const stored = await readStored(own);
    expect(stored.exhibits).toHaveLength(12);
    for (const { exhibit, messageKey, method } of stored.acquisitions as unknown as Batched[]) {
      const original = await webmail.fetchSource(Number(messageKey.replace(`${folder}/`, '')));
      expect(Buffer.compare(bytesOf(stored, exhibit) ?? Buffer.of(), original), messageKey).toBe(0);
      expect(method).toBe('list');
    }
    expect(new Set((stored.acquisitions as unknown as Batched[]).map(({ messageKey }) => messageKey)).size).toBe(12);
    expect(await flags()).toEqual(before);
  });

  it('leaves the one message that is opened beside the list to its own button', async () => {
    await openList();
    await row(3).click();
    await page.frameLocator('#messagecontframe').locator('cluebook-button').waitFor();
    await page.waitForTimeout(2_500);
    expect(await button().count()).toBe(0);
    await select(4, 4);
    await expect.poll(() => button().textContent(), { timeout: 10_000 }).toBe('Save 2 selected as evidence');
  });

  it('says “already saved”, and tells of one that was deleted meanwhile', async () => {
    await openList();
    await select(11, 13);
    const other = await browser.context.newPage();
    await other.goto(`${site('elastic')}?_task=mail&_uid=${uidOf(13)}&_mbox=INBOX&_action=show`);
    await other.locator('#toolbar-menu a.delete').click();
    await other.waitForURL((url) => url.searchParams.get('_uid') !== String(uidOf(13)));
    await other.close();
    await button().click();
    await ended();
    const told = (await results().allInnerTexts()).map((text) => text.replaceAll('\n', ' '));
    expect(told.find((text) => text.includes('Parcel 11'))).toMatch(/Already saved as EX-\d+/);
    expect(told.find((text) => text.includes('Parcel 12'))).toMatch(/Saved as EX-\d+, source complete/);
    expect(told.find((text) => text.includes('Parcel 13'))).toMatch(/Saved as EX-\d+, on screen only.*empty file/);
  });

  it('stops in the middle, keeps what was saved, and goes on from its card', async () => {
    await openList();
    await select(14, 21);
    await button().click();
    await expect.poll(() => results().count(), { timeout: 10_000 }).toBeGreaterThan(1);
    await card().getByRole('button', { name: 'Cancel' }).click();
    await ended();
    expect(await card().innerText()).toContain('You stopped it. What was saved stays.');
    const saved = await results().count();
    expect(saved).toBeLessThan(8);
    const before = (await readStored(own)).exhibits.length;
    await card()
      .getByRole('button', { name: `Go on with the ${8 - saved} that are left` })
      .click();
    await expect.poll(() => card().innerText(), { timeout: 20_000 }).toContain(`${8 - saved} saved`);
    expect((await readStored(own)).exhibits).toHaveLength(before + 8 - saved);
  });

  it('goes on after a reload with what is left, and with nothing else', async () => {
    await openList();
    const before = (await readStored(own)).exhibits.length;
    await select(22, 29);
    await button().click();
    await expect.poll(() => results().count(), { timeout: 10_000 }).toBeGreaterThan(1);
    await openList();
    await button().waitFor();
    expect(await button().textContent()).toMatch(/^Go on with the [2-6] that are left$/);
    await browser.killBackground();
    await button().click();
    await ended();
    const { exhibits, acquisitions } = await readStored(own);
    expect(exhibits).toHaveLength(before + 8);
    expect(acquisitions.filter(({ completeness }) => completeness.state === 'on-screen')).toHaveLength(1);
    await openList();
    await page.waitForTimeout(1_000);
    expect(await button().count()).toBe(0);
  });

  it('ends with the session, keeps nothing of the rest, and offers it again after signing in', async () => {
    await openList();
    await select(0, 3);
    await button().waitFor();
    const before = (await readStored(own)).acquisitions.length;
    await browser.context.clearCookies();
    await button().click();
    await ended();
    expect(await card().innerText()).toContain('Sign in again');
    expect((await readStored(own)).acquisitions).toHaveLength(before);
    await signIn('elastic');
    await expect.poll(() => button().textContent(), { timeout: 10_000 }).toBe('Go on with the 4 that are left');
    await button().click();
    await ended();
    expect(await card().innerText()).toContain('4 saved before');
  });

  it('works in the other skin, and takes no press but a person’s', async () => {
    await signIn('larry');
    await select(4, 5);
    await expect.poll(() => button().textContent(), { timeout: 10_000 }).toBe('Save 2 selected as evidence');
    const before = (await readStored(own)).acquisitions.length;
    await page.evaluate(() =>
      document.querySelector('cluebook-batch')?.shadowRoot?.querySelector<HTMLElement>('button.save')?.click(),
    );
    await page.waitForTimeout(500);
    expect((await readStored(own)).acquisitions).toHaveLength(before);
    await button().click();
    await ended();
    expect(await results().count()).toBe(2);
  });
});

interface Batched {
  exhibit: number;
  messageKey: string;
  method: string;
}
