import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { violations } from './violations.ts';

const head = '<div id="message-header"><h2 class="subject">Your parcel</h2><div class="header-links"></div></div>';
/** A page as Roundcube's, with a message of somebody that a report must not tell. */
const pages: Record<string, string> = {
  show: `${head}<p>lin@mailbox.example</p>`,
  changed: '<div id="mail-head"><h2>Your parcel</h2></div><p>lin@mailbox.example</p>',
  list: '<table id="messagelist"></table>',
  framed: `<table id="messagelist"></table><iframe id="messagecontframe" src="/?_task=mail&_action=preview&_uid=7&_mbox=INBOX&page=show"></iframe>`,
};

describe.each([
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)('what the popup says of the page in front (%s)', (language, colorScheme) => {
  let server: Server;
  let browser: Chromium;
  let mail: Page;
  let popup: Page;
  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const page = new URL(url, 'http://x').searchParams.get('page') ?? '';
      response.end(`<!doctype html><title>Mail</title>${pages[page] ?? ''}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await startChromium({ language, colorScheme });
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    popup = await browser.openOwnPage('popup.html');
    await popup.setViewportSize({ width: 400, height: 600 });
    mail = await browser.context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const line = () => popup.locator('.this-page');
  /** The popup, as it is when the person opens it over this page. */
  const openOver = async (query: string) => {
    await mail.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?${query}`);
    await mail.bringToFront();
    await popup.reload();
    await line().locator('p').first().waitFor();
    return line().innerText();
  };
  const en = language === 'en';

  it.each([
    [
      'a message',
      '_task=mail&_action=show&_uid=7&_mbox=INBOX&page=show',
      'A message is open in this tab',
      '中有一封打开的邮件。',
    ],
    [
      'a message in the frame beside the list',
      '_task=mail&_mbox=INBOX&page=framed',
      'A message is open in this tab',
      '中有一封打开的邮件。',
    ],
    ['a list', '_task=mail&_mbox=INBOX&page=list', 'No message is open', '没有打开的邮件'],
    [
      'a page that changed',
      '_task=mail&_action=show&_uid=7&_mbox=INBOX&page=changed',
      'no longer understands it',
      '页面已改版',
    ],
  ])('%s', async (_what, query, english, chinese) => {
    expect(await openOver(query)).toContain(en ? english : chinese);
    expect(await violations(popup)).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  });

  it('names the way that always works, and copies a report with nothing of the person’s, by keyboard', async () => {
    const told = await openOver('_task=mail&_action=show&_uid=4711&_mbox=Geheim&page=changed');
    expect(told).toContain('.eml');
    await popup.bringToFront();
    await line().getByRole('button').last().focus();
    await popup.keyboard.press('Enter');
    await line()
      .getByText(en ? 'Report copied' : '报告已复制')
      .waitFor();
    const report = await popup.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(report)).toMatchObject({
      state: 'not-understood',
      site: 'roundcube',
      tool: en ? 'Cluebook' : '线索簿',
    });
    expect(report).not.toMatch(/4711|Geheim|parcel|lin@|127\.0\.0\.1/i);
    expect(await violations(popup)).toEqual([]);
  });

  it('says that a page is not switched on, and nothing over pages of the browser and our own', async () => {
    // Any page that no permission covers: its address is not told to us.
    await mail.goto('data:text/html,<title>x</title>');
    await mail.bringToFront();
    await popup.reload();
    await popup.locator('.message').waitFor();
    await expect.poll(() => line().innerText()).toContain(en ? 'not switched on' : '未在此标签页的网站上启用');
    await popup.bringToFront();
    await popup.reload();
    await popup.locator('.message').waitFor();
    await expect.poll(() => line().innerText()).toBe('');
  });
});
