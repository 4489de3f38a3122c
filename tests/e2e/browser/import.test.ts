import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { writeZip } from '../../../src/exports/zip-writer.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Mailbox } from '../../../scripts/demo/mailbox.ts';
import { writeCompoundFile } from '../../core/outlook/compound-writer.ts';
import { makeItem } from '../../core/outlook/make-item.ts';
import { pressSave } from '../press.ts';
import { bytesOf, readStored } from '../stored.ts';

describe('bringing mails in as files', () => {
  let mailbox: Mailbox;
  let browser: Chromium;
  let casebook: Page;
  let folder: string;
  beforeAll(async () => {
    mailbox = await startMailbox();
    browser = await startChromium();
    casebook = await browser.openOwnPage('casebook.html#/add');
    folder = await mkdtemp(join(tmpdir(), 'cluebook-import-'));
  });
  afterAll(async () => {
    await browser?.close();
    await mailbox?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const give = async (files: string[]) => casebook.locator('input[type=file]').first().setInputFiles(files);
  const status = () => casebook.locator('.import [role=status]').innerText();
  const mail = (number: number) =>
    `From: desk${number}@parcel.example\nSubject: Parcel ${number}\nMessage-ID: <${number}@parcel.example>\n\nPay ${number}\n`;

  it('makes one exhibit of a mail that was saved in the webmail before, with a second acquisition', async () => {
    const [first, second] = mailbox.messages;
    if (!first || !second) throw new Error('no messages');
    const page = await browser.context.newPage();
    await page.goto(mailbox.pageOf(first));
    expect(await pressSave(page)).toBe('Saved as EX-0001');
    await page.close();
    const paths = [first, second].map(({ id }) => join(folder, `${id}.eml`));
    for (const [index, message] of [first, second].entries()) await writeFile(paths[index] ?? '', message.bytes);
    await give(paths);
    await expect.poll(status).toContain('1 mail saved as EX-0002. 1 was saved before');
    const stored = await readStored(casebook);
    expect(stored.acquisitions.filter(({ exhibit }) => exhibit === 1)).toHaveLength(2);
    expect(bytesOf(stored, 2)?.equals(await readFile(paths[1] ?? ''))).toBe(true);
    expect(stored.custody.map(({ content }) => content?.action)).toEqual(['capture', 'capture-again', 'capture']);
  });

  it('takes every message of a mail box, and says of what it does not take which and why', async () => {
    const box = [1, 2, 3]
      .map((number) => `From desk@parcel.example Mon Nov 23 08:14:05 2026\n${mail(number)}`)
      .join('\n');
    const files: Record<string, string | Uint8Array> = {
      'inbox.mbox': `${box}\nFrom desk@parcel.example Mon Nov 23 08:14:05 2026\n`,
      'renamed.eml': Uint8Array.of(0x4d, 0x5a, 0x90, 0),
      'archive.zip': Uint8Array.of(0x50, 0x4b, 3, 4),
      'takeout.tgz': Uint8Array.of(0x1f, 0x8b, 8, 0),
      'dovecot-uidlist': '3 V1 N2\n',
      'empty.eml': '',
    };
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    await give(Object.keys(files).map((name) => join(folder, name)));
    await expect.poll(status).toContain('3 mails saved, EX-0003 to EX-0005. 1 index file');
    await casebook.locator('.refusals').evaluate((element: HTMLDetailsElement) => {
      element.open = true;
    });
    const refused = await casebook.locator('.refusals li').allInnerTexts();
    expect(refused).toEqual([
      expect.stringMatching(/^inbox\.mbox, message 4, it is empty/),
      expect.stringMatching(/^renamed\.eml, it is a program/),
      expect.stringMatching(/^archive\.zip, this ZIP archive is damaged/),
      expect.stringMatching(/^takeout\.tgz, it is an archive that is not opened here/),
      expect.stringMatching(/^empty\.eml, it is empty/),
    ]);
  });

  it('makes a case of what came in with one press', async () => {
    expect(await casebook.getByRole('link', { name: 'See them in the timeline' }).getAttribute('href')).toBe(
      '#/timeline',
    );
    await casebook.getByRole('button', { name: 'Open a case with these' }).click();
    await casebook.getByRole('heading', { name: 'Case without a name' }).waitFor();
    const inCase = casebook.getByRole('button', { name: /^Remove/ });
    await expect.poll(() => inCase.count()).toBe(3);
    await casebook.goBack();
    await casebook.getByRole('heading', { name: 'Bring in files', exact: true }).waitFor();
  });

  it('shows how far it is, and keeps what was saved when the person stops it', async () => {
    const many = Array.from({ length: 3000 }, (_one, index) => `From a@parcel.example\n${mail(100 + index)}`).join(
      '\n',
    );
    await writeFile(join(folder, 'many.mbox'), many);
    const page = await browser.context.newPage();
    const third = mailbox.messages[2];
    if (!third) throw new Error('no third message');
    await page.goto(mailbox.pageOf(third));
    await casebook.bringToFront();
    await give([join(folder, 'many.mbox')]);
    await casebook.getByRole('progressbar').waitFor();
    await expect
      .poll(async () => (await readStored(casebook)).exhibits.length, { timeout: 20_000 })
      .toBeGreaterThan(20);
    // A press in a webmail comes between two batches.
    const start = Date.now();
    expect(await pressSave(page)).toMatch(/^Saved as EX-/);
    expect(Date.now() - start).toBeLessThan(4_000);
    await page.close();
    await casebook.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(status).toContain('What was saved until then is kept');
    const stored = await readStored(casebook);
    expect(stored.exhibits.length).toBeLessThan(3000);
    expect(await status()).toContain(`EX-0006 to EX-${String(stored.exhibits.length).padStart(4, '0')}`);
  });

  it('writes nothing for a file that was given before', async () => {
    const before = await readStored(casebook);
    await give([join(folder, 'inbox.mbox')]);
    await expect.poll(status).toContain('3 are from the same files as before; nothing was written');
    const after = await readStored(casebook);
    expect(after.custody).toHaveLength(before.custody.length);
    expect(after.acquisitions).toHaveLength(before.acquisitions.length);
  });

  it('looks into a ZIP, keeps a picture unopened, and takes what is in an exported chat as clues', async () => {
    const { signal } = new AbortController();
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
    const zip = await writeZip(
      [
        {
          name: 'Takeout/Mail/All mail.mbox',
          content: new Blob([`From a@parcel.example\n${mail(9001)}\nFrom b\n${mail(9002)}`]),
        },
        { name: 'Takeout/one.eml', content: new Blob([mail(9003)]) },
        { name: 'Takeout/run.exe', content: new Blob([Uint8Array.of(0x4d, 0x5a, 0x90, 0)]) },
      ],
      { signal },
    );
    const files: Record<string, string | Uint8Array> = {
      'takeout.zip': new Uint8Array(await zip.arrayBuffer()),
      'item.msg': writeCompoundFile(
        makeItem(32, {
          '0037': 'Your parcel',
          '0042': 'Parcel Desk',
          '5D02': 'desk@parcel.example',
          '1000': 'Call +1 202 555 0142',
        }),
      ),
      'screen.png': picture,
      'WhatsApp Chat with Parcel.txt': '10/20/19, 10:16 - Parcel: pay at https://pay.parcel.example/9\nnow',
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const last = (await readStored(casebook)).exhibits.length;
    const name = (more: number) => `EX-${String(last + more).padStart(4, '0')}`;
    await give(Object.keys(files).map((one) => join(folder, one)));
    await expect.poll(status).toContain(`Saved as ${name(1)} to ${name(6)}: 4 mails, 1 chat, 1 file.`);
    expect(await casebook.locator('.refusals li').allInnerTexts()).toEqual([
      expect.stringMatching(/^takeout\.zip, Takeout\/run\.exe, it is a program/),
    ]);
    const stored = await readStored(casebook);
    expect(stored.acquisitions.filter(({ exhibit }) => exhibit > last).map(({ file }) => file?.place)).toEqual(
      expect.arrayContaining(['Takeout/Mail/All mail.mbox, message 2', 'Takeout/one.eml', undefined]),
    );
    expect(bytesOf(stored, last + 5)?.equals(Buffer.from(picture))).toBe(true);
    const popup = await browser.openOwnPage('popup.html');
    await expect.poll(() => popup.getByRole('listitem').first().getAttribute('aria-label')).toContain('1 clue');
    await expect
      .poll(() => popup.getByRole('listitem').nth(2).getAttribute('aria-label'))
      .toContain('mail, Parcel Desk, desk@parcel.example, Your parcel');
    await expect
      .poll(() => popup.getByRole('listitem').first().getAttribute('aria-label'))
      .toContain('chat, WhatsApp Chat with Parcel');
    await popup.close();
  });

  it('refuses a mail of 3 GB at once, without reading it', async () => {
    const path = join(folder, 'huge.eml');
    await writeFile(path, mail(1));
    await truncate(path, 3_000_000_000);
    const start = Date.now();
    await give([path]);
    await expect
      .poll(() => casebook.locator('.refusals li').allInnerTexts())
      .toEqual([expect.stringMatching(/^huge\.eml, it is larger than one item can be here/)]);
    expect(Date.now() - start).toBeLessThan(5_000);
  });
});
