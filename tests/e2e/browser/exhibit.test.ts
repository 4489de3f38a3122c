import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { dkimSigned } from '../../core/dkim/test-signer.ts';
import { richMail } from './rich-mail.ts';
import { crowded } from './crowded.ts';
import { violations } from './violations.ts';

const demo = ['01-parcel', '03-kuaidi', '09-scan'].map((name) =>
  readFileSync(`scripts/demo/mails/${name}.eml`, 'utf8'),
);

describe.each([
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)('an exhibit in the casebook (%s, %s)', (language, colorScheme) => {
  let browser: Chromium;
  let page: Page;
  beforeAll(async () => {
    browser = await startChromium({ language, colorScheme });
    page = await browser.openOwnPage('casebook.html#/add');
    page.setDefaultTimeout(30_000);
    const files = [...demo, richMail].map((mail, index) => ({
      name: `${index}.eml`,
      mimeType: 'message/rfc822',
      buffer: Buffer.from(mail),
    }));
    await page.locator('input[type=file]').first().setInputFiles(files);
    await page.evaluate(() => location.assign('#/timeline'));
    await row('EX-0004').waitFor();
    await row('EX-0004').getByText(/\d/).first().waitFor();
  });
  afterAll(() => browser?.close());
  const row = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });
  const place = () => page.evaluate(() => location.hash);
  const numberShown = () => page.locator('.exhibit-head .number').innerText();
  const open = async (where: string) => {
    await page.evaluate((hash) => location.assign(hash), `#/timeline/${where}`);
    await page.getByRole('tabpanel').waitFor();
  };

  it('opens by a press, beside the list, with an address of its own that back and forward know', async () => {
    await row('EX-0002').click();
    await expect.poll(numberShown).toBe('EX-0002');
    expect(await place()).toBe('#/timeline/EX-0002');
    expect(await row('EX-0002').getAttribute('aria-current')).toBe('true');
    expect(await page.title()).toContain('EX-0002');
    await row('EX-0003').click();
    await expect.poll(numberShown).toBe('EX-0003');
    await page.goBack();
    await expect.poll(numberShown).toBe('EX-0002');
  });

  it('opens by list keys: one tab stop, arrows, Home, End, Enter', async () => {
    await row('EX-0002').focus();
    const focused = () => page.evaluate(() => document.activeElement?.textContent.slice(0, 7));
    await page.keyboard.press('ArrowUp');
    await expect.poll(focused).toBe('EX-0003');
    await page.keyboard.press('End');
    await expect.poll(focused).toBe('EX-0001');
    await page.keyboard.press('Home');
    await expect.poll(focused).toBe('EX-0004');
    expect(await page.locator('.row a[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(numberShown).toBe('EX-0004');
    await expect.poll(focused).toBe('EX-0004');
  });

  it('goes to the next and the one before', async () => {
    await open('EX-0004/message');
    const [before, next] = [page.locator('.step').first(), page.locator('.step').last()];
    expect(await before.isDisabled()).toBe(true);
    await next.click();
    await expect.poll(numberShown).toBe('EX-0003');
    await before.click();
    await expect.poll(numberShown).toBe('EX-0004');
  });

  it('has tabs by keys, each with an address', async () => {
    await open('EX-0004/message');
    const tabs = page.getByRole('tab');
    await expect.poll(() => tabs.count()).toBe(5);
    await tabs.first().focus();
    for (const name of ['text', 'path', 'files', 'custody']) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(place).toBe(`#/timeline/EX-0004/${name}`);
    }
    await page.keyboard.press('Home');
    await expect.poll(place).toBe('#/timeline/EX-0004/message');
    expect(await page.getByRole('tab', { selected: true }).count()).toBe(1);
  });

  it('shows the mail in a frame that can do nothing, with its picture, and the clues where they stand', async () => {
    await open('EX-0004/message');
    const frame = page.locator('.by-sender iframe').first();
    await expect.poll(() => frame.getAttribute('srcdoc')).toContain('<mark class="clue-1"');
    expect(await frame.getAttribute('sandbox')).toBe('');
    const inside = page.frameLocator('.by-sender iframe');
    expect(await inside.locator('body').innerText()).toContain('Dear customer');
    expect(await inside.locator('a, form, input, script, link, [href]').count()).toBe(0);
    expect(await inside.locator('mark[align]').allInnerTexts()).toEqual(['1', '2', '3']);
    expect(await page.locator('.remote li').count()).toBeGreaterThan(3);
    await page.locator('.margin .clues button').nth(1).click();
    await expect.poll(() => frame.getAttribute('srcdoc')).toContain('.clue-2 { outline');

    await open('EX-0003/message');
    const picture = page.frameLocator('.by-sender iframe').locator('img');
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(50);
  });

  it('leads from a clue to its page', async () => {
    await open('EX-0004/message');
    await page.locator('.margin .clues a').first().waitFor();
    const targets = await page
      .locator('.clues a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(targets).toContain(`#/clues/phone/${encodeURIComponent('+447700900142')}`);
    expect(await page.locator('.margin .clues').innerText()).toContain('hxxps://secure-parcel[.]example/r/8841');
  });

  it('marks the clues in the plain text, and says what a reader does not see', async () => {
    await open('EX-0004/text');
    await page.locator('.shown-text mark').first().waitFor();
    expect(await page.locator('.text-part').first().locator('mark').allInnerTexts()).toHaveLength(3);
    await page.locator('.margin .clues button').nth(1).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-clue'))).toBe('2');
    expect(await page.locator('.text-part').last().innerText()).toContain('preheader');
  });

  it('draws the way: dashed while it is told, solid from where it was seen', async () => {
    await open('EX-0004/path');
    const stops = page.locator('.path li');
    await stops.first().waitFor();
    expect(
      await stops.evaluateAll((all) => all.map((one) => (one.classList.contains('own') ? 'own' : 'claimed'))),
    ).toEqual(['claimed', 'claimed', 'own', 'own']);
    expect(await stops.nth(2).innerText()).toContain('203.0.113.25');
    expect(await page.locator('.headers').innerText()).toContain('Your parcel is on hold');
    await page.locator('.headers [aria-pressed]').click();
    expect(await page.locator('.verbatim').innerText()).toContain('=?utf-8?B?WW91ciBwYXJjZWw');
  });

  it('saves a copy of a file that can do harm only after a word, under a name that opens nothing', async () => {
    await open('EX-0004/files');
    const first = page.locator('.files > li').first();
    await first.locator('.button').click();
    await first.getByRole('alert').waitFor();
    const coming = page.waitForEvent('download');
    await first.locator('.asking .button').click();
    expect((await coming).suggestedFilename()).toBe('EX-0004_label_8841.pdf.html.bin');
  });

  it('checks the log when it is looked at', async () => {
    await open('EX-0004/custody');
    await page.locator('.result .sound').waitFor();
    expect(await page.locator('.thread li').count()).toBe(1);
    expect(await page.locator('.captured').innerText()).toContain('3.eml');
  });

  it.each(['message', 'text', 'path', 'files', 'custody'])('has nothing that axe finds wrong in %s', async (tab) => {
    await open(`EX-0004/${tab}`);
    await page.waitForTimeout(500);
    expect(await violations(page)).toEqual([]);
    expect(await crowded(page)).toEqual([]);
  });

  it('is one pane where there is little room, and nothing scrolls sideways', async () => {
    await page.setViewportSize({ width: 400, height: 700 });
    for (const tab of ['message', 'text', 'path', 'files', 'custody']) {
      await open(`EX-0004/${tab}`);
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBeLessThanOrEqual(400);
      expect(await crowded(page), tab).toEqual([]);
      expect(await page.getByRole('list').first().isVisible()).toBe(true);
      expect(await row('EX-0002').isVisible()).toBe(false);
    }
    expect(await violations(page)).toEqual([]);
    await page.locator('.neighbours .back').click();
    await expect.poll(() => row('EX-0002').isVisible()).toBe(true);
  });

  it('says whether the body is the one that was signed, and that nobody was asked for the key', async () => {
    const signed = dkimSigned();
    const files = [signed, `${signed}Changed since.\r\n`].map((mail, index) => ({
      name: `signed-${index}.eml`,
      mimeType: 'message/rfc822',
      buffer: Buffer.from(mail),
    }));
    await page.evaluate(() => location.assign('#/add'));
    await page.locator('input[type=file]').first().setInputFiles(files);
    await page.evaluate(() => location.assign('#/timeline'));
    await row('EX-0006').waitFor();
    const told = async (name: string) => {
      await open(`${name}/path`);
      await page.locator('.signatures li').first().waitFor();
      return page.locator('.signatures').innerText();
    };
    const [kept, changed] = [await told('EX-0005'), await told('EX-0006')];
    const says = {
      en: ['The body is the one that was signed', 'it was changed after signing'],
      'zh-CN': ['正文就是当初签名的正文', '签名之后被改动过'],
    }[language];
    expect(kept).toContain(says[0]);
    expect(changed).toContain(says[1]);
    expect(changed).not.toContain(says[0]);
    expect(await violations(page)).toEqual([]);
  });
});
