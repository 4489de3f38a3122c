import { openAsBlob } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { Mailbox } from '../../../scripts/demo/mailbox.ts';
import { openPackageFile } from '../../../src/imports/package-file.ts';
import { checkPackage } from '../../../src/seal/check-package.ts';
import { startFirefox } from './driver.ts';
import type { Firefox, Tab } from './driver.ts';

const tree = "document.querySelector('cluebook-button')?.shadowRoot";
const button = `${tree}?.querySelector('button.save')`;
const title = `${tree}?.querySelector('.card:popover-open h2')?.textContent`;

describe('the main job in a real Firefox', () => {
  let mailbox: Mailbox;
  let firefox: Firefox;
  let mail: Tab;
  let popup: Tab;
  beforeAll(async () => {
    mailbox = await startMailbox();
    firefox = await startFirefox();
    mail = await firefox.newTab();
  });
  afterAll(async () => {
    await firefox?.close();
    await mailbox?.stop();
  });
  const open = (index: number, fault?: string) => {
    const message = mailbox.messages[index];
    if (!message) throw new Error(`no message ${index}`);
    return mail.go(mailbox.pageOf(message, fault));
  };
  const titleIs = (text: string) => mail.until(`${title} === ${JSON.stringify(text)}`);

  const downloaded = async (ending: string) => {
    let name: string | undefined;
    for (let tries = 0; tries < 100 && name === undefined; tries += 1) {
      const files = await readdir(firefox.downloads);
      // While the bytes come, they stand in a `.part` beside an empty file with the name.
      name = files.some((file) => file.endsWith('.part')) ? undefined : files.find((file) => file.endsWith(ending));
      if (name !== undefined && (await stat(join(firefox.downloads, name))).size === 0) name = undefined;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return join(firefox.downloads, name ?? 'no file came');
  };

  it('saves a message with one press', async () => {
    await open(0);
    await mail.click(button);
    await titleIs('Saved as EX-0001');
    await mail.until(`/2 addresses, 1 number, 2 links/.test(${tree}.querySelector('.card').textContent)`);
  });

  it('works and keeps its look in a page that forbids all but its own requests', async () => {
    await open(2, 'strict');
    await mail.click(button);
    await titleIs('Saved as EX-0002');
    const look = await mail.evaluate<string>(`getComputedStyle(${button}).borderRadius`);
    expect(look).toBe('6px');
  });

  it('says “Already saved” for the same message', async () => {
    await open(0);
    await mail.click(button);
    await titleIs('Already saved as EX-0001');
  });

  it('takes no press but a person’s', async () => {
    await open(1);
    await mail.until(`!!${button}`);
    await mail.evaluate(`${button}.click()`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await mail.evaluate(`${button}.textContent`)).toBe('Save as evidence');
    await mail.click(button);
    await titleIs('Saved as EX-0003');
  });

  it('shows all in the timeline, newest first', async () => {
    popup = await firefox.newTab();
    await popup.go(firefox.pageUrl('popup.html'));
    const names = `[...document.querySelectorAll('ol[aria-label=Timeline] > li')].map((row) => row.getAttribute('aria-label').slice(0, 7))`;
    await popup.until(`${names}.length === 3`);
    expect(await popup.evaluate(names)).toEqual(['EX-0003', 'EX-0002', 'EX-0001']);
  });

  it('exports a file with the mail site’s bytes, and its check finds nothing wrong', async () => {
    await popup.click('document.querySelector(\'footer [aria-controls="export-panel"]\')');
    await popup.click("document.querySelector('.choice')");
    await popup.until('/was handed to your browser/.test(document.body.innerText)');
    const file = await downloaded('.json');
    const { findings, exhibits } = await checkPackage(await openPackageFile(await openAsBlob(file), 'export.json'));
    expect(findings).toEqual([]);
    expect(exhibits).toBe(3);
    const document = JSON.parse(await readFile(file, 'utf8')) as { exhibits: { sources: { base64: string }[] }[] };
    expect(Buffer.from(document.exhibits[0]?.sources[0]?.base64 ?? '', 'base64')).toEqual(mailbox.messages[0]?.bytes);
  });

  it('makes a complaint package on the disk, and hands over that file', async () => {
    await popup.click("document.querySelectorAll('.choice')[1]");
    const file = await downloaded('.zip');
    const { findings, exhibits } = await checkPackage(await openPackageFile(await openAsBlob(file), 'package.zip'));
    expect(findings).toEqual([]);
    expect(exhibits).toBe(3);
    const onDisk = await popup.evaluate<number[]>(`(async () => {
      const root = await navigator.storage.getDirectory();
      const sizes = [];
      for await (const handle of (await root.getDirectoryHandle('outgoing')).values()) sizes.push((await handle.getFile()).size);
      return sizes;
    })()`);
    expect(onDisk).toEqual([(await stat(file)).size]);
  });

  it('reads the QR code in a picture of a mail', async () => {
    await open(mailbox.messages.findIndex(({ id }) => id === '09-scan'));
    await mail.click(button);
    await titleIs('Saved as EX-0004');
    const reading = `new Promise((resolve) => {
      indexedDB.open('cluebook').onsuccess = ({ target: { result: database } }) => {
        database.transaction('readings').objectStore('readings').get(4).onsuccess = ({ target }) => {
          database.close();
          resolve(JSON.stringify(target.result?.clues ?? []));
        };
      };
    })`;
    let clues = '';
    for (let tries = 0; tries < 100 && !clues.includes('qr-code'); tries += 1) {
      clues = await popup.evaluate<string>(reading);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(clues).toContain('https://login.parcel-desk.example/qr?t=8841');
  });
});
