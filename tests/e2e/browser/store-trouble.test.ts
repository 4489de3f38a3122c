import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Mailbox } from '../../../scripts/demo/mailbox.ts';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { cardIn, pressSave } from '../press.ts';
import { readStored } from '../stored.ts';

describe('a store that cannot be used', () => {
  let mailbox: Mailbox;
  let browser: Chromium;
  let page: Page;
  let own: Page;
  beforeAll(async () => {
    mailbox = await startMailbox();
    browser = await startChromium();
    own = await browser.openOwnPage('welcome.html');
    page = await browser.context.newPage();
    await page.goto(mailbox.url);
  });
  afterAll(async () => {
    await browser?.close();
    await mailbox?.stop();
  });

  /** What a newer Cluebook does to the database, or what somebody does who deletes it. */
  const change = (how: 'newer' | 'gone') =>
    own.evaluate(async (what) => {
      const request = what === 'newer' ? indexedDB.open('cluebook', 990) : indexedDB.deleteDatabase('cluebook');
      await new Promise((done, failed) => {
        request.onsuccess = done;
        request.onerror = failed;
      });
      if (what === 'newer') request.result.close();
    }, how);

  it('is told in the mail page and in the popup when a newer Cluebook made it, and nothing is saved', async () => {
    expect(await pressSave(page)).toBe('Saved as EX-0001');
    await change('newer');
    await browser.killBackground();
    expect(await pressSave(page)).toBe('Not saved');
    expect(await cardIn(page).innerText()).toContain('made by a newer Cluebook');
    expect(await cardIn(page).getAttribute('role')).toBe('alert');
    const popup = await browser.openOwnPage('popup.html');
    await popup.getByRole('alert').getByText('made by a newer Cluebook').waitFor();
    await popup.close();
    expect((await readStored(own)).acquisitions).toHaveLength(1);
  });

  it('works again at the next press when the trouble is over', async () => {
    await change('gone');
    await cardIn(page).getByRole('button', { name: 'Try again' }).click();
    await cardIn(page).getByRole('heading', { name: 'Saved as EX-0001' }).waitFor();
    expect((await readStored(own)).exhibits).toHaveLength(1);
  });
});
