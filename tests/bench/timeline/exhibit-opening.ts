import type { Page } from 'playwright-core';
import { median } from './figures.ts';
import type { Figure } from './figures.ts';

/** A mail as large as this is in the book; it is opened, and its text is there to be read. */
interface Opened {
  name: string;
  bytes: number;
  goal: number;
}

const mails: readonly Opened[] = [
  { name: '100 kB', bytes: 100_000, goal: 100 },
  { name: '25 MB', bytes: 25_000_000, goal: 1_000 },
];

/** In the casebook, from the press on a row until the message is painted. `first`: the number that the first of them gets. */
export async function exhibitOpening(page: Page, first: number): Promise<Figure[]> {
  const base = page.url().split('#')[0] ?? '';
  await page.goto(`${base}#/add`);
  for (const { name, bytes } of mails) {
    const file = { name: `${name}.eml`, mimeType: 'message/rfc822', buffer: mailOf(bytes) };
    await page.locator('input[type=file]').first().setInputFiles([file]);
    await page.locator('.import .outcome, .import [role=status]').first().waitFor();
  }
  await page.waitForFunction(isRead, first + 1, { timeout: 60_000 });
  const figures: Figure[] = [];
  for (const [at, { name, goal }] of mails.entries()) {
    const times: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      await page.evaluate(open, '#/timeline');
      times.push(await page.evaluate(open, `#/timeline/EX-${String(first + at).padStart(4, '0')}`));
    }
    figures.push({
      what: `an exhibit of ${name} until its message is painted`,
      value: median(times.slice(1)),
      unit: 'ms',
      goal,
    });
  }
  return figures;
}

/** Half of it text and HTML (never more than 200 kB, as mails are), the rest an attachment. */
function mailOf(bytes: number): Buffer {
  const line = '<p>Pay at <a href="https://pay.parcel.example/r">the desk</a> or call +1 202 555 0142.</p>\r\n';
  const html = line.repeat(Math.floor(Math.min(bytes / 2, 200_000) / line.length));
  const file = `${'QUJD'.repeat(19)}\r\n`.repeat(Math.floor((bytes - html.length) / 78));
  return Buffer.from(
    [
      'From: Parcel Desk <desk@parcel.example>',
      'Subject: Your parcel',
      `Message-ID: <${bytes}@parcel.example>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
      '--b',
      'Content-Type: application/octet-stream; name=label.bin',
      'Content-Disposition: attachment; filename=label.bin',
      'Content-Transfer-Encoding: base64',
      '',
      file,
      '--b--',
      '',
    ].join('\r\n'),
  );
}

async function isRead(number: number): Promise<boolean> {
  const opening = indexedDB.open('cluebook');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const asked = database.transaction('readings').objectStore('readings').get(number);
  await new Promise((resolve) => {
    asked.onsuccess = resolve;
  });
  database.close();
  return asked.result !== undefined;
}

async function open(place: string): Promise<number> {
  const isThere = () =>
    place === '#/timeline'
      ? !document.querySelector('.exhibit-head, .beside-list iframe')
      : document.querySelector('.beside-list iframe');
  const start = performance.now();
  location.hash = place;
  while (!isThere()) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}
