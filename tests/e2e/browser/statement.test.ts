import { writeFile, rm } from 'node:fs/promises';
import { openAsBlob } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { openPackageFile } from '../../../src/imports/package-file.ts';
import { checkPackage } from '../../../src/seal/check-package.ts';
import { readStored } from '../stored.ts';

describe('a call or a text, typed', () => {
  let browser: Chromium;
  let popup: Page;
  let form: Page;
  const recording = join(tmpdir(), `cluebook-call-${process.pid}.m4a`);
  beforeAll(async () => {
    browser = await startChromium({ language: 'en-US' });
    popup = await browser.openOwnPage('popup.html');
    await writeFile(recording, 'sounds');
  });
  afterAll(async () => {
    await browser?.close();
    await rm(recording, { force: true });
  });
  const label = () => form.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent ?? '');
  /** On to the field of that name, as a person without a mouse goes. */
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await form.keyboard.press('Tab');
      const here = await form.evaluate(() => document.activeElement?.textContent ?? '');
      if ((await label()) === name || here === name) return;
    }
    throw new Error(`no way to ${name} by Tab`);
  };

  it('is reached from the popup, also while nothing is saved', async () => {
    const coming = browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Add a call or SMS', exact: true }).click();
    form = await coming;
    await form.getByRole('heading', { name: 'Add a call or SMS' }).waitFor();
  });

  it('keeps nothing of an empty form, and says what is missing', async () => {
    await form.getByRole('button', { name: 'Save as evidence' }).click();
    await form.getByText('Type the number, or what was said.').waitFor();
    expect((await readStored(popup)).exhibits).toHaveLength(0);
  });

  it('is filled in and kept by keyboard alone, and stands in the timeline', async () => {
    await form.reload();
    await tabTo('Number as shown on your phone');
    await form.keyboard.type('(202) 555-0142');
    await form.getByText('Reads as +12025550142, United States').waitFor();
    await tabTo('What was said');
    await form.keyboard.type('Said that my account is blocked. Pay at https://pay.parcel.example/9');
    await tabTo('Who did they say they were?');
    await form.keyboard.type('Bank fraud team');
    await form.locator('input[type=file]').setInputFiles(recording);
    await form.getByRole('button', { name: /^Remove cluebook-call/ }).waitFor();
    await tabTo('Save as evidence');
    await form.keyboard.press('Enter');
    await form.getByRole('heading', { name: 'Saved as EX-0001' }).waitFor();
    const row = popup.getByRole('listitem').first();
    await expect
      .poll(() => row.getAttribute('aria-label'))
      .toMatch(/^EX-0001, call, Bank fraud team, \(202\) 555-0142, Said that my account.*typed by you, [1-9] clues$/);
    const stored = await readStored(popup);
    expect(Object.values(stored.sources)).toEqual([Buffer.from('sounds').toString('base64')]);
    expect(stored.custody[0]?.content).toMatchObject({ action: 'statement', exhibit: 'EX-0001' });
  });

  it('takes a pasted message apart, and puts it together again when the person wants it whole', async () => {
    await form.getByRole('button', { name: 'Add another' }).click();
    await form.getByRole('radio', { name: 'SMS' }).check();
    const whole = '[10:32, 2026/11/23] +44 7400 123456: Your parcel is held';
    const said = form.getByLabel('The text of the message');
    await said.evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, whole);
    await form.getByText('Sender and time were taken out').waitFor();
    expect(await said.inputValue()).toBe('Your parcel is held');
    expect(await form.getByLabel('Number as shown on your phone').inputValue()).toBe('+44 7400 123456');
    expect(await form.getByLabel('When', { exact: true }).inputValue()).toBe('2026-11-23T10:32');
    await form.getByRole('button', { name: 'Keep it whole' }).click();
    expect(await said.inputValue()).toBe(whole);
    await form.getByRole('button', { name: 'Save as evidence' }).click();
    await form.getByRole('heading', { name: 'Saved as EX-0002' }).waitFor();
  });

  it('can be taken back', async () => {
    await form.getByRole('button', { name: 'Undo' }).click();
    await form.getByRole('heading', { name: 'Taken back' }).waitFor();
    expect((await readStored(popup)).exhibits).toHaveLength(1);
  });

  it('is in the file for a lawyer, and the check finds nothing', async () => {
    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Export' }).click();
    const coming = popup.waitForEvent('download');
    await popup.getByRole('button', { name: 'JSON for a lawyer' }).click();
    const file = join(tmpdir(), `cluebook-statement-${process.pid}.json`);
    await (await coming).saveAs(file);
    const result = await checkPackage(await openPackageFile(await openAsBlob(file), 'export.json'));
    await rm(file);
    expect(result).toMatchObject({ findings: [], exhibits: 1, originals: 1 });
  });
});
