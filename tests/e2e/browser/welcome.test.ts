import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId, startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { buttonIn } from '../press.ts';

/** The build that people get: no site is granted. The browser's own question cannot be pressed in a test, so the
 * profile holds the answer to it for one site, as it does when a person said yes before. */
const extension = resolve('.output/chrome-mv3');
const answered = 'http://127.0.0.1/*';

const mail = `<!doctype html><title>Mail</title><article itemscope itemtype="https://schema.org/EmailMessage">
<h1 itemprop="headline">Hello</h1><a type="message/rfc822" href="/1.eml">Original</a></article>`;

describe('switching mail sites on and off', () => {
  let browser: Chromium;
  let welcome: Page;
  let mailSite: Server;
  let mailUrl: string;
  let profile: string;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'cluebook-profile-'));
    await mkdir(join(profile, 'Default'));
    const granted = { api: [], explicit_host: [answered], manifest_permissions: [], scriptable_host: [] };
    const preferences = { extensions: { settings: { [extensionId]: { runtime_granted_permissions: granted } } } };
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    mailSite = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(mail));
    await new Promise<void>((done) => mailSite.listen(0, '127.0.0.1', done));
    mailUrl = `http://127.0.0.1:${(mailSite.address() as AddressInfo).port}/`;
    browser = await startChromium({ extension, profile });
    welcome = await browser.openOwnPage('welcome.html');
  });
  afterAll(async () => {
    await browser?.close();
    mailSite?.close();
    await rm(profile, { recursive: true, force: true });
  });

  const add = async (address: string) => {
    await welcome.getByLabel('Another webmail').fill(address);
    await welcome.getByRole('button', { name: 'Add' }).click();
  };
  const registered = () =>
    welcome.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> } };
      };
      return (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches);
    });
  const theSwitch = () => welcome.getByRole('switch', { name: '127.0.0.1' });

  it('sees no site at install', async () => {
    expect(await registered()).toEqual([]);
    expect(await welcome.getByRole('switch', { checked: true }).count()).toBe(0);
    const page = await browser.context.newPage();
    await page.goto(mailUrl);
    await page.waitForTimeout(500);
    expect(await buttonIn(page).count()).toBe(0);
    await page.close();
  });

  it.each([
    ['', 'Type the address of the page'],
    ['not an address', 'This is not an address'],
    ['me@mail.example', 'This is a mail address'],
    ['http://mail.example', 'not encrypted'],
    ['chrome://settings', 'a page of the browser itself'],
    ['file:///etc/hosts', 'a page of the browser itself'],
    ['ftp://mail.example', 'not the address of a web page'],
  ])('answers “%s” with what is wrong and what to type', async (typed, words) => {
    await add(typed);
    await expect.poll(() => welcome.getByRole('alert').innerText()).toContain(words);
    expect(await welcome.getByLabel('Another webmail').inputValue()).toBe(typed);
    expect(await welcome.getByRole('switch', { checked: true }).count()).toBe(0);
  });

  it('switches a site on: the button comes into the page that is open, and into the next', async () => {
    const open = await browser.context.newPage();
    await open.goto(mailUrl);
    await welcome.bringToFront();
    await add(mailUrl);
    await expect.poll(() => theSwitch().getAttribute('aria-checked')).toBe('true');
    await buttonIn(open).waitFor();
    await expect.poll(registered).toEqual([answered]);
    await open.reload();
    await buttonIn(open).waitFor();
    expect(await buttonIn(open).count()).toBe(1);
    await open.close();
  });

  it('keeps the site switched on when the browser starts again', async () => {
    await browser.close();
    browser = await startChromium({ extension, profile, installed: true });
    welcome = await browser.openOwnPage('welcome.html');
    await theSwitch().waitFor();
    await expect.poll(registered).toEqual([answered]);
    const page = await browser.context.newPage();
    await page.goto(mailUrl);
    await buttonIn(page).waitFor();
    await page.close();
  });

  it('switches a site off: nothing of ours comes into its pages any more', async () => {
    await theSwitch().click();
    await expect.poll(() => theSwitch().getAttribute('aria-checked')).toBe('false');
    await expect.poll(registered).toEqual([]);
    const page = await browser.context.newPage();
    await page.goto(mailUrl);
    await page.waitForTimeout(500);
    expect(await buttonIn(page).count()).toBe(0);
    await page.close();
  });

  it('says where the evidence is kept and what the browser promised', async () => {
    await welcome.getByRole('heading', { name: 'Where your evidence is kept' }).waitFor();
    await welcome.getByText(/The browser has (?:not )?promised/).waitFor();
  });
});
