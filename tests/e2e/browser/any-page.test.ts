import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Mailbox } from '../../../scripts/demo/mailbox.ts';
import { cardIn, ended, pressSave } from '../press.ts';
import { bytesOf, readStored } from '../stored.ts';
import { pressShortcut } from './press-shortcut.ts';

const html = `<!doctype html><title>An offer</title><h1>Cheap parcels</h1><p>Call +44 7400 123456</p><p id="other">Other words</p>`;
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe('saving any page by the shortcut', () => {
  let browser: Chromium;
  let server: Server;
  let mailbox: Mailbox;
  let popup: Page;
  let page: Page;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      // As strict as a page can be: nothing of ours may need its leave.
      const policy = "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'";
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(html);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    mailbox = await startMailbox();
    browser = await startChromium();
    popup = await browser.openOwnPage('popup.html');
    page = await browser.context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await mailbox?.stop();
    server?.close();
  });
  const card = () => page.locator('cluebook-card .card:popover-open');
  const attachedOf = async (number: number) => {
    const stored = await readStored(popup);
    const last = stored.acquisitions.filter(({ exhibit }) => exhibit === number).at(-1) as unknown as {
      attached?: { what: string; sha256: string }[];
      method?: string;
      seen: { text?: string; subject?: string };
    };
    const [screenshot] = last.attached ?? [];
    return { ...last, png: Buffer.from(stored.sources[screenshot?.sha256 ?? ''] ?? '', 'base64'), screenshot };
  };

  it('keeps the page as shown, with a picture of the screen, and says so in the page', async () => {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/offer`);
    await pressShortcut(browser, page);
    await card().getByRole('heading', { name: 'Saved as EX-0001' }).waitFor();
    expect(await card().innerText()).toContain('A picture of the screen is kept beside it.');
    const { method, seen, png, screenshot } = await attachedOf(1);
    expect({ method, what: screenshot?.what }).toEqual({ method: 'any-page', what: 'screenshot' });
    expect(seen.subject).toBe('An offer');
    expect(seen.text).toContain('+44 7400 123456');
    expect(png.subarray(0, 4)).toEqual(pngStart);
    expect(png.length).toBeGreaterThan(1000);
    await expect
      .poll(() => popup.getByRole('listitem').first().getAttribute('aria-label'))
      .toMatch(/^EX-0001, page, 127\.0\.0\.1:\d+, An offer, .*on screen only, 1 clue$/);
  });

  it('keeps the selected text when there is some', async () => {
    await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('other') ?? document.body));
    await pressShortcut(browser, page);
    await card().getByRole('heading', { name: 'Saved as EX-0002' }).waitFor();
    expect((await attachedOf(2)).seen.text).toBe('Other words');
  });

  it('is taken back from the card', async () => {
    await card().getByRole('button', { name: 'Undo' }).click();
    await card().getByRole('heading', { name: 'Taken back' }).waitFor();
    expect((await readStored(popup)).exhibits).toHaveLength(1);
  });

  it('saves the open message as its button does, with a picture, and the button tells of the shortcut', async () => {
    const [message, other] = mailbox.messages;
    if (!message || !other) throw new Error('no messages');
    await page.goto(mailbox.pageOf(message));
    expect(await pressSave(page)).toBe('Saved as EX-0003');
    await expect.poll(() => cardIn(page).innerText()).toContain('press Alt+Shift+E');
    await page.goto(mailbox.pageOf(other));
    await page.locator('cluebook-button').waitFor();
    await pressShortcut(browser, page);
    await ended(page).waitFor();
    await expect.poll(() => cardIn(page).innerText()).toContain('A picture of the screen is kept beside it.');
    const { png } = await attachedOf(4);
    expect(png.subarray(0, 4)).toEqual(pngStart);
    expect(bytesOf(await readStored(popup), 4)).toEqual(other.bytes);
  });
});
