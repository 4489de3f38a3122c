import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { readStored } from '../stored.ts';
import { bringInScams } from './scam-box.ts';
import { violations } from './violations.ts';

const patient = { timeout: 20_000 };
const tabKey = 'Tab';

/** Goes on with Tab alone until it stands on the control of this name: what a keyboard cannot reach is not found. */
async function tabTo(page: Page, name: string | RegExp, role: string): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press(tabKey);
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      const labels = at instanceof HTMLElement && 'labels' in at ? (at.labels as NodeListOf<HTMLElement> | null) : null;
      return {
        tag: at?.tagName.toLowerCase() ?? '',
        name: (at?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? at?.textContent ?? '').trim(),
      };
    });
    const right = typeof name === 'string' ? here.name === name : name.test(here.name);
    if (right && here.tag === role) return;
  }
  throw new Error(`no ${role} ${String(name)} by Tab`);
}

const texts = {
  en: {
    make: 'Open a case',
    name: 'Name of the case',
    happened: 'Unwanted mail',
    lives: 'Where I live',
    country: 'China',
    add: (number: number) => `Add, EX-000${number}`,
    statement: 'What happened, in my own words',
    where: 'Where to complain',
    prepare: /^Prepare, 12321/,
    saved: 'Saved on this computer',
    said: 'Reference number, answer, or what is due',
    addNote: 'Add',
    what: 'What',
    due: 'next date',
    calendar: 'Save the dates for a calendar (.ics)',
    files: /^Save these \d files$/,
    deleteAsk: 'Delete this case…',
    deleteNow: 'Delete for good',
  },
  'zh-CN': {
    make: '新建案件',
    name: '案件名称',
    happened: '垃圾邮件',
    lives: '我的居住地',
    country: '中国',
    add: (number: number) => `添加，EX-000${number}`,
    statement: '事情经过（用自己的话）',
    where: '去哪里投诉',
    prepare: /^准备，12321/,
    saved: '已保存在本机',
    said: '编号、答复或到期事项',
    addNote: '添加',
    what: '事项',
    due: '下一个期限',
    calendar: '保存到日历文件（.ics）',
    files: /^保存这 \d 个文件$/,
    deleteAsk: '删除此案件…',
    deleteNow: '永久删除',
  },
} as const;

describe.each([
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)('from saved mails to a complaint by keyboard alone (%s, %s)', (language, colorScheme) => {
  const words = texts[language];
  let browser: Chromium;
  let page: Page;
  let base: string;
  beforeAll(async () => {
    browser = await startChromium({ language, colorScheme });
    page = await browser.openOwnPage('casebook.html#/add');
    base = page.url().split('#')[0] ?? '';
    await bringInScams(page, Date.UTC(2026, 10, 20));
    await page.goto(`${base}#/cases`);
  }, 120_000);
  afterAll(() => browser?.close());
  const saved = () => page.locator('.draft-state [role=status]').getByText(words.saved).waitFor(patient);

  it('opens a case and tells it', async () => {
    await page.getByRole('button', { name: words.make }).waitFor(patient);
    await tabTo(page, words.make, 'button');
    await page.keyboard.press('Enter');
    await page.getByLabel(words.name).waitFor();
    await tabTo(page, words.name, 'input');
    await page.keyboard.type('Parcel');
    await tabTo(page, words.happened, 'input');
    await page.keyboard.press('Space');
    await tabTo(page, words.lives, 'select');
    // Which keys make a Chinese name is for an input method, which the driver does not have.
    await page.getByLabel(words.lives).selectOption('CN');
    for (const number of [1, 2, 3]) {
      await page.locator('.case-form [role=searchbox]').fill('');
      await page.getByLabel(words.name).focus();
      await tabTo(page, /^(?:Search exhibits|搜索证据)/, 'input');
      await page.keyboard.type(`EX-000${number}`);
      await page.getByRole('button', { name: words.add(number) }).waitFor();
      await tabTo(page, words.add(number), 'button');
      await page.keyboard.press('Enter');
    }
    await tabTo(page, words.statement, 'textarea');
    await page.keyboard.type('On 20 November I got three mails that I never asked for.');
    await saved();
    expect(await violations(page)).toEqual([]);
    const { custody } = await readStored(page);
    expect(custody.at(-1)?.content?.action).toBe('case');
  });

  it('shows the places that take it, in order, and fills one', async () => {
    await page.getByLabel(words.name).focus();
    await page.keyboard.press(`Shift+${tabKey}`);
    await page.keyboard.press(`Shift+${tabKey}`);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.where);
    await page.keyboard.press('Enter');
    await page.locator('.channels > li').first().waitFor(patient);
    expect(await page.locator('.channels h2').first().innerText()).toContain('12321');
    expect(await violations(page)).toEqual([]);
    await tabTo(page, words.prepare, 'a');
    await page.keyboard.press('Enter');
    await page.locator('.box').first().waitFor(patient);
    expect(
      await page.locator('.box textarea').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value)),
    ).toContain('On 20 November I got three mails that I never asked for.');
    expect(await violations(page)).toEqual([]);
    const link = page.locator('.routes a').first();
    expect(await link.getAttribute('rel')).toContain('noreferrer');
    expect(await link.getAttribute('target')).toBe('_blank');
  });

  it('keeps what the person made of a text', async () => {
    const box = page.locator('.box textarea').last();
    await box.focus();
    await page.keyboard.press('End');
    await box.fill('Changed by me.');
    await saved();
    await page.reload();
    await expect.poll(() => page.locator('.box textarea').last().inputValue(), patient).toBe('Changed by me.');
  });

  it('gives the originals among the files, byte for byte', async () => {
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: words.files }).press('Enter');
    const download = await started;
    expect(download.suggestedFilename()).toBe('cn-12321-files.zip');
    const zip = await readFile(await download.path());
    expect(zip.includes(Buffer.from('EX-0001_message.eml'))).toBe(true);
    const { acquisitions, sources, custody } = await readStored(page);
    expect(custody.at(-1)?.content).toMatchObject({
      action: 'export',
      details: {
        file: 'cn-12321-files.zip',
        sha256: createHash('sha256').update(zip).digest('hex'),
        what: 'complaint-files',
        channel: 'cn-12321',
        case: page.url().split('/').at(-2),
      },
    });
    const first = acquisitions.find(({ exhibit }) => exhibit === 1)?.source?.sha256 ?? '';
    expect(zip.includes(Buffer.from(sources[first] ?? '', 'base64'))).toBe(true);
  });

  it('notes what became of it, in the log and for a calendar', async () => {
    const form = page.locator('.log form');
    await form.getByLabel(words.said).fill('REF-77');
    await form.getByLabel(words.said).press('Enter');
    await page.locator('.log .items').getByText('REF-77').waitFor();
    await form.getByLabel(words.what, { exact: true }).selectOption({ label: words.due });
    await form.locator('input[type=date]').fill('2026-12-12');
    await form.getByLabel(words.said).press('Enter');
    await saved();
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: words.calendar }).press('Enter');
    const file = await readFile(await (await started).path(), 'utf8');
    expect(file).toContain('DTSTART;VALUE=DATE:20261212\r\n');
    await expect.poll(async () => (await readStored(page)).custody.at(-1)?.content?.action, patient).toBe('complaint');
    expect(JSON.stringify((await readStored(page)).custody)).not.toContain('REF-77');
    expect(await violations(page)).toEqual([]);
  });

  it('takes an exhibit in from its own page', async () => {
    await page.goto(`${base}#/timeline/EX-0004`);
    await page.locator('.in-cases button').press('Enter');
    await page.locator('.in-cases').getByRole('link', { name: 'Parcel' }).press('Enter');
    await page.locator('.case-form .items a').getByText('EX-0004').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('has room on a narrow page', async () => {
    await page.setViewportSize({ width: 400, height: 600 });
    const told = page.url();
    const where = told.replace('#/cases/', '#/complaints/');
    for (const place of [told, where, `${where}/cn-12321`, `${base}#/timeline/EX-0004`]) {
      await page.goto(place);
      await page.locator('main h1').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
      expect(await violations(page)).toEqual([]);
    }
  });

  it('stays deleted, with what was typed a moment before', async () => {
    await page.goto(`${base}#/cases`);
    await page.getByRole('button', { name: words.make }).press('Enter');
    const unnamed = await page.locator('.case-form h1').innerText();
    expect(unnamed).not.toBe('');
    await expect.poll(() => page.title()).toContain(unnamed);
    expect(await page.locator('.on-paper h1').textContent()).toBe(unnamed);
    await page.getByLabel(words.name).fill('To be deleted');
    await saved();
    const other = page.url();
    await page.getByRole('button', { name: words.deleteAsk }).press('Enter');
    await page.getByLabel(words.name).fill('Typed within the second');
    await page.getByRole('button', { name: words.deleteNow }).press('Enter');
    await page.locator('.case-list').waitFor(patient);
    const past = async () => (await readStored(page)).custody.map(({ content }) => content?.details?.['what']);
    await expect.poll(async () => (await past()).at(-1), patient).toBe('deleted');
    // What is kept after this is asked for after what the page left behind.
    await page.locator('.case-list a').first().press('Enter');
    await page.getByLabel(words.name).fill('Parcel, and more');
    await saved();
    expect((await past()).slice(-2)).toEqual(['deleted', 'changed']);
    await page.goto(other);
    await page.getByRole('button', { name: words.make }).waitFor(patient);
    expect(await page.locator('.case-list a').allInnerTexts()).toEqual(['Parcel, and more']);
  });
});
