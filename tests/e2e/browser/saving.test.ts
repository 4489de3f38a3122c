import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { openAsBlob } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Mailbox } from '../../../scripts/demo/mailbox.ts';
import { openPackageFile } from '../../../src/imports/package-file.ts';
import { checkPackage } from '../../../src/seal/check-package.ts';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { buttonIn, cardIn, cardTitle, ended, pressSave } from '../press.ts';
import { bytesOf, readStored } from '../stored.ts';

describe('saving from a mail page', () => {
  let mailbox: Mailbox;
  let browser: Chromium;
  let page: Page;
  let popup: Page;
  beforeAll(async () => {
    mailbox = await startMailbox();
    browser = await startChromium();
    popup = await browser.openOwnPage('popup.html');
    page = await browser.context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await mailbox?.stop();
  });
  const open = (index: number, fault?: string) => {
    const message = mailbox.messages[index];
    if (!message) throw new Error(`no message ${index}`);
    return page.goto(mailbox.pageOf(message, fault)).then(() => message);
  };
  const cardText = () => cardIn(page).innerText();

  it('keeps the exact bytes of each message, numbers them in order, and tells the clues', async () => {
    for (const index of [0, 1, 2, 3]) {
      const message = await open(index);
      expect(await buttonIn(page).getAttribute('type')).toBe('button');
      expect(await pressSave(page)).toBe(`Saved as EX-000${index + 1}`);
      await expect.poll(cardText).toMatch(/\d (?:address|link|number)/);
      expect(bytesOf(await readStored(popup), index + 1)).toEqual(message.bytes);
    }
    const { custody, readings } = await readStored(popup);
    expect(custody.map(({ content }) => `${content?.action} ${content?.exhibit}`)).toEqual(
      [1, 2, 3, 4].map((number) => `capture EX-000${number}`),
    );
    expect(readings).toHaveLength(4);
  });

  it('says “Already saved” for the same message, and stores nothing twice', async () => {
    await open(1);
    expect(await pressSave(page)).toBe('Already saved as EX-0002');
    const stored = await readStored(popup);
    expect(stored.exhibits).toHaveLength(4);
    expect(Object.keys(stored.sources)).toHaveLength(4);
    expect(stored.custody.at(-1)?.content?.action).toBe('capture-again');
  });

  it('keeps what stands on the screen at the press, not what stood there when the page came', async () => {
    await open(1);
    await page.evaluate(() => document.querySelector('[itemprop=text]')?.append('Loaded since.'));
    expect(await pressSave(page)).toBe('Already saved as EX-0002');
    const acquisitions = (await readStored(popup)).acquisitions.filter(({ exhibit }) => exhibit === 2);
    expect(acquisitions.filter(({ seen }) => seen.text?.includes('Loaded since.'))).toHaveLength(1);
  });

  it('takes no press but a person’s', async () => {
    await open(4);
    await buttonIn(page).waitFor();
    await page.evaluate(() => {
      const button = document
        .querySelector('cluebook-button')
        ?.shadowRoot?.querySelector<HTMLButtonElement>('button.save');
      button?.click();
      button?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await page.waitForTimeout(500);
    expect((await readStored(popup)).exhibits).toHaveLength(4);
  });

  it('is saved by keyboard alone, and Escape closes the card', async () => {
    await buttonIn(page).focus();
    await page.keyboard.press('Enter');
    await ended(page).waitFor();
    expect(await cardTitle(page)).toBe('Saved as EX-0005');
    await page.keyboard.press('Escape');
    await cardIn(page).waitFor({ state: 'hidden' });
  });

  it('takes a press back: bytes gone, a tombstone in the log, the number never given again', async () => {
    await open(5);
    expect(await pressSave(page)).toBe('Saved as EX-0006');
    await cardIn(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => cardTitle(page)).toBe('Taken back');
    const stored = await readStored(popup);
    expect(stored.exhibits.map(({ number }) => number)).not.toContain(6);
    expect(Object.keys(stored.sources)).toHaveLength(5);
    expect(stored.custody.at(-1)?.content).toMatchObject({ action: 'delete', exhibit: 'EX-0006' });
    await cardIn(page).getByRole('button', { name: 'Close' }).click();
    expect(await pressSave(page)).toBe('Saved as EX-0007');
  });

  it.each([
    ['cut', 'EX-0008, source incomplete', 'then stopped'],
    ['login', 'EX-0009, on screen only', 'sign-in page'],
    ['error-page', 'EX-0009', 'not a mail'],
    ['status', 'EX-0009', '503'],
    ['empty', 'EX-0009', 'empty file'],
    ['not-mail', 'EX-0009', 'not a mail'],
    ['no-source', 'EX-0009', 'does not give out originals'],
    ['other', 'EX-0009', 'another site'],
  ])('keeps what there is when the original goes wrong: %s', async (fault, title, why) => {
    await open(6, fault);
    expect(await pressSave(page)).toContain(title);
    if (title.includes(',')) expect(await cardText()).toContain(why);
    const last = (await readStored(popup)).acquisitions.find(({ exhibit }) => exhibit === Number(/\d+/.exec(title)));
    expect(last?.completeness.state).toBe(fault === 'cut' ? 'incomplete' : 'on-screen');
    await expect.poll(async () => (await readStored(popup)).readings.length).toBe(fault === 'cut' ? 7 : 8);
  });

  it('works and keeps its look in a page that forbids all but its own requests', async () => {
    const message = await open(6, 'strict');
    expect(await pressSave(page)).toMatch(/as EX-/);
    const stored = await readStored(popup);
    expect(Object.values(stored.sources)).toContain(message.bytes.toString('base64'));
    expect(await buttonIn(page).evaluate((element) => getComputedStyle(element).borderRadius)).toBe('6px');
  });

  it('shows that it is waiting, and keeps nothing when the person stops it', async () => {
    const before = (await readStored(popup)).exhibits.length;
    await open(7, 'hang');
    await buttonIn(page).click();
    await page.getByText('Reading the original from the mail site').waitFor();
    await cardIn(page).getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(cardText).toContain('Nothing was kept');
    expect((await readStored(popup)).exhibits).toHaveLength(before);
  });

  it('shows how far a slow original is, and keeps all of it', async () => {
    const message = await open(7, 'slow');
    await buttonIn(page).click();
    await page.getByText('Saving… 1 of 3').waitFor();
    await ended(page).waitFor();
    expect(await cardTitle(page)).toBe('Saved as EX-0011');
    expect(bytesOf(await readStored(popup), 11)).toEqual(message.bytes);
  });

  it('takes no original for the screen’s when another message was opened while it came', async () => {
    await open(4, 'slow');
    await buttonIn(page).click();
    await page.getByText('Saving… 1 of 3').waitFor();
    await page.evaluate(() => document.querySelector('main')?.setAttribute('data-message-id', 'another'));
    await ended(page).waitFor();
    expect(await cardText()).toContain('Another message was opened meanwhile');
    const last = (await readStored(popup)).acquisitions.find(({ exhibit }) => exhibit === 12);
    expect(last?.completeness).toEqual({ state: 'on-screen', reason: 'message-changed' });
    expect(last?.source).toBeUndefined();
  });

  it('leaves the choice where it is while what it would hold is counted', async () => {
    await popup.bringToFront();
    const tops = await popup.evaluate(async () => {
      const seen: { counted: boolean; top: number }[] = [];
      const look = () => {
        const choice = document.querySelector<HTMLElement>('.panel .choice');
        const counted = /originals/.test(document.querySelector('#export-what-lawyer')?.textContent ?? '');
        if (choice)
          seen.push({ counted, top: choice.offsetParent instanceof HTMLElement ? choice.offsetParent.offsetTop : 0 });
      };
      // At each change and not at each frame: the counting may be over before the next one.
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
      document.querySelector<HTMLElement>('.export > button')?.click();
      while (!seen.at(-1)?.counted) await new Promise(requestAnimationFrame);
      return seen;
    });
    expect(tops.some(({ counted }) => !counted)).toBe(true);
    expect(new Set(tops.map(({ top }) => top)).size).toBe(1);
    await popup.keyboard.press('Escape');
  });

  it('exports a file whose originals are the mail site’s bytes and whose check finds nothing wrong', async () => {
    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Export' }).click();
    await popup.getByText('One .json file with everything in it').waitFor();
    const coming = popup.waitForEvent('download');
    await popup.getByRole('button', { name: 'JSON for a lawyer' }).click();
    const file = join(tmpdir(), `cluebook-${process.pid}.json`);
    const download = await coming;
    await download.saveAs(file);
    expect(download.suggestedFilename()).toMatch(/^cluebook-\d{4}-\d\d-\d\d-EX-0001-EX-0012\.json$/);
    const result = await checkPackage(await openPackageFile(await openAsBlob(file), 'export.json'));
    const text = await readFile(file);
    await rm(file);
    expect(result.findings).toEqual([]);
    const document = JSON.parse(text.toString()) as { exhibits: { number: string; sources: { base64: string }[] }[] };
    const first = document.exhibits.find(({ number }) => number === 'EX-0001');
    expect(Buffer.from(first?.sources[0]?.base64 ?? '', 'base64')).toEqual(mailbox.messages[0]?.bytes);
    const noted = (await readStored(popup)).custody.at(-1)?.content as { action: string; details: { sha256: string } };
    expect(noted.action).toBe('export');
    expect(noted.details.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });
});
