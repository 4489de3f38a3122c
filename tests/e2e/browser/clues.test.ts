import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { readStored } from '../stored.ts';
import { bringInScams } from './scam-box.ts';
import { seedIndex } from './seed-index.ts';
import { violations } from './violations.ts';

/** The page follows the index at a share of the time; on a busy machine that is seconds. */
const patient = { timeout: 30_000 };

describe('the clues in the casebook', () => {
  let browser: Chromium;
  let page: Page;
  let base: string;
  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html#/clues');
    base = page.url().split('#')[0] ?? '';
    await page.setViewportSize({ width: 1440, height: 900 });
  });
  afterAll(() => browser?.close());
  const table = () => page.getByRole('table', { name: 'Clues' });
  const values = () => table().locator('[data-index] .clue').allInnerTexts();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('say what will stand there while there is nothing', async () => {
    await page.getByRole('heading', { name: 'No clues yet' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('are listed with how often, since when and where, links harmless, the person’s own apart', async () => {
    await bringInScams(page, Date.now());
    await page.goto(`${base}#/clues`);
    const row = table().getByRole('row').filter({ hasText: '+44 7700 900142' });
    await expect.poll(async () => (await row.allInnerTexts())[0] ?? '', patient).toContain('12');
    expect(await row.getByRole('cell').nth(3).innerText()).toBe('12');
    expect(await row.getByRole('img').getAttribute('aria-label')).toBe('12 exhibits in the last 12 weeks');
    const all = (await values()).join('\n');
    expect(all).toContain('hxxps://refund-2026[.]example/claim');
    expect(all).not.toContain('lin+clinic@mail.example');
    expect(await violations(page)).toEqual([]);
  });

  it('are put in order by pressing a column, which says so in words', async () => {
    const head = table().getByRole('columnheader', { name: 'Clue', exact: true });
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await page.getByText('Sorted by clue, from A to Z.').waitFor();
    const up = (await values())[0];
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect((await values())[0]).not.toBe(up);
  });

  it('are found by a number as it is written on a phone, and by kind', async () => {
    const search = page.getByRole('searchbox', { name: 'Find a clue' });
    await search.fill('07700 900309');
    await expect.poll(values, patient).toEqual(['+44 7700 900309']);
    await page.getByText('1 clue found').waitFor({ state: 'attached' });
    await search.fill('zebra');
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
    await search.press('Escape');
    await page.getByRole('button', { name: /^Payment/ }).press('Enter');
    await expect.poll(async () => (await values()).length).toBe(1);
    await page.getByRole('button', { name: /^All/ }).press('Enter');
  });

  it('are gone through by the keys of a list; Enter opens the page of a clue, and back comes back', async () => {
    await page.getByRole('searchbox', { name: 'Find a clue' }).fill('7700');
    await expect.poll(async () => (await values()).length).toBe(2);
    await table().getByRole('columnheader', { name: 'Sightings' }).getByRole('button').press('Enter');
    await page.getByRole('searchbox', { name: 'Find a clue' }).press('ArrowDown');
    expect(await focused()).toBe('+44 7700 900142');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('+44 7700 900309');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '+44 7700 900142' }).waitFor();
    expect(page.url()).toContain('#/clues/phone/%2B447700900142');
    // The sightings are read after the page of the clue stands.
    await expect.poll(() => page.getByRole('list', { name: 'Sightings' }).getByRole('listitem').count()).toBe(12);
    expect(await page.getByRole('link', { name: 'EX-0019' }).last().getAttribute('href')).toBe('#/timeline/EX-0019');
    expect(await violations(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('heading', { name: '+44 7700 900142' }).waitFor({ state: 'detached' });
  });

  it('are copied harmless; as they are only by a second choice', async () => {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${base}#/clues/link/${encodeURIComponent('https://refund-2026.example/claim')}`);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await copied()).toBe('hxxps://refund-2026[.]example/claim');
    await page.getByRole('button', { name: 'Copy as it is, pressable' }).press('Enter');
    await expect.poll(copied).toBe('https://refund-2026.example/claim');
  });

  it('are marked as the person’s own, and then kept apart', async () => {
    await page.goto(`${base}#/clues/phone/%2B447700900309`);
    await page.getByRole('button', { name: 'This is mine' }).press('Enter');
    await page.getByRole('button', { name: 'This is mine', pressed: true }).waitFor();
    await page.getByRole('button', { name: /^Mine/ }).press('Enter');
    await expect.poll(values, patient).toEqual(['+44 7700 900309']);
    await page.getByRole('button', { name: 'This is mine' }).press('Enter');
    await page.getByRole('button', { name: /^All/ }).press('Enter');
  });

  it('are saved as a table whose hash stands in the custody log', async () => {
    await page.goto(`${base}#/clues`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).press('Enter');
    const path = await (await downloading).path();
    const text = await readFile(path, 'utf8');
    expect(text.startsWith('\uFEFF"Clue","Kind",')).toBe(true);
    expect(text).toContain('\r\n"+447700900142","Phone","12","12",');
    const { custody } = await readStored(page);
    expect(custody.at(-1)?.content?.action).toBe('export');
  });

  it('show who belongs together, and are taken apart and put together again by keyboard', async () => {
    await page.goto(`${base}#/clues/senders`);
    await page.getByRole('heading', { name: '12 exhibits of this group' }).waitFor();
    await page.getByRole('img', { name: /How the 12 exhibits of this group hang together/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: /^Group 3/ }).press('Enter');
    await page.getByRole('heading', { name: '3 exhibits of this group' }).waitFor();
    await page.getByText('Choose which…').first().press('Enter');
    await page
      .getByRole('button', { name: /^Take apart/ })
      .first()
      .press('Enter');
    await page.getByText('was taken apart').or(page.getByText('were taken apart')).first().waitFor();
    await page.getByRole('heading', { name: 'Taken apart by you' }).waitFor();
    const undo = page.getByRole('button', { name: /^Undo/ });
    await undo.press('Enter');
    await undo.waitFor({ state: 'detached' });
    const { custody } = await readStored(page);
    expect(custody.slice(-2).map(({ content }) => content?.action)).toEqual(['told', 'told']);
  });

  it('are drawn only as far as they are seen, and reached to the last one', async () => {
    await seedIndex(page, 5_000);
    await page.goto(`${base}#/clues`);
    await page.reload();
    await expect.poll(() => table().getAttribute('aria-rowcount'), patient).toBe('15501');
    expect(await table().locator('[data-index]').count()).toBeLessThan(60);
    await page.getByRole('searchbox', { name: 'Find a clue' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await expect.poll(() => table().locator('[data-index]').last().getAttribute('aria-rowindex')).toBe('15501');
    expect(await page.evaluate(() => document.activeElement?.closest('[aria-rowindex]')?.ariaRowIndex)).toBe('15501');
  });
});

describe.each([
  ['zh-CN', 'dark', '线索'],
  ['en', 'dark', 'Clues'],
  ['zh-CN', 'light', '线索'],
] as const)('the clues in %s, %s', (language, colorScheme, name) => {
  it('have nothing that axe finds, in the table, on the page of a clue, with senders', async () => {
    const browser = await startChromium({ language, colorScheme });
    try {
      const page = await browser.openOwnPage('casebook.html#/add');
      await bringInScams(page, Date.now());
      const base = page.url().split('#')[0] ?? '';
      await page.goto(`${base}#/clues/phone/%2B447700900142`);
      await page.locator('.sightings li').nth(11).waitFor();
      expect(await page.getByRole('table', { name }).count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await page.goto(`${base}#/clues/senders`);
      await page.locator('.group').waitFor();
      expect(await violations(page)).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
