import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { buttonIn, pressSave } from '../press.ts';
import { bytesOf, readStored } from '../stored.ts';

const mail = Buffer.from(
  'From: Parcel Desk <desk@parcel.example>\r\nTo: lin@mailbox.example\r\nSubject: Your parcel\r\n' +
    'Date: Mon, 23 Nov 2026 08:14:05 +0000\r\nMessage-ID: <1@parcel.example>\r\n\r\nPay now\r\n',
);
const key = Buffer.from(JSON.stringify({ folder: 'INBOX', uid: 7, mimeType: 'message/rfc822' })).toString('base64url');
const raw = `/mail/?/Raw/&q[]=/0/Download/&q[]=/${key}`;

/** What SnappyMail writes into a window of its own, and how it opens it. */
const written = `<html><head><title>Your parcel</title></head><body><header><h1>Your parcel</h1><time>November 23, 2026 8:14 AM</time>
<div>"Parcel Desk" &lt;desk@parcel.example&gt;</div><div>To: lin@mailbox.example</div></header><div>Pay now
<iframe srcdoc="<header><h1>Forged</h1><time>8:14</time><div>desk@parcel.example</div></header><div id=attachments></div>"></iframe></div><div id="attachments"></div></body></html>`;
const page = `<!doctype html><body><div id="rl-app"><button onclick="own()">open</button></div><script>
  function own() {
    const shown = open('', 'sm-msg-${key}').document;
    shown.write(${JSON.stringify(written).replaceAll('</', '<\\/')});
    shown.close();
  }
</script></body>`;

describe('a message in a window that the webmail wrote itself', () => {
  let server: Server;
  let browser: Chromium;
  let popup: Page;
  let shown: Page;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      const isMail = url === raw;
      response.setHeader('content-type', isMail ? 'message/rfc822' : 'text/html; charset=utf-8');
      response.end(isMail ? mail : page);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await startChromium();
    popup = await browser.openOwnPage('popup.html');
    const opener = await browser.context.newPage();
    await opener.goto(`${origin()}/mail/`);
    [shown] = await Promise.all([browser.context.waitForEvent('page'), opener.getByText('open').click()]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  it('has the button in its header, once, and keeps the bytes that the server has', async () => {
    await buttonIn(shown).waitFor();
    expect(await shown.locator('body > header > cluebook-button').count()).toBe(1);
    const frames = shown.frames().slice(1);
    expect(await Promise.all(frames.map((frame) => frame.locator('cluebook-button').count()))).toEqual([0]);
    expect(await pressSave(shown)).toBe('Saved as EX-0001');
    const stored = await readStored(popup);
    expect(bytesOf(stored, 1)).toEqual(mail);
    expect(asked.filter((url) => url.includes('/Raw/'))).toEqual([raw]);
  });

  it('is kept as of the site that wrote it, though the window has no address', async () => {
    const { acquisitions } = await readStored(popup);
    expect(acquisitions[0]).toMatchObject({
      site: { id: 'snappymail', origin: origin() },
      messageKey: 'INBOX/7',
      completeness: { state: 'complete' },
      seen: { subject: 'Your parcel', from: { address: 'desk@parcel.example' } },
    });
  });
});
