import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import { pressSave } from '../press.ts';
import { seedTimeline } from './seed-timeline.ts';
import { violations } from './violations.ts';

const many = 2_500;

const rowsIn = (page: Page) => page.locator('.scroller .row');
const numbersIn = async (page: Page) =>
  (await rowsIn(page).allInnerTexts()).map((text) => /EX-\d+/.exec(text)?.[0] ?? '');

async function openPopup(browser: Chromium): Promise<Page> {
  const popup = await browser.openOwnPage('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  return popup;
}

describe.each([
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)('finding in the popup (%s, %s)', (language, colorScheme) => {
  let browser: Chromium;
  let popup: Page;
  beforeAll(async () => {
    browser = await startChromium({ language, colorScheme });
    popup = await openPopup(browser);
    await popup.locator('.message').waitFor();
    await seedTimeline(popup, many);
    await popup.reload();
    await popup.locator('.kinds .figure').first().waitFor();
  });
  afterAll(() => browser?.close());
  const search = () => popup.getByRole('searchbox');
  const found = (query: string) => search().fill(query);

  it('finds a number in whatever form it is typed, and a subject in Chinese', async () => {
    for (const query of ['+1 (202) 555-0110', '001 202 555 0110', '12025550110', '２０２５５５０１１０']) {
      await found(query);
      await expect.poll(() => numbersIn(popup)).toEqual(['EX-2110', 'EX-1610', 'EX-1110', 'EX-0610', 'EX-0110']);
      await found('');
    }
    await found('您的包裹 2499');
    await expect.poll(() => numbersIn(popup)).toEqual(['EX-2499']);
    await found('hxxps://pay.parcel77[.]example');
    await expect.poll(() => numbersIn(popup)).toEqual(['EX-0077']);
    await found('');
  });

  it('narrows by kind, original, period and attachments, says how many, and shows all again', async () => {
    await popup.locator('.kinds .filter').nth(2).click();
    await expect.poll(() => numbersIn(popup).then(([first]) => first)).toBe('EX-2500');
    expect(await popup.locator('.kinds [aria-pressed="true"]').innerText()).toContain('250');
    await expect.poll(() => rowsIn(popup).first().getAttribute('aria-setsize')).toBe('250');
    await popup.locator('.kinds .filter').first().click();
    await popup.locator('.narrow').click();
    const selects = popup.locator('.more-filters select');
    await selects.nth(1).selectOption('open');
    await popup.locator('.more-filters input[type=checkbox]').check();
    // Every fourth is incomplete and every tenth typed; every eighth has a file.
    await expect.poll(() => rowsIn(popup).first().getAttribute('aria-setsize')).toBe('312');
    await selects.nth(2).selectOption('days');
    const dates = popup.locator('.more-filters input[type=date]');
    await dates.first().fill('2001-01-01');
    await dates.last().fill('2001-12-31');
    await popup.locator('.message h2').waitFor();
    expect(await violations(popup)).toEqual([]);
    await popup.locator('.message .button').click();
    await expect.poll(() => rowsIn(popup).first().getAttribute('aria-setsize')).toBe(String(many));
    await popup.locator('.narrow').click();
  });

  it('keeps the order that the person chose, and draws as claimed what only the sender says', async () => {
    await popup.locator('.narrow').click();
    await popup.locator('.more-filters select').first().selectOption('sent');
    await popup.locator('.narrow').click();
    const times = () =>
      rowsIn(popup)
        .locator('time')
        .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
    const isFalling = async () => {
      const all = await times();
      return all.length > 5 && all.every((time, at) => at === 0 || (all[at - 1] ?? '') >= time);
    };
    await expect.poll(isFalling).toBe(true);
    await popup.reload();
    await popup.locator('.row').first().waitFor();
    await expect.poll(isFalling).toBe(true);
    const claimed = popup.locator('.row:has(.claimed-time)').first();
    expect(await claimed.getAttribute('aria-label')).toMatch(language === 'en' ? /as the sender claims/ : /发件人自称/);
    await popup.evaluate(() => localStorage.clear());
    await popup.reload();
    await popup.locator('.kinds .figure').first().waitFor();
  });

  it('is worked by keyboard alone: search, list, an exhibit by its number, filters, export', async () => {
    await search().focus();
    await popup.keyboard.type('parcel');
    await popup.keyboard.press('ArrowDown');
    const focused = () => popup.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toMatch(/EX-2500/);
    await popup.keyboard.press('PageDown');
    await popup.keyboard.press('ArrowDown');
    await expect.poll(focused).toMatch(/EX-2491/);
    await popup.keyboard.type('42');
    await expect.poll(focused).toMatch(/EX-0042/);
    await popup.keyboard.press('Home');
    await expect.poll(focused).toMatch(/EX-2500/);
    await search().focus();
    await popup.keyboard.press('Escape');
    expect(await search().inputValue()).toBe('');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await popup.locator('.more-filters').waitFor();
    await popup.keyboard.press('Enter');
    await popup.locator('.more-filters').waitFor({ state: 'detached' });
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Space');
    await expect.poll(() => rowsIn(popup).first().getAttribute('aria-setsize')).toBe('2250');
    await popup.locator('.kinds .filter').first().click();
  });

  it('has nothing that axe finds wrong: list, filters, search, forced colours', async () => {
    expect(await violations(popup)).toEqual([]);
    await popup.locator('.narrow').click();
    expect(await violations(popup)).toEqual([]);
    await popup.locator('.narrow').click();
    await found('parcel 24');
    await popup.locator('.full-text button').waitFor();
    expect(await violations(popup)).toEqual([]);
    await popup.emulateMedia({ forcedColors: 'active' });
    expect(await violations(popup)).toEqual([]);
    await popup.emulateMedia({ forcedColors: 'none' });
    await found('');
  });

  it('fits at 200 % zoom and where it is narrow: search, list and the way on stay', async () => {
    for (const size of [
      { width: 400, height: 300 },
      { width: 320, height: 400 },
    ]) {
      await popup.setViewportSize(size);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
      await expect.poll(() => rowsIn(popup).first().isVisible()).toBe(true);
      expect(await popup.locator('footer .button').last().isVisible()).toBe(true);
      expect(await popup.locator('.scroller').evaluate((list) => list.clientHeight)).toBeGreaterThan(50);
    }
    await popup.setViewportSize({ width: 400, height: 600 });
  });

  it('leaves the casebook its width', async () => {
    const casebook = await browser.openOwnPage('casebook.html#/timeline');
    await casebook.locator('.row').first().waitFor();
    expect(await casebook.locator('.beside-list').evaluate((one) => one.clientWidth)).toBeGreaterThan(500);
    expect(await violations(casebook)).toEqual([]);
    await casebook.close();
  });

  it('tells the chart in a sentence', async () => {
    const words = await popup.locator('.week-chart svg').getAttribute('aria-label');
    expect(words).toMatch(language === 'en' ? /^Exhibits per week: \d+ exhibits/ : /^每周/);
  });
});

describe('the whole text of messages', () => {
  it('is searched as a second step that can be ended, and what it finds stands in the list', async () => {
    const mailbox = await startMailbox();
    const browser = await startChromium();
    try {
      const page = await browser.context.newPage();
      for (const message of mailbox.messages) {
        await page.goto(mailbox.pageOf(message));
        await pressSave(page);
      }
      const popup = await openPopup(browser);
      await popup.locator('.kinds .figure').first().waitFor();
      const search = popup.getByRole('searchbox');
      await search.fill('content-transfer-encoding');
      await popup.getByRole('heading', { name: 'Nothing found' }).waitFor();
      await popup.getByRole('button', { name: 'Search the whole text of messages too' }).click();
      await popup.getByText(/\d more found in the whole text/).waitFor();
      await expect.poll(() => rowsIn(popup).count()).toBeGreaterThan(0);
      // Another query begins again.
      await search.fill('zebra crossing');
      await popup.getByRole('heading', { name: 'Nothing found' }).waitFor();
      await popup.getByRole('button', { name: 'Search the whole text of messages too' }).click();
      await popup.getByText('Nothing more in the whole text.').waitFor();
      expect(await violations(popup)).toEqual([]);
    } finally {
      await browser.close();
      await mailbox.stop();
    }
  });

  it('stops when the person says so', async () => {
    const browser = await startChromium();
    try {
      const popup = await openPopup(browser);
      await popup.locator('.message').waitFor();
      await seedTimeline(popup, 20_000);
      await popup.reload();
      await popup.locator('.kinds .figure').first().waitFor();
      await popup.getByRole('searchbox').fill('zebra');
      await popup.getByRole('button', { name: 'Search the whole text of messages too' }).click();
      await popup.locator('.full-text progress').waitFor();
      await popup.getByRole('button', { name: 'Cancel' }).click();
      await popup.getByText(/^Stopped: [\d,]+ of 20,000 read/).waitFor();
      await popup.getByRole('button', { name: 'Search the whole text again' }).waitFor();
    } finally {
      await browser.close();
    }
  });
});
