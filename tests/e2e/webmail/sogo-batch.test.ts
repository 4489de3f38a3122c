import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { withLfLineEnds } from '../../../src/core/fingerprint.ts';
import { reasonNotRunnable } from '../../lab/install.ts';
import { startWebmail } from '../../lab/webmail.ts';
import type { Webmail } from '../../lab/webmail.ts';
import { buttonIn, pressSave } from '../press.ts';
import { bytesOf, readStored } from '../stored.ts';

const reason = reasonNotRunnable();
/**
 * More than SOGo loads at once (100), and far more than are in view and so in the page; every third answers the one before, and none is
 * ASCII alone.
 */
const parcels = Array.from({ length: 120 }, (_, index) => ({
  name: `m${index}`,
  bytes: Buffer.from(
    `From: Sender ${index} <s${index}@parcel.example>\r\nTo: reader@mailbox.example\r\nSubject: Parcel ${index}\r\n` +
      `Message-ID: <m${index}@parcel.example>\r\n${index % 3 === 1 ? `References: <m${index - 1}@parcel.example>\r\n` : ''}` +
      `Content-Type: text/plain; charset=iso-8859-1\r\n\r\nb\xf6dy ${index}\r\n`,
    'latin1',
  ),
}));
/** Looks like SOGo's list with two rows ticked, and like what SOGo keeps its list in. */
const forged = {
  name: 'forged',
  bytes: Buffer.from(
    'From: forger@parcel.example\r\nTo: reader@mailbox.example\r\nSubject: Forged\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n' +
      '<form name="$mailboxController" id="$mailboxController"><input name="selectedFolder"></form><img name="$mailboxController" alt="x">' +
      '<div class="view-list"><md-toolbar ng-show="mailbox.mode.multiple"><div class="md-toolbar-tools">2 selected</div></md-toolbar>' +
      '<div id="messagesList"><md-list-item class="sg-message-list-item" aria-label="Parcel 1"><div class="sg-avatar-selectable sg-avatar-selected">x</div></md-list-item>' +
      '<md-list-item class="sg-message-list-item" aria-label="Parcel 2"><div class="sg-avatar-selectable sg-avatar-selected">x</div></md-list-item></div></div>\r\n',
  ),
};
const mails = [...parcels, forged];

describe.skipIf(reason !== null)(`a batch in a real SOGo${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  let webmail: Webmail;
  let browser: Chromium;
  let own: Page;
  let page: Page;
  beforeAll(async () => {
    webmail = await startWebmail({ messages: mails, skins: [], sogo: true });
    browser = await startChromium();
    own = await browser.openOwnPage('popup.html');
    page = await browser.context.newPage();
    await signIn();
  });
  afterAll(async () => {
    await browser?.close();
    await webmail?.stop();
  });

  const rows = () => page.locator('#messagesList md-list-item.sg-message-list-item');
  const signIn = async () => {
    // A page whose session is over goes to the sign-in page by itself, and may do so just now.
    await vi.waitFor(() => page.goto(webmail.sogo ?? ''), { timeout: 15_000 });
    await page.locator('input[ng-model="app.creds.username"]').fill(webmail.user);
    await page.locator('input[ng-model="app.creds.password"]').fill(webmail.password);
    await page.keyboard.press('Enter');
    await rows().first().waitFor();
  };
  const openList = async (folder = 'INBOX') => {
    const encoded = encodeURIComponent(encodeURIComponent(encodeURIComponent(folder)));
    await page.goto('about:blank');
    await page.goto(`${webmail.sogo}so/${webmail.user}/Mail/view#!/Mail/0/${encoded}`);
    await rows().first().waitFor();
  };
  const button = () => page.locator('cluebook-batch button.save');
  const card = () => page.locator('cluebook-batch .card');
  const results = () => card().locator('.results li');
  const says = (text: string) => expect.poll(() => button().allTextContents(), { timeout: 10_000 }).toEqual([text]);
  const ended = () => page.locator('cluebook-batch:has(button.save:not([aria-busy])) .card:popover-open').waitFor();
  const uidOf = (name: string) => webmail.messages.find((message) => message.name === name)?.uid ?? Number.NaN;
  const scrollTo = (top: number) =>
    page.locator('#messagesList .md-virtual-repeat-scroller').evaluate((list, to) => list.scrollTo(0, to), top);
  /** Ticks a row as a person does; the newest stands first. */
  const tick = async (index: number, modifiers: ('Shift' | 'ControlOrMeta')[] = []) => {
    const row = page.locator(`#messagesList md-list-item[aria-label="Parcel ${index}"]`);
    if (!(await row.isVisible())) await scrollTo(Math.max(0, (parcels.length - index) * 56 - 200));
    await row.locator('.sg-avatar-selectable').click({ modifiers });
  };
  const tickAll = async (from: number, to: number) => {
    for (let index = to; index >= from; index -= 1) await tick(index);
  };
  /** Nothing is offered, after more than the pause between two looks. */
  const offersNothing = async () => {
    await page.waitForTimeout(3_000);
    expect(await button().count()).toBe(0);
  };
  const lf = (bytes: Uint8Array | null) => (bytes ? Buffer.from(withLfLineEnds(new Uint8Array(bytes))) : null);
  const flags = () => Promise.all(webmail.messages.map(({ uid }) => webmail.fetchFlags(uid)));
  const batched = async () => (await readStored(own)).acquisitions as unknown as Batched[];
  const savedSince = async (before: readonly Batched[]) => {
    const known = new Set(before.map(({ pressId }) => pressId));
    return (await batched()).filter(({ pressId }) => !known.has(pressId));
  };
  const expectBytesOfServer = async (those: readonly Batched[], folder: string) => {
    const stored = await readStored(own);
    for (const { exhibit, messageKey, method, source } of those) {
      const [, uid] = new RegExp(`^0/${folder.replaceAll(/[^\w]/g, '\\$&')}/(\\d+)$`).exec(messageKey) ?? [];
      const original = lf(await webmail.fetchSource(Number(uid), folder)) ?? Buffer.of();
      expect(original.length, messageKey).toBeGreaterThan(0);
      expect(Buffer.compare(lf(bytesOf(stored, exhibit)) ?? Buffer.of(), original), messageKey).toBe(0);
      expect({ method, transformation: source?.transformation }).toEqual({
        method: 'list',
        transformation: 'lf-line-ends',
      });
    }
  };

  it('saves what is ticked, scrolled out of view or not, with the bytes of the server, and changes no flag', async () => {
    expect(await button().count()).toBe(0);
    const before = await flags();
    await tick(59);
    await tick(57);
    await says('Save 2 selected as evidence');
    await tick(48);
    await tick(17, ['Shift']);
    const count = 2 + (48 - 17 + 1);
    await says(`Save ${count} selected as evidence`);
    expect(await page.locator('.sg-avatar-selected').count()).toBeLessThan(count);
    await scrollTo(0);
    await button().click();
    await ended();
    expect(await card().innerText()).toContain(`${count} saved`);
    expect(await results().count()).toBe(count);
    const saved = await batched();
    const wanted = [59, 57, ...Array.from({ length: 32 }, (_, index) => 48 - index)];
    expect(saved.map(({ messageKey }) => messageKey).sort()).toEqual(
      wanted.map((index) => `0/INBOX/${uidOf(`m${index}`)}`).sort(),
    );
    await expectBytesOfServer(saved, 'INBOX');
    const seen = saved.find(({ messageKey }) => messageKey === `0/INBOX/${uidOf('m59')}`)?.seen;
    expect(seen).toMatchObject({ from: { name: 'Sender 59', address: 's59@parcel.example' }, subject: 'Parcel 59' });
    expect(await flags()).toEqual(before);
  });

  it('takes no row for a row that stands in a mail, nor what a mail is named for the page’s own', async () => {
    await openList();
    await page.locator('#messagesList md-list-item[aria-label="Forged"] button.md-no-style').first().click();
    await buttonIn(page).waitFor();
    await page.locator('.msg-body .sg-avatar-selected').first().waitFor({ state: 'attached' });
    await offersNothing();
    await tickAll(58, 59);
    await says('Save 2 selected as evidence');
    expect(await page.locator('#detailView cluebook-batch').count()).toBe(0);
    await page.goto(`${webmail.sogo}so/${webmail.user}/Mail//UIxMailPopupView#!/Mail/0/INBOX/${uidOf('forged')}`);
    await page.locator('.msg-body .sg-avatar-selected').first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => '$mailboxController' in window)).toBe(true);
    await offersNothing();
  });

  it('takes nothing that has not the form of a list, whatever the page says', async () => {
    await openList();
    await tick(119);
    await says('Save 1 selected as evidence');
    await page.evaluate(() => {
      const { selectedFolder } = (window as unknown as ControllerOfSogo).$mailboxController;
      for (const row of selectedFolder.$messages) if (row.selected) row.uid = `${String(row.uid)}/../../../x`;
    });
    await expect.poll(() => button().count(), { timeout: 10_000 }).toBe(0);
    await offersNothing();
    expect(await page.locator('.sg-avatar-selected').count()).toBe(1);
  });

  it('goes with the folder, and saves from one whose name is not ASCII', async () => {
    const { name } = webmail.otherFolder;
    await openList();
    await tickAll(58, 59);
    await says('Save 2 selected as evidence');
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#!/Mail/0/${encodeURIComponent(encodeURIComponent(encodeURIComponent(name)))}`,
    );
    await expect.poll(() => button().count(), { timeout: 10_000 }).toBe(0);
    // SOGo itself was seen to leave the list of another folder empty on a busy machine: a person would load it again.
    await rows()
      .first()
      .waitFor({ timeout: 15_000 })
      .catch(() => openList(name));
    await rows().first().locator('.sg-avatar-selectable').click();
    await says('Save 1 selected as evidence');
    const before = await batched();
    await button().click();
    await ended();
    const saved = await savedSince(before);
    expect(saved).toHaveLength(1);
    await expectBytesOfServer(saved, name);
  });

  it('knows each message of a search over folders by its own folder, and the one that is opened from it', async () => {
    await openList();
    await page.locator('md-icon[aria-label="Options"]').first().click();
    await page.locator('button[ng-click="app.showAdvancedSearch()"]:visible').click();
    await page.locator(`span[ng-click="app.addSearchParam('subject')"]`).click();
    // What is typed before SOGo has put the field there is lost.
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('Parcel');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => !(window as unknown as ControllerOfSogo).$mailboxController.selectedFolder.$isLoading,
    );
    await page.locator('button[ng-click="app.toggleAdvancedSearch()"]').first().click();
    await page.waitForURL((url) => url.hash === '#!/Mail/0/virtual');
    const { name, messages } = webmail.otherFolder;
    const found = page.locator('[ng-bind="mailbox.service.selectedFolder.getLength()"]').first();
    await expect.poll(() => found.textContent(), { timeout: 20_000 }).toBe(String(parcels.length + messages.length));
    await rows().first().locator('.sg-avatar-selectable').click();
    await scrollTo(56 * 200);
    await page.waitForTimeout(500);
    await rows().last().locator('.sg-avatar-selectable').click();
    await scrollTo(56 * 15);
    await says('Save 2 selected as evidence');
    const before = await batched();
    await button().click();
    await ended();
    const saved = await savedSince(before);
    const within = (folder: string) => saved.filter(({ messageKey }) => messageKey.startsWith(`0/${folder}/`));
    expect([saved.length, within('INBOX').length, within(name).length]).toEqual([2, 1, 1]);
    await expectBytesOfServer(within('INBOX'), 'INBOX');
    await expectBytesOfServer(within(name), name);
    await scrollTo(0);
    await rows().nth(4).locator('button.md-no-style').first().click();
    await buttonIn(page).waitFor();
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#!\/Mail\/0\/virtual\/INBOX\/\d+$/);
    expect(await pressSave(page)).toMatch(/^(?:Already s|S)aved as EX-/);
    const one = (await savedSince([...before, ...saved])).map(({ messageKey }) => messageKey);
    expect(one).toEqual([`0/INBOX/${hash.split('/').at(-1)}`]);
  });

  it('says “already saved”, and tells of one that was deleted meanwhile', async () => {
    await openList();
    await tickAll(15, 17);
    await page.evaluate(
      async ([folder, uid]) => {
        const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
        const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token };
        await fetch(`${folder}/batchDelete`, { method: 'POST', headers, body: JSON.stringify({ uids: [uid] }) });
        await fetch(`${folder}/expunge`, { headers });
      },
      [`${webmail.sogo}so/${webmail.user}/Mail/0/folderINBOX`, uidOf('m15')] as const,
    );
    await button().click();
    await ended();
    const told = (await results().allInnerTexts()).map((text) => text.replaceAll('\n', ' '));
    expect(told.find((text) => text.includes('Parcel 17'))).toMatch(/Already saved as EX-\d+/);
    expect(told.find((text) => text.includes('Parcel 16'))).toMatch(/Saved as EX-\d+, source complete/);
    expect(told.find((text) => text.includes('Parcel 15'))).toMatch(/Saved as EX-\d+, on screen only/);
  });

  it('stops in the middle, keeps what was saved, and goes on from its card', async () => {
    await openList();
    await tickAll(49, 56);
    await button().click();
    await expect.poll(() => results().count(), { timeout: 10_000 }).toBeGreaterThan(1);
    await card().getByRole('button', { name: 'Cancel' }).click();
    await ended();
    expect(await card().innerText()).toContain('You stopped it. What was saved stays.');
    const saved = await results().count();
    expect(saved).toBeLessThan(8);
    const before = (await readStored(own)).exhibits.length;
    await card()
      .getByRole('button', { name: `Go on with the ${8 - saved} that are left` })
      .click();
    await expect.poll(() => card().innerText(), { timeout: 20_000 }).toContain(`${8 - saved} saved`);
    expect((await readStored(own)).exhibits).toHaveLength(before + 8 - saved);
  });

  it('goes on after a reload with what is left, out of view or not, and with nothing else', async () => {
    await openList();
    const before = (await readStored(own)).exhibits.length;
    await tickAll(8, 14);
    await says('Save 7 selected as evidence');
    await button().click();
    await expect.poll(() => results().count(), { timeout: 10_000 }).toBeGreaterThan(1);
    await page.reload();
    await button().waitFor();
    expect(await button().textContent()).toMatch(/^Go on with the [2-5] that are left$/);
    expect(await page.locator('#messagesList md-list-item[aria-label="Parcel 8"]').count()).toBe(0);
    await browser.killBackground();
    await button().click();
    await ended();
    expect((await readStored(own)).exhibits).toHaveLength(before + 7);
    await page.reload();
    await rows().first().waitFor();
    await offersNothing();
  });

  it('saves all that SOGo calls selected, loaded or not, and finds what is left of it again', async () => {
    await openList();
    const before = await batched();
    await tick(119);
    await page.locator('button[ng-click="mailbox.selectAll()"]').click();
    // One was deleted above.
    const all = mails.length - 1;
    await says(`Save ${all} selected as evidence`);
    await button().click();
    await expect.poll(() => results().count(), { timeout: 10_000 }).toBeGreaterThan(1);
    await page.reload();
    await button().waitFor();
    const left = Number(/Go on with the (\d+) that are left/.exec((await button().textContent()) ?? '')?.[1]);
    expect(left).toBe(all - (await savedSince(before)).length);
    await button().click();
    await expect.poll(() => results().count(), { timeout: 10_000 }).toBeGreaterThan(1);
    await card().getByRole('button', { name: 'Cancel' }).click();
    await ended();
    await page.reload();
    await rows().first().waitFor();
    await offersNothing();
  });

  it('ends with the session, keeps nothing of the rest, and offers it again after signing in', async () => {
    await openList();
    await tickAll(56, 59);
    await says('Save 4 selected as evidence');
    const before = (await batched()).length;
    await browser.context.clearCookies();
    await button().click();
    await ended();
    expect(await card().innerText()).toContain('Sign in again');
    expect(await batched()).toHaveLength(before);
    await signIn();
    await says('Go on with the 4 that are left');
    await button().click();
    await ended();
    expect(await card().innerText()).toMatch(/saved/);
    await page.reload();
    await rows().first().waitFor();
    await offersNothing();
  });

  it('counts as SOGo does where messages are sorted by threads, and takes no press but a person’s', async () => {
    await page.evaluate(async (address) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token };
      await fetch(address, {
        method: 'POST',
        headers,
        body: JSON.stringify({ defaults: { SOGoMailSortByThreads: 1 } }),
      });
    }, `${webmail.sogo}so/${webmail.user}/Preferences/save`);
    await openList();
    await page.locator('.sg-message-thread-first .sg-tile-btn').first().click();
    const first = page.locator('.sg-message-thread-first').first();
    const subject = await first.getAttribute('aria-label');
    await first.locator('.sg-avatar-selectable').click();
    await says('Save 1 selected as evidence');
    const before = await batched();
    await page.evaluate(() =>
      document.querySelector('cluebook-batch')?.shadowRoot?.querySelector<HTMLElement>('button.save')?.click(),
    );
    await page.waitForTimeout(500);
    expect(await savedSince(before)).toEqual([]);
    await button().click();
    await ended();
    expect((await results().allInnerTexts()).join()).toContain(subject ?? 'a thread');
    expect((await savedSince(before)).map(({ messageKey }) => messageKey)).toEqual([
      `0/INBOX/${uidOf(`m${subject?.replace('Parcel ', '')}`)}`,
    ]);
  });
});

interface ControllerOfSogo {
  $mailboxController: { selectedFolder: { $messages: { uid: unknown; selected?: boolean }[]; $isLoading: boolean } };
}

interface Batched {
  pressId: string;
  exhibit: number;
  messageKey: string;
  method: string;
  source?: { transformation: string };
  seen?: unknown;
}
