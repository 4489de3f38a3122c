import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { seedRows } from './seed-rows.ts';

const many = 10_000;

describe('the timeline in the popup', () => {
  let browser: Chromium;
  let popup: Page;
  beforeAll(async () => {
    browser = await startChromium();
    popup = await browser.openOwnPage('popup.html');
  });
  afterAll(() => browser?.close());
  const items = () => popup.getByRole('list', { name: 'Timeline' }).getByRole('listitem');
  const numbers = async () => (await items().allInnerTexts()).map((text) => /EX-\d+/.exec(text)?.[0] ?? '');

  it('says what to do while nothing is saved, and offers no export', async () => {
    await popup.getByRole('heading', { name: 'Nothing saved yet' }).waitFor();
    expect(await popup.getByRole('button', { name: 'Export' }).count()).toBe(0);
  });

  it(`shows the newest of ${many} exhibits first, and draws only what can be seen`, async () => {
    await seedRows(popup, many);
    await popup.reload();
    await popup.getByRole('list', { name: 'Timeline' }).getByText('EX-10000').first().waitFor();
    // Rows that no chunk has yet, as an older version left them: read one by one.
    await expect.poll(() => items().first().getAttribute('aria-setsize'), { timeout: 30_000 }).toBe(String(many));
    expect(await items().count()).toBeLessThan(40);
    expect(await items().first().getAttribute('aria-label')).toMatch(/^EX-10000, mail, Sender 10000, /);
  });

  it('reaches the oldest by the End key, with every row in its place on the way', async () => {
    await popup.getByRole('region', { name: 'Saved exhibits' }).focus();
    await popup.keyboard.press('End');
    await expect.poll(async () => (await numbers()).at(-1)).toBe('EX-0001');
    const shown = (await numbers()).map((name) => Number(name.slice(3)));
    expect(shown).toEqual(shown.toSorted((one, other) => other - one));
    const tops = await items().evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top)));
    expect(tops.every((top, index) => index === 0 || top - (tops[index - 1] ?? 0) >= 50)).toBe(true);
  });

  it('finds by sender, by subject and by number, and says how many', async () => {
    const search = popup.getByRole('searchbox', { name: 'Search exhibits' });
    await search.fill('sénder 4242');
    await expect.poll(numbers).toEqual(['EX-4242']);
    await popup.getByText('1 exhibit found').waitFor();
    await search.fill('parcel desk7777@');
    await expect.poll(numbers).toEqual(['EX-7777']);
    await search.fill('ex-0099');
    await expect.poll(numbers).toEqual(['EX-0099']);
  });

  it('repeats the query when nothing is found, and Escape clears it', async () => {
    const search = popup.getByRole('searchbox', { name: 'Search exhibits' });
    await search.fill('zebra');
    await popup.getByRole('heading', { name: 'Nothing found' }).waitFor();
    await popup.locator('.message').getByText('zebra').waitFor();
    await search.press('Escape');
    expect(await search.inputValue()).toBe('');
    await expect.poll(async () => (await numbers())[0]).toBe('EX-10000');
  });

  it('shows controls in foreign words by their numbers, so that they cannot turn the line round', async () => {
    await popup.getByRole('searchbox', { name: 'Search exhibits' }).fill('ex-10000');
    await expect.poll(numbers).toEqual(['EX-10000']);
    expect(await items().first().innerText()).toContain('invoice⟨202E⟩fdp.exe');
  });
});
