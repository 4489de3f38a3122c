import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import type { Case } from '../../../src/core/case.ts';
import { dueOn, letterLaws } from '../../../src/documents/letter-law.ts';
import { exampleCase } from '../../complaints/example-case.ts';
import { readStored } from '../stored.ts';
import { bringInScams } from './scam-box.ts';
import { violations } from './violations.ts';

interface ExtensionPage {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

const parcel = exampleCase({ name: 'The parcel', exhibits: [1, 3], parties: [], earlierSteps: [] });
const clinic = exampleCase({ id: '5e5bd3e2-2c1b-4c57-9f6e-1c8b1a7d0a11', name: 'The clinic', exhibits: [2] });
const company = 'legal name of the company';
const request = 'Request about my personal data';

describe('a letter to a company', () => {
  let browser: Chromium;
  let page: Page;
  let base: string;
  const stored = async () =>
    page.evaluate(async (id) => {
      const database = await new Promise<IDBDatabase>((resolve, failed) => {
        const opening = indexedDB.open('cluebook');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = failed;
      });
      return new Promise<Case>((resolve, failed) => {
        const asking = database.transaction('cases').objectStore('cases').get(id);
        asking.onsuccess = () => resolve(asking.result as Case);
        asking.onerror = failed;
      });
    }, parcel.id);
  const caseChoice = () => page.locator('select', { hasText: 'All exhibits' });
  const chooseCase = (name: string) => caseChoice().selectOption({ label: name });

  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html#/add');
    page.setDefaultTimeout(8_000);
    base = page.url().split('#')[0] ?? '';
    await bringInScams(page, Date.now());
    for (const input of [parcel, clinic]) {
      await page.evaluate(
        (told) =>
          (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage({ cluebook: 'case.put', input: told }),
        input,
      );
    }
    await page.goto(`${base}#/documents`);
  });
  afterAll(() => browser?.close());

  it('is kept in the case that was chosen, as it is typed, and in the log by its hash alone', async () => {
    await chooseCase('The parcel');
    await page.getByRole('checkbox', { name: request, exact: true }).check();
    await page.getByLabel(company).fill('Northgate Clinic Ltd');
    await expect
      .poll(async () => (await stored()).letters?.map(({ kind, law, values }) => ({ kind, law, values })))
      .toEqual([{ kind: 'data-request', law: 'gdpr', values: { recipient: 'Northgate Clinic Ltd' } }]);
    const { custody } = await readStored(page);
    expect(custody.at(-1)?.content).toMatchObject({ action: 'case', details: { what: 'changed', case: parcel.id } });
    expect(JSON.stringify(custody)).not.toContain('Northgate');
    await page.getByText('kept in the case “The parcel” as you type').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('is there in another tab of the browser, and not in another case', async () => {
    await page.close();
    page = await browser.openOwnPage('casebook.html#/documents');
    await caseChoice().waitFor();
    expect(await page.getByLabel(company).count()).toBe(0);
    await chooseCase('The parcel');
    expect(await page.getByLabel(company).inputValue()).toBe('Northgate Clinic Ltd');
    await chooseCase('The clinic');
    expect(await page.getByLabel(company).inputValue()).toBe('');
    await chooseCase('The parcel');
    expect(await page.getByLabel(company).inputValue()).toBe('Northgate Clinic Ltd');
  });

  it('that was sent has its step in the case, and the day by which its law wants an answer', async () => {
    await page.getByRole('group', { name: request }).getByLabel('Day on which you sent it').fill('2026-11-02');
    await page.getByRole('button', { name: 'I sent it' }).click();
    await page.getByText('An answer is due by').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('It was not sent after all');
    const law = letterLaws.find(({ id }) => id === 'gdpr');
    const due = law && dueOn('2026-11-02', law.deadline);
    await expect.poll(async () => (await stored()).letters?.[0]?.sent).toEqual({ on: '2026-11-02', due });
    expect((await stored()).earlierSteps).toEqual([
      { what: 'letter-to-organisation', to: 'Northgate Clinic Ltd', on: '2026-11-02' },
    ]);
    expect(await violations(page)).toEqual([]);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the dates for a calendar (.ics)' }).click();
    expect((await coming).suggestedFilename()).toBe('data-request-deadline.ics');
  });

  it('that was sent is not written on: another one is begun, and either can be looked at', async () => {
    expect(await page.getByLabel(company).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Write another one' }).click();
    await page.getByLabel(company).fill('Parcel Ltd');
    const recipients = async () => (await stored()).letters?.map(({ values }) => values['recipient']);
    await expect.poll(recipients).toEqual(['Northgate Clinic Ltd', 'Parcel Ltd']);
    expect((await stored()).letters?.map(({ sent }) => sent?.on)).toEqual(['2026-11-02', undefined]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('group', { name: 'Northgate Clinic Ltd' }).getByRole('button', { name: 'Show it' }).click();
    expect(await page.getByLabel(company).inputValue()).toBe('Northgate Clinic Ltd');
    expect(await page.getByLabel(company).isDisabled()).toBe(true);
    await page.screenshot({ path: process.env['LETTER_SHOT'] ?? '/dev/null', fullPage: true, type: 'png' });
    await page
      .getByRole('group', { name: 'Parcel Ltd' })
      .getByRole('button', { name: 'Take this letter out of the case' })
      .click();
    await expect.poll(recipients).toEqual(['Northgate Clinic Ltd']);
    await page.getByRole('button', { name: 'It was not sent after all' }).click();
    await expect.poll(async () => (await stored()).earlierSteps).toEqual([]);
    expect((await stored()).letters?.[0]?.sent).toBeUndefined();
  });

  it('can be taken out of the case again', async () => {
    await page.getByRole('button', { name: 'Take this letter out of the case' }).click();
    await expect.poll(async () => (await stored()).letters).toEqual([]);
  });
});
