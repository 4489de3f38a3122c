import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { bringInScams } from './scam-box.ts';
import { violations } from './violations.ts';

const patient = { timeout: 20_000 };

describe('the casebook’s list, narrowed', () => {
  let browser: Chromium;
  let page: Page;
  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html#/add');
    await bringInScams(page, Date.now());
    await openCase(page, 'Parcels', [2, 4]);
    await page.goto(`${page.url().split('#')[0]}#/timeline`);
    await page.locator('.row').first().waitFor(patient);
  }, 120_000);
  afterAll(() => browser?.close());
  const bars = () => page.getByRole('group', { name: 'Show one week alone' }).getByRole('button');
  const rows = () => page.getByRole('list', { name: 'Timeline' }).getByRole('listitem');
  const countIn = async (at: number) => Number(/: (\d+) exhibit/.exec((await nameOf(at)) ?? '')?.[1]);
  const nameOf = (at: number) => bars().nth(at).getAttribute('aria-label');
  const size = async () => Number(await rows().first().getAttribute('aria-setsize'));

  it('to the week of a bar, by keyboard: as many as the bar counts, whatever the order is', async () => {
    // When each was sent is known once it was read.
    await expect.poll(() => countIn(10), patient).toBeGreaterThan(1);
    await bars().last().focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    const counted = await countIn(10);
    expect(counted).toBeLessThan(19);
    await expect.poll(size, patient).toBe(counted);
    expect(await bars().nth(10).getAttribute('aria-pressed')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all weeks' }).press('Enter');
    await expect.poll(size, patient).toBe(19);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(await nameOf(10));
  });

  it('to a case, and to what is put into it while it is shown', async () => {
    await page.getByRole('button', { name: 'Order and more filters' }).click();
    await page.getByRole('combobox', { name: 'Case', exact: true }).selectOption({ label: 'Parcels' });
    await expect.poll(size, patient).toBe(2);
    expect(await rows().allInnerTexts()).toEqual([
      expect.stringContaining('EX-0004'),
      expect.stringContaining('EX-0002'),
    ]);
    expect(await violations(page)).toEqual([]);
    await openCase(page, 'Parcels', [2, 4, 7]);
    await expect.poll(size, patient).toBe(3);
  });

  it('to nothing where the week has none of the case, with a way back', async () => {
    await bars().last().click();
    await page.getByText('No exhibit fits all of these filters.').waitFor();
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await expect.poll(size, patient).toBe(19);
  });

  it('has its parts in three named groups, behind a button where there is no room', async () => {
    const groups = ['What came in', 'What to do', 'Tools'];
    for (const name of groups) await page.getByRole('list', { name, exact: true }).waitFor();
    await page.setViewportSize({ width: 400, height: 700 });
    const rail = page.getByRole('navigation', { name: 'Casebook' });
    expect(await rail.getByRole('link', { name: 'Cases' }).isVisible()).toBe(false);
    const button = rail.getByRole('button', { name: 'Parts' });
    await button.press('Enter');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await rail.getByRole('link', { name: 'Cases' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
  });
});

/** Keeps a case by the page's own door to the background. */
async function openCase(page: Page, name: string, exhibits: number[]): Promise<void> {
  const told = {
    id: '6b0d3c7e-1f53-4c5e-9a35-6f8f6b1a2c3d',
    openedAt: { utc: '2026-11-20T10:00:00.000Z', offset: '+00:00' },
    events: [],
    livesIn: null,
    statement: [],
    losses: [],
    parties: [],
    wish: '',
    complainant: {},
    earlierSteps: [],
    complaints: [],
  };
  await page.evaluate(
    async (input) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      await chrome.runtime.sendMessage({ cluebook: 'case.put', input });
    },
    { ...told, name, exhibits },
  );
}
