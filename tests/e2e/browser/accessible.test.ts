import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import { cardIn, pressSave } from '../press.ts';
import { seedRows } from './seed-rows.ts';

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** Everything that axe finds against WCAG 2.2 A and AA and its own best practices. Given by the driver, past the page's policy. */
async function violations(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (selector) => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> };
    };
    return (await engine.run({ include: [selector] }, {})).violations;
  }, within);
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

describe.each([
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)('every screen for everybody (%s, %s)', (language, colorScheme) => {
  it('has nothing that axe finds wrong, no sideways scrolling, and speaks the language of the browser', async () => {
    const mailbox = await startMailbox();
    const browser = await startChromium({ language, colorScheme });
    try {
      const page = await browser.context.newPage();
      const [message] = mailbox.messages;
      if (!message) throw new Error('no message');
      await page.goto(mailbox.pageOf(message));
      await pressSave(page);
      await page.waitForTimeout(400);
      expect(await violations(page, 'cluebook-button')).toEqual([]);
      expect(await cardIn(page).innerText()).toContain(language === 'en' ? 'Source complete' : '原始邮件完整');

      const popup = await browser.openOwnPage('popup.html');
      await popup.setViewportSize({ width: 400, height: 600 });
      await seedRows(popup, 300);
      await popup.reload();
      await popup.getByRole('list').getByText('EX-0300').waitFor();
      expect(await popup.locator('html').getAttribute('lang')).toBe(language);
      await popup.locator('footer [aria-controls="export-panel"]').click();
      await popup.locator('.panel').waitFor();
      await popup.waitForTimeout(300);
      expect(await violations(popup)).toEqual([]);
      await popup.keyboard.press('Escape');
      await popup.getByRole('searchbox').fill('zebra');
      await popup.getByRole('heading', { level: 2 }).waitFor();
      expect(await violations(popup)).toEqual([]);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);

      const casebook = await browser.openOwnPage('casebook.html');
      const file = { name: 'setup.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('no mail') };
      await casebook.locator('input[type=file]').first().setInputFiles([file]);
      await casebook.locator('.refusals li').waitFor();
      expect(await violations(casebook)).toEqual([]);
      await casebook.setViewportSize({ width: 400, height: 600 });
      expect(await casebook.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);

      const welcome = await browser.openOwnPage('welcome.html');
      await welcome.locator('#site-address').fill('http://mail.example');
      await welcome.locator('form button').click();
      await welcome.waitForTimeout(300);
      expect(await violations(welcome)).toEqual([]);
      await welcome.setViewportSize({ width: 400, height: 600 });
      expect(await welcome.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    } finally {
      await browser.close();
      await mailbox.stop();
    }
  });
});
