import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { withLfLineEnds } from '../../../src/core/fingerprint.ts';
import { reasonNotRunnable } from '../../lab/install.ts';
import { startWebmail } from '../../lab/webmail.ts';
import type { Webmail } from '../../lab/webmail.ts';
import { isMissing } from '../../shared-folder.ts';
import { buttonIn, cardIn, pressSave } from '../press.ts';
import { bytesOf, readStored } from '../stored.ts';
import { corpusMails, oddMails } from './mails.ts';

const reason = reasonNotRunnable() ?? (isMissing('corpus') ? 'The folder of real mails is not here.' : null);

describe.skipIf(reason !== null)(`real SOGo with Dovecot${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  let webmail: Webmail;
  let browser: Chromium;
  let own: Page;
  let page: Page;
  beforeAll(async () => {
    webmail = await startWebmail({ messages: [...oddMails(), ...corpusMails()], skins: [], sogo: true });
    browser = await startChromium();
    own = await browser.openOwnPage('popup.html');
    page = await browser.context.newPage();
    await signIn();
  });
  afterAll(async () => {
    await browser?.close();
    await webmail?.stop();
  });

  const signIn = async () => {
    await page.goto(webmail.sogo ?? '');
    await page.locator('input[ng-model="app.creds.username"]').fill(webmail.user);
    await page.locator('input[ng-model="app.creds.password"]').fill(webmail.password);
    await page.keyboard.press('Enter');
    await page.locator('md-list-item.sg-message-list-item').first().waitFor();
  };
  const mailView = () => `${webmail.sogo}so/${webmail.user}/Mail/view`;
  /** SOGo's own way to name a message in the address: the folder is encoded three times over. */
  const open = async (uid: number, folder = 'INBOX') => {
    const encoded = encodeURIComponent(encodeURIComponent(encodeURIComponent(folder)));
    await page.goto(`${mailView()}#!/Mail/0/${encoded}/${uid}`);
    await page.locator('#detailView h5.sg-md-headline').waitFor();
    // The button of the message before says what became of it, until the next look at the page.
    await buttonIn(page).filter({ hasText: 'Save as evidence' }).waitFor();
  };
  const uidOf = (name: string) => webmail.messages.find((message) => message.name === name)?.uid ?? Number.NaN;
  const numberIn = (title: string) => Number(/EX-(\d+)/.exec(title)?.[1]);
  const lf = (bytes: Uint8Array | null) => (bytes ? Buffer.from(withLfLineEnds(new Uint8Array(bytes))) : null);

  it('keeps what IMAP serves but for line ends, for every one of many real and odd mails', {
    timeout: 300_000,
  }, async () => {
    const saved = new Map<string, number>();
    expect(webmail.messages.length).toBeGreaterThanOrEqual(37);
    for (const { name, uid } of webmail.messages) {
      await open(uid);
      saved.set(name, numberIn(await pressSave(page)));
    }
    const stored = await readStored(own);
    for (const { name, uid } of webmail.messages) {
      const kept = lf(bytesOf(stored, saved.get(name) ?? Number.NaN));
      expect(kept && Buffer.compare(kept, lf(await webmail.fetchSource(uid)) ?? Buffer.of()), name).toBe(0);
    }
    expect(stored.acquisitions.filter(({ completeness }) => completeness.state !== 'complete')).toEqual([]);
    expect(new Set(stored.acquisitions.map(({ source }) => source?.transformation))).toEqual(new Set(['lf-line-ends']));
  });

  it('works in a folder whose name is neither ASCII nor without spaces', async () => {
    const { name, messages } = webmail.otherFolder;
    const uid = messages[1]?.uid ?? Number.NaN;
    await open(uid, name);
    const kept = lf(bytesOf(await readStored(own), numberIn(await pressSave(page))));
    expect(kept && Buffer.compare(kept, lf(await webmail.fetchSource(uid, name)) ?? Buffer.of())).toBe(0);
  });

  it('works in the window of its own', async () => {
    await page.goto(`${webmail.sogo}so/${webmail.user}/Mail//UIxMailPopupView#!/Mail/0/INBOX/${uidOf('long line')}`);
    await buttonIn(page).waitFor();
    expect(await pressSave(page)).toMatch(/^Already saved as EX-/);
  });

  it('follows the person from one message to the next, with one button', async () => {
    await open(uidOf('no From'));
    await page.locator('md-list-item.sg-message-list-item button.md-no-style').nth(2).click();
    await page.waitForFunction((old) => !location.hash.endsWith(`/${old}`), uidOf('no From'));
    await page.waitForTimeout(1_000);
    await buttonIn(page).waitFor();
    await expect.poll(() => buttonIn(page).count()).toBe(1);
    const uid = Number(new URL(page.url()).hash.split('/').at(-1));
    const kept = lf(bytesOf(await readStored(own), numberIn(await pressSave(page))));
    expect(kept && Buffer.compare(kept, lf(await webmail.fetchSource(uid)) ?? Buffer.of())).toBe(0);
  });

  it('changes nothing in the mailbox, and records what was on the screen', async () => {
    const uid = uidOf('a mail in a mail');
    await open(uid);
    const before = await webmail.fetchFlags(uid);
    const title = await pressSave(page);
    expect(await webmail.fetchFlags(uid)).toEqual(before);
    const last = (await readStored(own)).acquisitions.findLast(({ exhibit }) => exhibit === numberIn(title));
    expect(last).toMatchObject({
      site: { id: 'sogo' },
      seen: {
        from: { name: 'Odd', address: 'odd@parcel.example' },
        to: [{ address: 'reader@mailbox.example' }],
        subject: 'odd',
      },
    });
  });

  it('keeps the screen and says why when the session is over', async () => {
    await open(uidOf('trailing white space'));
    await browser.context.clearCookies();
    expect(await pressSave(page)).toMatch(/^Saved as EX-\d+, on screen only$/);
    expect(await cardIn(page).innerText()).toContain('Sign in again');
  });
});
