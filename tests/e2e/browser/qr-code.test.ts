import { openAsBlob } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Mailbox } from '../../../scripts/demo/mailbox.ts';
import type { Package } from '../../../src/core/package.ts';
import { openPackageFile } from '../../../src/imports/package-file.ts';
import { checkPackage } from '../../../src/seal/check-package.ts';
import { pressSave } from '../press.ts';
import { readStored } from '../stored.ts';

/** What the code in `09-scan.eml` says. */
const target = 'https://login.parcel-desk.example/qr?t=8841';

describe('a QR code in a picture of a mail', () => {
  let mailbox: Mailbox;
  let browser: Chromium;
  beforeAll(async () => {
    mailbox = await startMailbox();
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await mailbox?.stop();
  });

  it('is read after one press, without holding it up, and its link stands in the file for a lawyer', async () => {
    const message = mailbox.messages.find(({ id }) => id === '09-scan');
    if (!message) throw new Error('the demo has no mail with a code');
    const popup = await browser.openOwnPage('popup.html');
    const page = await browser.context.newPage();
    await page.goto(mailbox.pageOf(message));
    expect(await pressSave(page)).toBe('Saved as EX-0001');
    await expect
      .poll(async () => JSON.stringify((await readStored(popup)).readings), { timeout: 20_000 })
      .toContain(target);

    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Export' }).click();
    const coming = popup.waitForEvent('download');
    await popup.getByRole('button', { name: 'JSON for a lawyer' }).click();
    const file = join(tmpdir(), `cluebook-qr-${process.pid}.json`);
    await (await coming).saveAs(file);
    const { findings } = await checkPackage(await openPackageFile(await openAsBlob(file), 'export.json'));
    const { clues } = JSON.parse(await readFile(file, 'utf8')) as Package;
    await rm(file);
    expect(findings).toEqual([]);
    expect(clues.find(({ kind, value }) => kind === 'link' && value === target)?.sightings).toMatchObject([
      { role: 'qr-code', where: { in: 'image', part: '2' } },
    ]);
  });

  it('asks nobody: not the address in the code, nor anything else', () => {
    expect(mailbox.asked.filter((path) => !/^\/(?:\?|$|favicon|source\/)/.test(path))).toEqual([]);
  });
});
