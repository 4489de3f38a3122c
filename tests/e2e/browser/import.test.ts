import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Mailbox } from '../../../scripts/demo/mailbox.ts';
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
    casebook = await browser.openOwnPage('casebook.html');
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
      'outlook.msg': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      'holiday.txt': 'We had fine weather\n',
      'empty.eml': '',
    };
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    await give(Object.keys(files).map((name) => join(folder, name)));
    await expect.poll(status).toContain('3 mails saved, EX-0003 to EX-0005.');
    await casebook.locator('.refusals').evaluate((element: HTMLDetailsElement) => {
      element.open = true;
    });
    const refused = await casebook.locator('.refusals li').allInnerTexts();
    expect(refused).toEqual([
      expect.stringMatching(/^inbox\.mbox, message 4, it is empty/),
      expect.stringMatching(/^renamed\.eml, it is a program/),
      expect.stringMatching(/^archive\.zip, it is a ZIP/),
      expect.stringMatching(/^outlook\.msg, it is an Outlook message/),
      expect.stringMatching(/^holiday\.txt, it is not a mail/),
      expect.stringMatching(/^empty\.eml, it is empty/),
    ]);
  });

  it('shows how far it is, and keeps what was saved when the person stops it', async () => {
    const many = Array.from({ length: 3000 }, (_one, index) => `From a@parcel.example\n${mail(100 + index)}`).join(
      '\n',
    );
    await writeFile(join(folder, 'many.mbox'), many);
    await give([join(folder, 'many.mbox')]);
    await casebook.getByRole('progressbar').waitFor();
    await expect.poll(async () => (await readStored(casebook)).exhibits.length).toBeGreaterThan(20);
    await casebook.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(status).toContain('What was saved until then is kept');
    const stored = await readStored(casebook);
    expect(stored.exhibits.length).toBeLessThan(3000);
    expect(await status()).toContain(`EX-0006 to EX-${String(stored.exhibits.length).padStart(4, '0')}`);
  });
});
