import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Chromium } from '../../scripts/browser/chromium.ts';
import { startMailbox } from '../../scripts/demo/mailbox.ts';
import type { Case } from '../../src/core/case.ts';
import { bringInScams } from '../e2e/browser/scam-box.ts';
import { pressSave } from '../e2e/press.ts';
import { bagIn, bytesOf, zipOf } from '../seal/altered-bag.ts';

const patient = { timeout: 60_000 };

/** What the screens show: a book that has something of everything, and packages made of it. */
export interface Sample {
  casebook: Page;
  popup: Page;
  mailPage: Page;
  /** Id of the case. */
  told: string;
  goodPackage: string;
  changedPackage: { name: string; mimeType: string; buffer: Buffer };
  stop(): Promise<void>;
}

/** Nineteen mails from a box, all of the demo's by the button, a call that was typed, a case, and a package. */
export async function fillBook(browser: Chromium, language: string): Promise<Sample> {
  const casebook = await browser.openOwnPage('casebook.html#/add');
  await bringInScams(casebook, Date.now());
  const mailbox = await startMailbox();
  const mailPage = await browser.context.newPage();
  for (const message of mailbox.messages) {
    await mailPage.goto(mailbox.pageOf(message));
    await pressSave(mailPage);
  }
  await typeCall(await browser.openOwnPage('statement.html'), language);
  const popup = await browser.openOwnPage('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  const goodPackage = await makePackage(popup);
  return {
    casebook,
    popup,
    mailPage,
    told: await openCase(casebook, language),
    goodPackage,
    changedPackage: { name: 'changed.zip', mimeType: 'application/zip', buffer: await changed(goodPackage) },
    stop: () => mailbox.stop(),
  };
}

async function typeCall(form: Page, language: string): Promise<void> {
  await form.locator('#number').fill('+44 7700 900309');
  await form
    .locator('#said')
    .fill(
      language === 'en'
        ? 'Said he was from my bank and that I must move my money to a safe account today.'
        : '自称银行工作人员，要我今天把钱转到“安全账户”。',
    );
  await form.locator('button[type=submit]').click();
  await form.locator('.kept').waitFor(patient);
  await form.close();
}

async function makePackage(popup: Page): Promise<string> {
  await popup.locator('footer [aria-controls="export-panel"]').click();
  const coming = popup.waitForEvent('download', patient);
  await popup.locator('[aria-describedby="export-what-package"]').click();
  const path = join(await mkdtemp(join(tmpdir(), 'cluebook-screens-')), 'cluebook-package.zip');
  await (await coming).saveAs(path);
  await popup.reload();
  return path;
}

async function changed(path: string): Promise<Buffer> {
  const { openAsBlob } = await import('node:fs');
  const bag = await bagIn(await openAsBlob(path));
  bag.set('data/originals/EX-0001/message.eml', bytesOf('From: somebody else\r\n\r\nother'));
  return Buffer.from(await (await zipOf(bag)).arrayBuffer());
}

/** Through the same door as the page's own: the background keeps it and notes it. */
async function openCase(casebook: Page, language: string): Promise<string> {
  const english = language === 'en';
  const at = { utc: new Date().toISOString(), offset: '+00:00' };
  const told: Case = {
    id: crypto.randomUUID(),
    name: english ? 'Parcel messages after my visit to the clinic' : '就诊后收到的快递诈骗邮件',
    openedAt: at,
    events: ['spam-mail', 'phishing', 'data-leaked'],
    livesIn: english ? 'GB' : 'CN',
    exhibits: [1, 2, 3, 5, 8],
    statement: [
      {
        at,
        text: english
          ? 'In September I gave this address to the clinic alone. Since then I get messages about parcels that I never ordered.'
          : '九月我只把这个邮箱地址给过这家诊所。此后不断收到我从未订购的快递通知。',
      },
    ],
    losses: [],
    parties: [{ role: 'complained-about', name: 'Northgate Clinic' }],
    wish: english ? 'I want to know where my address went.' : '希望查明我的地址流向了哪里。',
    complainant: {},
    earlierSteps: [],
    complaints: [],
  };
  await casebook.evaluate(async (input) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    await chrome.runtime.sendMessage({ cluebook: 'case.put', input });
  }, told);
  return told.id;
}
