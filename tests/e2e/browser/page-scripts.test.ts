import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionFolder, startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Mailbox } from '../../../scripts/demo/mailbox.ts';
import { hostedAnywhere } from '../../../src/sites/hosted-anywhere.ts';
import { knownSites } from '../../../src/sites/known-sites.ts';
import { buttonIn, pressSave } from '../press.ts';
import { readStored } from '../stored.ts';

const scriptFile = (name: string) => join(extensionFolder, 'content-scripts', `${name}.js`);
/** In all, on a page where nothing is pressed. */
const mostBytes = 40_000;

describe('what a mail page is given', () => {
  it.each([...new Set(knownSites.map(({ script }) => script))])('is little, and one script alone: %s', (name) => {
    expect(statSync(scriptFile(name)).size).toBeLessThanOrEqual(mostBytes);
  });

  it.each(hostedAnywhere.map(({ id }) => id))('is little on any host, and of one webmail alone: %s', (id) => {
    const both = ['webmail', id].map((name) => readFileSync(scriptFile(name), 'utf8'));
    expect(both.join('').length).toBeLessThanOrEqual(mostBytes);
  });
});

describe('a page on any host', () => {
  let mailbox: Mailbox;
  let browser: Chromium;
  beforeAll(async () => {
    mailbox = await startMailbox();
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await mailbox?.stop();
  });

  it('has one button, and of what it turned out to be: any page first, a webmail that is known later', async () => {
    const [message] = mailbox.messages;
    if (!message) throw new Error('no message');
    const page = await browser.context.newPage();
    await page.goto(mailbox.pageOf(message));
    await buttonIn(page).waitFor();
    await page.evaluate(() => {
      history.pushState(null, '', '?_task=mail&_mbox=INBOX&_uid=5');
      document.body.insertAdjacentHTML(
        'afterbegin',
        '<div id="layout-content"><div id="message-header"><h2 class="subject">Your parcel</h2><div class="header-links"></div></div></div>',
      );
    });
    await page.locator('.header-links cluebook-button').waitFor();
    await page.waitForTimeout(2500);
    expect(await buttonIn(page).count()).toBe(1);
    await pressSave(page);
    const { acquisitions } = await readStored(await browser.openOwnPage('popup.html'));
    expect(acquisitions.map(({ site }) => site.id)).toEqual(['roundcube']);
  });
});
