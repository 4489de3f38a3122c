import { openAsBlob, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { openPackageFile } from '../../../src/imports/package-file.ts';
import { checkPackage } from '../../../src/seal/check-package.ts';
import { buttonIn, cardIn, pressSave } from '../press.ts';
import { readStored } from '../stored.ts';

/** A page as Converse draws it, with one chat that is open. */
const chatPage = readFileSync('tests/sites/converse/2026-11-overlayed.html', 'utf8').replace(
  /<converse-muc .*<\/converse-muc>/s,
  '',
);

describe('saving from a messenger on any host', () => {
  let server: Server;
  let browser: Chromium;
  let page: Page;
  let popup: Page;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(chatPage);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await startChromium();
    popup = await browser.openOwnPage('popup.html');
    page = await browser.context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  });
  const conversations = async () =>
    (await readStored(popup)).acquisitions.map(({ seen }) => (seen as { conversation?: unknown }).conversation);

  it('stands in the header of the chat that is shown, and keeps its messages as they stand on the screen', async () => {
    await buttonIn(page).waitFor();
    expect(await buttonIn(page).count()).toBe(1);
    expect(await page.locator('.chatbox-title__buttons > cluebook-button').count()).toBe(1);
    expect(await pressSave(page)).toBe('Saved as EX-0001, on screen only');
    const stored = await readStored(popup);
    expect(stored.acquisitions[0]).toMatchObject({
      site: { id: 'converse' },
      completeness: { state: 'on-screen', reason: 'site-gives-none' },
    });
    expect(Object.keys(stored.sources)).toEqual([]);
    expect(await conversations()).toMatchObject([
      {
        title: 'Parcel Desk',
        handle: 'desk@parcel.example',
        messages: [
          { id: 'm-1', own: false, text: 'Your parcel waits.\nPay at https://pay.parcel.example/now' },
          { id: 'm-1b', author: 'Parcel Desk', own: false },
          { id: 'm-2', own: true, at: '2026-11-23T08:15:00.000Z', text: 'Which parcel?' },
        ],
      },
    ]);
  });

  it('keeps what came since as another exhibit, with the same button, and the same again only once', async () => {
    await cardIn(page).getByRole('button', { name: 'Close' }).click();
    await page.evaluate(() => {
      const first = document.querySelector('.chatbox:not(.hidden) converse-chat-message');
      const next = first?.cloneNode(true) as Element;
      const message = next.querySelector('.chat-msg');
      message?.setAttribute('data-msgid', 'm-3');
      message?.setAttribute('data-isodate', '2026-11-23T08:16:00.000Z');
      const text = next.querySelector('.chat-msg__text');
      if (text) text.textContent = 'Hello?';
      first?.parentElement?.append(next);
    });
    await page.getByRole('button', { name: 'Save as evidence' }).waitFor();
    expect(await pressSave(page)).toBe('Saved as EX-0002, on screen only');
    await cardIn(page).getByRole('button', { name: 'Close' }).click();
    expect(await pressSave(page)).toContain('Already saved as EX-0002');
    expect(await conversations()).toHaveLength(3);
  });

  it('shows it in the timeline as a chat', async () => {
    await popup.bringToFront();
    await popup.reload();
    const rows = popup.getByRole('list', { name: 'Timeline' }).getByRole('listitem');
    await rows.nth(1).waitFor();
    await expect
      .poll(() => rows.first().getAttribute('aria-label'))
      .toMatch(/^EX-0002, chat, Parcel Desk, desk@parcel\.example, Hello\?, .*on screen only, \d clues$/);
  });

  it('gives it out in a file whose check finds nothing wrong', async () => {
    await popup.getByRole('button', { name: 'Export' }).click();
    const coming = popup.waitForEvent('download');
    await popup.getByRole('button', { name: 'JSON for a lawyer' }).click();
    const file = join(tmpdir(), `cluebook-chat-${process.pid}.json`);
    await (await coming).saveAs(file);
    const result = await checkPackage(await openPackageFile(await openAsBlob(file), 'export.json'));
    const { exhibits } = JSON.parse(readFileSync(file, 'utf8')) as { exhibits: { kind: string }[] };
    await rm(file);
    expect(result).toMatchObject({ findings: [], exhibits: 2, originals: 0 });
    expect(exhibits.map(({ kind }) => kind)).toEqual(['chat', 'chat']);
  });
});
