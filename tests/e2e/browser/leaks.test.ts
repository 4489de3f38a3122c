import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { readStored } from '../stored.ts';
import { bringInScams } from './scam-box.ts';
import { violations } from './violations.ts';

/** The page follows the index at a share of the time; on a busy machine that is seconds. */
const patient = { timeout: 30_000 };

describe('leak sources in the casebook', () => {
  let browser: Chromium;
  let page: Page;
  let base: string;
  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html#/leaks');
    base = page.url().split('#')[0] ?? '';
  });
  afterAll(() => browser?.close());
  const row = (address: string) =>
    page.getByRole('table', { name: 'My addresses' }).getByRole('row').filter({ hasText: address });
  const finding = () => page.locator('.finding').innerText();

  it('say what will stand there while nothing is known, and take an address already', async () => {
    await page.getByRole('heading', { name: 'No address of yours is known yet' }).waitFor();
    const field = page.getByLabel('Add an address or number of yours');
    await field.fill('no address');
    await field.press('Enter');
    await page.getByRole('alert').getByText('Not added').waitFor();
    await field.fill('+44 7700 900555');
    await field.press('Enter');
    await row('+44 7700 900555').getByText('No message tells which number it came to').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('tell in one sentence which address gets this, since when, and what that does not prove', async () => {
    await bringInScams(page, Date.now());
    await page.goto(`${base}#/leaks`);
    await expect
      .poll(finding, patient)
      .toMatch(/^lin\+clinic@mail\.example gets this since .+: 14 exhibits, 2 senders as claimed\./);
    expect(await finding()).toContain('This points to a place, it does not prove who leaked.');
    const strips = page.locator('.leak-chart').getByRole('img');
    expect(await strips.count()).toBe(3);
    expect(await strips.first().getAttribute('aria-label')).toMatch(
      /^lin\+clinic@mail\.example: 14 exhibits\. Most were \d+, in the week of/,
    );
    expect(await violations(page)).toEqual([]);
  });

  it('show the same as a table', async () => {
    const button = page.getByRole('button', { name: 'Show as a table' });
    await button.press('Enter');
    const table = page.locator('.leak-chart').getByRole('table');
    const sum = await table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.reduce((all, one) => all + Number(one.querySelector('td')?.textContent), 0));
    expect(sum).toBe(14);
    expect(await violations(page)).toEqual([]);
    await button.press('Enter');
  });

  it('take to whom and when an address was given, by keyboard, with an entry in the custody log', async () => {
    await row('lin+clinic')
      .getByRole('button', { name: /^Write down/ })
      .press('Enter');
    await page.locator('.note-form input:focus').waitFor();
    await page.keyboard.type('Northgate Clinic');
    await page.keyboard.press('Tab');
    await page.locator('.note-form input[type=date]').fill('2026-03-03');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await row('lin+clinic').getByText('March 3, 2026').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Edit');
    await expect.poll(finding, patient).toContain('Your note: Northgate Clinic.');
    const { custody } = await readStored(page);
    expect(custody.at(-1)?.content?.action).toBe('told');
    await page.reload();
    await expect.poll(finding, patient).toContain('Your note: Northgate Clinic.');
  });

  it('leave everything as it was when the form is left by Escape', async () => {
    await row('lin+clinic').getByRole('button', { name: /^Edit/ }).press('Enter');
    await page.locator('.note-form input:focus').waitFor();
    await page.keyboard.type(' and others');
    await page.keyboard.press('Escape');
    await row('lin+clinic').getByText('Northgate Clinic', { exact: true }).waitFor();
  });

  it('lead to every exhibit that came to an address', async () => {
    await row('lin+clinic')
      .getByRole('link', { name: /^Show exhibits/ })
      .press('Enter');
    await page.getByRole('heading', { name: 'What came to' }).waitFor();
    expect(await page.locator('.came-to').getByRole('link').count()).toBe(14);
    expect(await page.locator('.came-to').getByRole('link').first().getAttribute('href')).toBe('#/timeline/EX-0019');
    expect(await violations(page)).toEqual([]);
  });

  it('have room on a narrow page', async () => {
    await page.setViewportSize({ width: 400, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    expect(await violations(page)).toEqual([]);
  });
});

describe.each([
  ['zh-CN', 'dark'],
  ['en', 'dark'],
  ['zh-CN', 'light'],
] as const)('leak sources in %s, %s', (language, colorScheme) => {
  it('have nothing that axe finds', async () => {
    const browser = await startChromium({ language, colorScheme });
    try {
      const page = await browser.openOwnPage('casebook.html#/add');
      await bringInScams(page, Date.now());
      await page.goto(`${page.url().split('#')[0]}#/leaks`);
      await page.locator('.leak-table').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.locator('.leak-chart figcaption button').press('Enter');
      await page.locator('.leak-table button').first().press('Enter');
      expect(await violations(page)).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
