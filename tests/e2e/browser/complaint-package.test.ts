import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import { caseFiles } from '../../../src/core/bag/case-files.ts';
import { openPackageFile } from '../../../src/imports/package-file.ts';
import { readZip } from '../../../src/imports/zip-reader.ts';
import { checkPackage } from '../../../src/seal/check-package.ts';
import { exampleCase } from '../../complaints/example-case.ts';
import { pressSave } from '../press.ts';
import { readStored } from '../stored.ts';
import { violations } from './violations.ts';

const words = {
  en: { open: 'Export', choice: 'Complaint package', of: 'What goes into it' },
  'zh-CN': { open: '导出', choice: '投诉证据包', of: '包内内容' },
};

async function downloaded(
  popup: Page,
  { open, choice }: { open: string; choice: string },
): Promise<{ name: string; file: string }> {
  await popup.bringToFront();
  await popup.getByRole('button', { name: open, exact: true }).click();
  const coming = popup.waitForEvent('download');
  await popup.getByRole('button', { name: choice, exact: true }).click();
  const download = await coming;
  const file = join(tmpdir(), `cluebook-${process.pid}.zip`);
  await download.saveAs(file);
  return { name: download.suggestedFilename(), file };
}

describe.each(['en', 'zh-CN'] as const)('the complaint package (%s)', (language) => {
  it('comes from the popup, second of the choices; its check finds nothing, and its page can be read by everybody', async () => {
    const mailbox = await startMailbox();
    const browser = await startChromium({ language });
    try {
      const page = await browser.context.newPage();
      for (const message of mailbox.messages.slice(0, 3)) {
        await page.goto(mailbox.pageOf(message));
        await pressSave(page);
      }
      const popup = await browser.openOwnPage('popup.html');
      await expect.poll(async () => (await readStored(popup)).readings.length).toBe(3);
      const { name, file } = await downloaded(popup, words[language]);
      expect(name).toMatch(/^cluebook-\d{4}-\d\d-\d\d-EX-0001-EX-0003\.zip$/);
      expect(await popup.locator('.panel .choice').allInnerTexts()).toHaveLength(3);
      expect(await popup.locator('.panel .choice').nth(1).innerText()).toBe(words[language].choice);
      await popup.locator('.panel .outcome').waitFor();
      expect(await violations(popup)).toEqual([]);

      const zip = await openAsBlob(file);
      const { findings, exhibits } = await checkPackage(await openPackageFile(zip, name));
      expect(findings).toEqual([]);
      expect(exhibits).toBe(3);
      const entries = await readZip(zip);
      const original = entries.find((entry) => entry.name.endsWith('data/originals/EX-0001/message.eml'));
      expect(Buffer.from((await original?.bytes()) ?? [])).toEqual(mailbox.messages[0]?.bytes);
      const readme = entries.find((entry) => entry.name.endsWith('data/README.html'));
      await page.goto('about:blank');
      await page.setContent(new TextDecoder().decode(await readme?.bytes()));
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 400, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
      await rm(file);
    } finally {
      await browser.close();
      await mailbox.stop();
    }
  });

  it('is of one case where the person chooses one: its exhibits, and its documents', async () => {
    const mailbox = await startMailbox();
    const browser = await startChromium({ language });
    try {
      const page = await browser.context.newPage();
      for (const message of mailbox.messages.slice(0, 3)) {
        await page.goto(mailbox.pageOf(message));
        await pressSave(page);
      }
      const popup = await browser.openOwnPage('popup.html');
      await expect.poll(async () => (await readStored(popup)).readings.length).toBe(3);
      await popup.getByRole('button', { name: words[language].open, exact: true }).click();
      await popup.locator('.panel .choice').nth(2).waitFor();
      expect(await popup.getByLabel(words[language].of).count()).toBe(0);
      await popup.keyboard.press('Escape');
      const told = exampleCase({ exhibits: [1, 3], name: '包裹 Parcel' });
      await popup.evaluate(async (input) => {
        const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): unknown } } };
        await chrome.runtime.sendMessage({ cluebook: 'case.put', input });
        const elsewhere = { address: 'lin@elsewhere.example', mine: true, note: 'The clinic' };
        await chrome.runtime.sendMessage({ cluebook: 'told.address', input: elsewhere });
      }, told);
      await popup.getByRole('button', { name: words[language].open, exact: true }).click();
      const choice = popup.getByLabel(words[language].of);
      expect(await choice.inputValue()).toBe('');
      await choice.selectOption(told.id);
      expect(await violations(popup)).toEqual([]);
      const coming = popup.waitForEvent('download');
      await popup.getByRole('button', { name: words[language].choice, exact: true }).click();
      const download = await coming;
      const file = join(tmpdir(), `cluebook-case-${process.pid}.zip`);
      await download.saveAs(file);
      const zip = await openAsBlob(file);
      const opened = await openPackageFile(zip, download.suggestedFilename());
      const { findings, exhibits } = await checkPackage(opened);
      expect([findings, exhibits]).toEqual([[], 2]);
      // None of its exhibits came to that address.
      expect(JSON.stringify(opened.document)).not.toMatch(/elsewhere\.example|The clinic/);
      const names = (await readZip(zip)).map(({ name }) => name.replace(/^[^/]*\/data\//, ''));
      for (const path of caseFiles(told)) expect(names).toContain(path);
      expect(names.filter((name) => name.startsWith('originals/EX-0002'))).toEqual([]);
      await rm(file);
    } finally {
      await browser.close();
      await mailbox.stop();
    }
  });
});
