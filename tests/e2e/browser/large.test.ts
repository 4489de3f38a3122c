import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { DemoMessage, Mailbox } from '../../../scripts/demo/mailbox.ts';
import { captureLimits } from '../../../src/core/capture-limits.ts';
import { cardIn, pressSave } from '../press.ts';
import { bytesOf, readStored } from '../stored.ts';

const { sourceBytes, seenText } = captureLimits;

describe('a very large message', () => {
  const largest = mailOf(sourceBytes);
  const larger = mailOf(sourceBytes + 1);
  let mailbox: Mailbox;
  let browser: Chromium;
  let page: Page;
  let popup: Page;
  beforeAll(async () => {
    mailbox = await startMailbox([largest, larger]);
    browser = await startChromium();
    popup = await browser.openOwnPage('popup.html');
    page = await browser.context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await mailbox?.stop();
  });

  it('is kept whole at the limit, also with as much text on the screen as we take', async () => {
    await page.goto(mailbox.pageOf(largest));
    expect(await pressSave(page, 60_000)).toBe('Saved as EX-0001');
    expect(await cardIn(page).innerText()).toContain('Source complete');
    expect(bytesOf(await readStored(popup), 1)?.equals(largest.bytes)).toBe(true);
  });

  it('is kept from the screen above the limit, and says so', async () => {
    await page.goto(mailbox.pageOf(larger));
    expect(await pressSave(page, 60_000)).toBe('Saved as EX-0002, on screen only');
    expect(await cardIn(page).innerText()).toContain('60 MB');
  });
});

/** A mail of exactly so many bytes, shown with more text than is taken from a screen. */
function mailOf(size: number): DemoMessage {
  const head = Buffer.from(
    [
      'From: Prize Office <office@prize.example>',
      'To: lin@home.example',
      'Subject: Your prize, all of it attached',
      'Date: Tue, 24 Nov 2026 10:00:00 +0000',
      `Message-ID: <${size}@prize.example>`,
      'Content-Type: application/octet-stream; name=prize.bin',
      'Content-Transfer-Encoding: base64\r\n\r\n',
    ].join('\r\n'),
  );
  const bytes = Buffer.alloc(size, `${'QUJD'.repeat(19)}\r\n`);
  head.copy(bytes);
  return {
    id: `large-${size}`,
    bytes,
    from: { name: 'Prize Office', address: 'office@prize.example' },
    to: 'lin@home.example',
    subject: 'Your prize, all of it attached',
    date: 'Tue, 24 Nov 2026 10:00:00 +0000',
    text: '中奖了。'.repeat(seenText / 4 + 1),
  };
}
