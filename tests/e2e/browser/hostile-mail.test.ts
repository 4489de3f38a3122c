import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { isMissing, sharedPath } from '../../shared-folder.ts';
import { contacts, rulesThatShowNames } from './net-log.ts';
import { traps } from './traps.ts';

/** As many HTML parts as a message shows, each in a frame of its own. */
const perMail = 20;

/** A mail whose HTML parts are these, encoded so that nothing on the way has to be quoted. */
function mailOf(number: number, parts: readonly string[]): string {
  const part = (html: string) =>
    `--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64').replaceAll(/.{76}/g, '$&\r\n')}\r\n`;
  return `From: a@sender.example\r\nMessage-ID: <${number}@sender.example>\r\nSubject: Trap ${number}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${parts.map(part).join('')}--x--\r\n`;
}

function inMails(parts: readonly string[]): string[] {
  const count = Math.ceil(parts.length / perMail);
  return Array.from({ length: count }, (_, at) => mailOf(at, parts.slice(at * perMail, (at + 1) * perMail)));
}

function htmlOf(file: string): string[] {
  const lines = readFileSync(sharedPath(file), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { html: string }).html);
}

/** What was tried, whatever became of it: Chromium says each script, request and navigation that it refuses. */
interface Seen {
  refused: string[];
  dialogs: number;
  pages: string[];
  frames: string[];
  left: string[];
}

describe('an HTML mail that wants to load, run or lead away', () => {
  let folder: string;
  let control: Server;
  let controlUrl: string;
  beforeAll(async () => {
    control = createServer((_request, response) => response.end('asked')).listen(0, '127.0.0.1');
    await once(control, 'listening');
    controlUrl = `http://127.0.0.1:${(control.address() as AddressInfo).port}/control`;
    folder = await mkdtemp(join(tmpdir(), 'cluebook-hostile-'));
  });
  afterAll(async () => {
    control.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function opened(parts: readonly string[], { press }: { press: boolean }) {
    const netLog = join(folder, 'net.json');
    const browser = await startChromium({ netLog, resolverRules: rulesThatShowNames });
    const seen: Seen = { refused: [], dialogs: 0, pages: [], frames: [], left: [] };
    try {
      const page = await browser.openOwnPage('casebook.html#/add');
      page.setDefaultTimeout(60_000);
      watch(browser, page, seen);
      const mails = inMails(parts);
      await bringIn(page, mails);
      for (const [index] of mails.entries()) await look(page, index + 1, Math.min(perMail, parts.length), press, seen);
      // One request of our own, so that a log of none is known to be a log.
      await page.goto(controlUrl);
    } finally {
      await browser.close();
    }
    const { urls, names } = await contacts(netLog);
    expect(urls.some((url) => url === controlUrl)).toBe(true);
    const isControl = (text: string) => text.includes('127.0.0.1');
    return {
      ...seen,
      refused: [...new Set(seen.refused)],
      left: [...new Set(seen.left)].slice(0, 50),
      urls: urls.filter((url) => !isOwn(url) && !isControl(url)),
      names: names.filter((name) => !isControl(name)),
    };
  }

  const nothing = { refused: [], dialogs: 0, pages: [], left: [], urls: [], names: [] };

  it('gets nothing: no request, no name looked up, no script tried, for every kind of trap, pressed and printed', async () => {
    const { frames, ...seen } = await opened(Object.values(traps), { press: true });
    expect(seen).toEqual(nothing);
    expect(new Set(frames)).toEqual(new Set(['about:srcdoc']));
  }, 240_000);

  it.skipIf(isMissing('hostile/loaders.jsonl'))(
    'gets nothing by any known way to ask',
    async () => {
      const { frames, ...seen } = await opened(htmlOf('hostile/loaders.jsonl'), { press: true });
      expect(seen).toEqual(nothing);
      expect(new Set(frames)).toEqual(new Set(['about:srcdoc']));
    },
    600_000,
  );

  it.skipIf(isMissing('hostile/xss.jsonl'))(
    'runs nothing by any known way to run',
    async () => {
      // They name real hosts. None is asked, and were this to fail, none shall be: every name becomes a reserved one.
      const rows = htmlOf('hostile/xss.jsonl').map((html) =>
        html.replaceAll(/((?:https?:)?[\\/]{2})[a-z0-9.-]+\.[a-z]{2,}/gi, '$1tracker.example'),
      );
      const { frames, ...seen } = await opened(rows, { press: false });
      expect(seen).toEqual(nothing);
      expect(new Set(frames)).toEqual(new Set(['about:srcdoc']));
    },
    1_200_000,
  );
});

function watch(browser: Chromium, page: Page, seen: Seen): void {
  page.on('console', (message) => {
    // Imports are no part of a sheet that belongs to no document; the browser says so, and asks for nothing.
    const text = message.text().replace('@import rules are not allowed here', '');
    if (/blocked|refused|violat|denied|not allowed|unsafe/i.test(text)) seen.refused.push(text.slice(0, 200));
  });
  page.on('pageerror', (error) => seen.refused.push(String(error)));
  page.on('dialog', (dialog) => {
    seen.dialogs += 1;
    void dialog.dismiss();
  });
  browser.context.on('page', (opened) => seen.pages.push(opened.url()));
}

async function bringIn(page: Page, mails: readonly string[]): Promise<void> {
  const files = mails.map((mail, index) => ({
    name: `${index}.eml`,
    mimeType: 'message/rfc822',
    buffer: Buffer.from(mail),
  }));
  await page.locator('input[type=file]').first().setInputFiles(files);
  const last = `EX-${String(mails.length).padStart(4, '0')}`;
  await page.evaluate(() => location.assign('#/timeline'));
  await page.getByRole('link', { name: last }).first().waitFor({ timeout: 120_000 });
}

async function look(page: Page, number: number, frames: number, press: boolean, seen: Seen): Promise<void> {
  await page.evaluate((name) => location.assign(`#/timeline/${name}/message`), `EX-${String(number).padStart(4, '0')}`);
  await page.locator('.exhibit-head .number', { hasText: String(number).padStart(4, '0') }).waitFor();
  await page.locator('.by-sender').first().waitFor();
  // Clues are marked in the message once it is read: then it stays as it is.
  await page.locator('.margin').getByText('reading…').waitFor({ state: 'detached' });
  if (frames === perMail) await page.waitForTimeout(150);
  if (press) await pressEverywhere(page);
  const framesNow = () => page.frames().slice(1);
  await expect.poll(() => framesNow().every((frame) => frame.url() !== ''), { timeout: 30_000 }).toBe(true);
  seen.frames.push(
    ...page
      .frames()
      .slice(1)
      .map((frame) => frame.url()),
  );
  for (const frame of page.frames().slice(1)) seen.left.push(...(await frame.evaluate(whatIsLeft)));
}

/** What must be in no frame: anything but our list, and any attribute that could name an address. */
function whatIsLeft(): string[] {
  const fine =
    /^(?:html|head|body|style|meta|address|article|aside|b|bdi|bdo|big|blockquote|br|caption|center|cite|code|col|colgroup|data|dd|del|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|img|ins|kbd|li|main|mark|nav|nobr|ol|p|pre|q|rp|rt|ruby|s|samp|section|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|wbr)$/;
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    if (!fine.test(element.localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
      found.push(`<${element.localName}>`);
    if (element.localName === 'meta') continue;
    for (const { name, value } of element.attributes) {
      if (/^on|href|action|ping|srcset|srcdoc|background|data-|poster/.test(name)) found.push(`${name}=${value}`);
      if (name === 'src' && !/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,/.test(value)) found.push(`src=${value}`);
      if (name === 'style' && /url|image\(|\\|@/i.test(value)) found.push(`style=${value}`);
    }
    if (element.localName === 'style' && /url\(|@import|@font-face|\/\//i.test(element.textContent))
      found.push('style');
  }
  return found;
}

/** Hovers, presses, scrolls and types in each frame, and shows the page as it is printed. */
async function pressEverywhere(page: Page): Promise<void> {
  for (const frame of await page.locator('iframe').all()) {
    await frame.scrollIntoViewIfNeeded();
    const box = await frame.boundingBox();
    if (!box) continue;
    for (const [x, y] of [
      [30, 30],
      [60, 90],
    ] as const) {
      await page.mouse.move(box.x + x, box.y + y);
      await page.mouse.click(box.x + x, box.y + y);
    }
    await page.mouse.wheel(0, 200);
    // Not Tab: it leads on to what is ours.
    for (const pressed of ['Enter', ' ', 'a']) await page.keyboard.press(pressed);
  }
  await page.emulateMedia({ media: 'print' });
  await page.waitForTimeout(100);
  await page.emulateMedia({ media: 'screen' });
}

/** Pages of the extension come out of the package, not out of the network. */
function isOwn(url: string): boolean {
  return /^(?:chrome|chrome-extension|devtools|data|blob|about):/.test(url);
}
