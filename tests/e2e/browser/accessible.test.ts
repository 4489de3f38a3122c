import { describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Tab } from '../../../src/ui/casebook/tabs.ts';
import { cardIn, pressSave } from '../press.ts';
import { crowded } from './crowded.ts';
import { seedRows } from './seed-rows.ts';
import { violations } from './violations.ts';

/** Every tab of the casebook: one more, and this does not compile without it. */
const tabs: Record<Tab['name'], true> = {
  timeline: true,
  clues: true,
  leaks: true,
  cases: true,
  complaints: true,
  documents: true,
  share: true,
  warn: true,
  joint: true,
  check: true,
  add: true,
  settings: true,
};

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

      const form = await browser.openOwnPage('statement.html');
      await form.locator('#number').fill('+44 7400 123456');
      await form.locator('input[name=about]').last().check();
      expect(await violations(form)).toEqual([]);
      await form.setViewportSize({ width: 400, height: 600 });
      expect(await form.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
      expect(await crowded(form)).toEqual([]);
      await form.locator('button[type=submit]').click();
      await form.locator('.kept').waitFor();
      expect(await violations(form)).toEqual([]);

      const popup = await browser.openOwnPage('popup.html');
      await popup.setViewportSize({ width: 400, height: 600 });
      await seedRows(popup, 300);
      await popup.reload();
      await popup.getByRole('list').getByText('EX-0300').first().waitFor();
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
      expect(await crowded(popup)).toEqual([]);

      const casebook = await browser.openOwnPage('casebook.html#/add');
      const file = { name: 'setup.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('no mail') };
      await casebook.locator('input[type=file]').first().setInputFiles([file]);
      await casebook.locator('.refusals li').waitFor();
      expect(await violations(casebook)).toEqual([]);
      await casebook.setViewportSize({ width: 400, height: 600 });
      expect(await casebook.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);

      for (const name of Object.keys(tabs)) {
        await casebook.setViewportSize({ width: 1280, height: 900 });
        await casebook.evaluate((tab) => location.assign(`#/${tab}`), name);
        await casebook.locator(`main.${name}`).waitFor();
        await casebook.locator(`main.${name} :is(.row, .intro, h2, .verify, .views):visible`).first().waitFor();
        expect(await violations(casebook)).toEqual([]);
        expect(await crowded(casebook), name).toEqual([]);
        await casebook.setViewportSize({ width: 400, height: 600 });
        expect(await violations(casebook)).toEqual([]);
        expect(await crowded(casebook), `${name}, 400 px`).toEqual([]);
        expect(await casebook.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
      }

      const welcome = await browser.openOwnPage('welcome.html');
      await welcome.locator('#site-address').fill('http://mail.example');
      await welcome.locator('form button').click();
      await welcome.waitForTimeout(300);
      expect(await violations(welcome)).toEqual([]);
      await welcome.setViewportSize({ width: 400, height: 600 });
      expect(await welcome.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
      expect(await crowded(welcome)).toEqual([]);
    } finally {
      await browser.close();
      await mailbox.stop();
    }
  });
});
