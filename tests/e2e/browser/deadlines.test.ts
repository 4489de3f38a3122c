import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import type { Case } from '../../../src/core/case.ts';
import { exampleCase } from '../../complaints/example-case.ts';
import { permittedExtension } from './permitted-extension.ts';
import type { PermittedExtension } from './permitted-extension.ts';
import { violations } from './violations.ts';

interface Notifications {
  getAll(callback: (shown: Record<string, unknown>) => void): void;
}

/** In days from now, on the clock that the browser has too. */
function dayAhead(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function caseDueOn(on: string): Case {
  const log = [{ what: 'due' as const, on, said: 'Their answer' }];
  return exampleCase({ name: 'The parcel', complaints: [{ channel: 'cn-12321', fields: {}, ticked: [], log }] });
}

async function keepCase(page: Page, told: Case): Promise<void> {
  const reply = await page.evaluate(
    (input) => (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage({ cluebook: 'case.put', input }),
    told,
  );
  expect(reply).toMatchObject({ ok: true });
}

interface ExtensionPage {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> }; notifications?: Notifications };
}

describe('a reminder of a deadline', () => {
  let browser: Chromium;
  let page: Page;
  let extension: PermittedExtension;
  beforeAll(async () => {
    extension = await permittedExtension('notifications');
    browser = await startChromium({ extension: extension.folder });
    page = await browser.openOwnPage('casebook.html#/settings/deadlines');
  });
  afterAll(async () => {
    await browser?.close();
    await extension?.remove();
  });
  const shown = () =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          (globalThis as unknown as ExtensionPage).chrome.notifications?.getAll((all) => resolve(Object.keys(all)));
        }),
    );

  it('is shown by the browser when the background starts, where it is allowed', async () => {
    await page.getByText('Allowed. The browser reminds you of the dates.').waitFor();
    const near = caseDueOn(dayAhead(2));
    const far = { ...caseDueOn(dayAhead(9)), id: '00000000-0000-4000-8000-000000000002' };
    await keepCase(page, near);
    await keepCase(page, far);
    expect(await shown()).toEqual([]);
    expect(await browser.killBackground()).toBe(true);
    await keepCase(page, near);
    await expect.poll(shown, { timeout: 15_000 }).toEqual([`${near.id}/cn-12321/${dayAhead(2)}`]);
  });
});

describe('where the person allowed no reminders', () => {
  let browser: Chromium;
  let page: Page;
  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.openOwnPage('casebook.html');
  });
  afterAll(() => browser?.close());

  it('the complaint offers them beside the calendar, and the browser shows none', async () => {
    const told = caseDueOn(dayAhead(1));
    await keepCase(page, told);
    expect(await page.evaluate(() => 'notifications' in (globalThis as unknown as ExtensionPage).chrome)).toBe(false);
    await page.goto(page.url().replace(/#.*|$/, `#/complaints/${told.id}/cn-12321`));
    await page.getByRole('button', { name: 'Let the browser remind me' }).waitFor();
    await page.getByText('The browser does not remind you.').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
