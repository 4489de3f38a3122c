import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { openPackageFile } from '../../../src/imports/package-file.ts';
import { checkPackage } from '../../../src/seal/check-package.ts';
import { reasonNotRunnable } from '../../lab/install.ts';
import { startWebmail } from '../../lab/webmail.ts';
import type { Webmail } from '../../lab/webmail.ts';
import { isMissing } from '../../shared-folder.ts';
import { buttonIn, cardIn, pressSave } from '../press.ts';
import { bytesOf, readStored } from '../stored.ts';
import { corpusMails, oddMails } from './mails.ts';

const reason = reasonNotRunnable() ?? (isMissing('corpus') ? 'The folder of real mails is not here.' : null);

describe.skipIf(reason !== null)(`real Roundcube with Dovecot${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  let webmail: Webmail;
  let browser: Chromium;
  let own: Page;
  let page: Page;
  beforeAll(async () => {
    webmail = await startWebmail({ messages: [...oddMails(), ...corpusMails()], skins: ['elastic', 'larry'] });
    browser = await startChromium();
    own = await browser.openOwnPage('popup.html');
    page = await browser.context.newPage();
    for (const { url } of webmail.sites) await signIn(page, url);
  });
  afterAll(async () => {
    await browser?.close();
    await webmail?.stop();
  });

  const site = (skin: string) => webmail.sites.find((one) => one.skin === skin)?.url ?? '';
  const signIn = async (tab: Page, url: string) => {
    await tab.goto(url);
    await tab.locator('#rcmloginuser').fill(webmail.user);
    await tab.locator('#rcmloginpwd').fill(webmail.password);
    await tab.locator('#rcmloginsubmit').click();
    await tab.locator('#messagelist').waitFor();
  };
  const uidOf = (name: string) => webmail.messages.find((message) => message.name === name)?.uid ?? Number.NaN;
  const messageUrl = (skin: string, uid: number | string, more = '') =>
    `${site(skin)}?_task=mail&_uid=${uid}&_mbox=INBOX&_action=show${more}`;
  /** The list of messages, one row pressed: the message opens in the frame beside it. */
  const openPreview = async (skin: string, uid: number): Promise<Frame> => {
    if (!page.url().startsWith(`${site(skin)}?_task=mail&_mbox=INBOX`))
      await page.goto(`${site(skin)}?_task=mail&_mbox=INBOX`);
    await page.locator(`#rcmrow${Buffer.from(String(uid)).toString('base64').replaceAll('=', '')}`).click();
    await page.waitForFunction((want) => {
      const frame = document.querySelector<HTMLIFrameElement>('#messagecontframe');
      return new URLSearchParams(frame?.contentWindow?.location.search ?? '').get('_uid') === String(want);
    }, uid);
    const frame = await (await page.locator('#messagecontframe').elementHandle())?.contentFrame();
    if (!frame) throw new Error('no preview frame');
    await buttonIn(frame).waitFor();
    return frame;
  };
  const numberIn = (title: string) => Number(/EX-(\d+)/.exec(title)?.[1]);
  /** What was kept under this number is what the mail server has. */
  const expectServersBytes = async (title: string, uid: number) => {
    const stored = bytesOf(await readStored(own), numberIn(title));
    expect(stored && Buffer.compare(stored, await webmail.fetchSource(uid))).toBe(0);
  };

  it('keeps the bytes that IMAP serves, for every one of many real and odd mails', { timeout: 300_000 }, async () => {
    const views = ['preview', 'page', 'window'];
    const saved = new Map<string, number>();
    expect(webmail.messages.length).toBeGreaterThanOrEqual(37);
    for (const [index, { name, uid }] of webmail.messages.entries()) {
      const view = views[index % views.length];
      if (view === 'preview') {
        const frame = await openPreview('elastic', uid);
        saved.set(name, numberIn(await pressSave(frame)));
      } else {
        await page.goto(messageUrl('elastic', uid, view === 'window' ? '&_extwin=1' : ''));
        saved.set(name, numberIn(await pressSave(page)));
      }
    }
    const stored = await readStored(own);
    for (const { name, uid } of webmail.messages) {
      const kept = bytesOf(stored, saved.get(name) ?? Number.NaN);
      expect(kept && Buffer.compare(kept, await webmail.fetchSource(uid)), name).toBe(0);
    }
    expect(stored.acquisitions.filter(({ completeness }) => completeness.state !== 'complete')).toEqual([]);
    console.log(`${saved.size} mails, ${Object.keys(stored.sources).length} sources, every byte equal to BODY.PEEK[]`);
  });

  it('works in the other skin: preview, page and window', async () => {
    const uid = uidOf('trailing white space');
    expect(await pressSave(await openPreview('larry', uid))).toMatch(/^Already saved as EX-/);
    for (const more of ['', '&_extwin=1']) {
      await page.goto(messageUrl('larry', uid, more));
      expect(await pressSave(page)).toMatch(/^Already saved as EX-/);
    }
  });

  it('works in a folder whose name is not ASCII', async () => {
    const { name, messages } = webmail.otherFolder;
    const uid = messages[1]?.uid ?? Number.NaN;
    await page.goto(`${site('elastic')}?_task=mail&_uid=${uid}&_mbox=${encodeURIComponent(name)}&_action=show`);
    const stored = await pressSave(page).then(async (title) => bytesOf(await readStored(own), numberIn(title)));
    expect(stored && Buffer.compare(stored, await webmail.fetchSource(uid, name))).toBe(0);
  });

  it('changes nothing in the mailbox', async () => {
    const uid = uidOf('long line');
    await page.goto(messageUrl('elastic', uid));
    await buttonIn(page).waitFor();
    const before = await webmail.fetchFlags(uid);
    await pressSave(page);
    expect(await webmail.fetchFlags(uid)).toEqual(before);
    await expectServersBytes((await cardIn(page).getByRole('heading').textContent()) ?? '', uid);
  });

  it('records what was on the screen, and not what a mail inside the mail claims', async () => {
    await page.goto(messageUrl('elastic', uidOf('a mail in a mail')));
    const title = await pressSave(page);
    const stored = await readStored(own);
    const last = stored.acquisitions.findLast(({ exhibit }) => exhibit === numberIn(title)) as unknown as {
      seen: { from: object; subject: string; text: string };
      site: { id: string };
    };
    expect(last.site.id).toBe('roundcube');
    expect(last.seen.from).toEqual({ name: 'Odd', address: 'odd@parcel.example' });
    expect(last.seen.subject).toBe('odd');
    expect(last.seen.text).toContain('see below');
  });

  it('keeps the screen and says why when the session is over', async () => {
    await page.goto(messageUrl('elastic', uidOf('no From')));
    await buttonIn(page).waitFor();
    await browser.context.clearCookies();
    expect(await pressSave(page)).toMatch(/^Saved as EX-\d+, on screen only$/);
    expect(await cardIn(page).innerText()).toContain('Sign in again');
    await signIn(page, site('elastic'));
  });

  it('keeps the screen and says why when the message was deleted meanwhile', async () => {
    const uid = uidOf('no Date, bare body');
    await page.goto(messageUrl('elastic', uid));
    await buttonIn(page).waitFor();
    const other = await browser.context.newPage();
    await other.goto(messageUrl('elastic', uid));
    await other.locator('#toolbar-menu a.delete').click();
    await other.waitForURL((url) => url.searchParams.get('_uid') !== String(uid));
    await other.close();
    expect(await pressSave(page)).toMatch(/^Saved as EX-\d+, on screen only$/);
    expect(await cardIn(page).innerText()).toContain('empty file');
  });

  it('exports all of it into a file whose check finds nothing wrong', async () => {
    await own.bringToFront();
    await own.getByRole('button', { name: 'Export' }).click();
    const coming = own.waitForEvent('download');
    await own.getByRole('button', { name: 'JSON for a lawyer' }).click();
    const file = join(tmpdir(), `cluebook-webmail-${process.pid}.json`);
    await (await coming).saveAs(file);
    const { findings, originals } = await checkPackage(await openPackageFile(await openAsBlob(file), 'export.json'));
    await rm(file);
    expect(findings).toEqual([]);
    expect(originals).toBeGreaterThanOrEqual(37);
  });
});
