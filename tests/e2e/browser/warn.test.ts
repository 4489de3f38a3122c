import { decode } from 'fast-png';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { bringInScams } from './scam-box.ts';
import { violations } from './violations.ts';

describe('warning friends', () => {
  let browser: Chromium;
  let page: Page;
  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html#/add');
    const base = page.url().split('#')[0] ?? '';
    await bringInScams(page, Date.now());
    await page.goto(`${base}#/warn`);
  });
  afterAll(() => browser?.close());
  const text = () => page.locator('.warn-text').innerText();

  it('offers what came in, defanged, and nothing of the person', async () => {
    const list = page.locator('.named li');
    await expect.poll(() => list.filter({ hasText: 'in 12 exhibits' }).count(), { timeout: 30_000 }).toBeGreaterThan(0);
    const all = (await list.allInnerTexts()).join('\n');
    expect(all).toContain('notice[at]parcel-desk[.]example');
    expect(all).toContain('+44 7700 900142');
    expect(all).not.toMatch(/mail\[?\.\]?example\b(?!\[)|\blin\b/m);
    expect(await violations(page)).toEqual([]);
  });

  it('names what is chosen, in the text and in the picture', async () => {
    await page.getByRole('checkbox', { name: '+44 7700 900142' }).check();
    await page.getByRole('checkbox', { name: 'notice[at]parcel-desk[.]example' }).check();
    expect(await text()).toContain('- notice[at]parcel-desk[.]example\n- +44 7700 900142\n1. Do not pay');
    const picture = page.getByRole('img');
    expect(await picture.getAttribute('aria-label')).toBe(await text());
    expect(await violations(page)).toEqual([]);
  });

  it('saves the picture, with ink on white', async () => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the picture' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^warning-\d{4}-\d\d-\d\d\.png$/);
    const { width, height, data } = decode(readFileSync(await file.path()));
    expect([width, height]).toEqual([1080, 1350]);
    const dark = Array.from(data).filter((value) => value < 100).length;
    expect(dark).toBeGreaterThan(20_000);
  });

  it('speaks the other language on request', async () => {
    await page.getByLabel('Language of the warning').selectOption('zh-CN');
    expect(await text()).toContain('以下号码和地址都不是我：\n- notice[at]parcel-desk[.]example');
  });
});
