/**
 * `npm run bench:seal`: from the press on a mail in its page until it is sealed, in a real Chromium: until the card says "Saved", from there
 * until the head of the log is signed, and, with time stamps on, until a server of `openssl ts` on this machine has stamped it and the
 * stamp was checked and kept. For mails of 30 kB and of 25 MB. Prints lines for `seal.md`.
 */
import { cpus, loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { startChromium } from '../../scripts/browser/chromium.ts';
import { startMailbox } from '../../scripts/demo/mailbox.ts';
import type { DemoMessage } from '../../scripts/demo/mailbox.ts';
import { buttonIn } from '../e2e/press.ts';
import { serveTimeStamps, TimeStampAuthority } from '../lab/time-stamp-authority.ts';

const sizes = [
  { name: '30 kB', bytes: 30_000, times: 20 },
  { name: '25 MB', bytes: 25_000_000, times: 8 },
];

const mails = sizes.map(({ bytes, times }) =>
  Array.from({ length: times * 2 }, (_none, number) => mailOf(bytes, number)),
);
const mailbox = await startMailbox(mails.flat());
const authority = new TimeStampAuthority();
const server = await serveTimeStamps({ now: (request) => authority.reply(request) });
const browser = await startChromium();
try {
  const settings = await browser.openOwnPage('casebook.html#/settings/stamps');
  const page = await browser.context.newPage();
  const signed = await rounds(page, settings, 0);
  await settings.bringToFront();
  await settings.locator('#seal-server').fill(server.url);
  await settings.keyboard.press('Enter');
  await settings.getByRole('button', { name: 'Sign and time-stamp now' }).waitFor();
  const stamped = await rounds(page, settings, 1);
  console.log('| mail | press until "Saved" | then until signed | press until signed | with a time stamp |');
  for (const [at, { name }] of sizes.entries()) {
    const [alone, withStamp] = [signed[at] ?? [], stamped[at] ?? []];
    const sums = [alone, withStamp].map((some) => figures(some.map(({ saved, sealed }) => saved + sealed)));
    const parts = [figures(alone.map(({ saved }) => saved)), figures(alone.map(({ sealed }) => sealed))];
    console.log(`| ${[name, ...parts, ...sums].join(' | ')} |`);
  }
  const asked = server.asked.length;
  console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}; the server stamped ${asked} times`);
} finally {
  await browser.close();
  await mailbox.stop();
  server.end();
  authority.end();
}

interface Sealing {
  saved: number;
  sealed: number;
}

/** Of each size, one half of its mails: each is new to the book. The first of each is not counted. */
async function rounds(page: Page, settings: Page, half: 0 | 1): Promise<Sealing[][]> {
  const all: Sealing[][] = [];
  for (const [at, { times }] of sizes.entries()) {
    const results: Sealing[] = [];
    for (const mail of (mails[at] ?? []).slice(half * times, (half + 1) * times)) {
      await page.bringToFront();
      await page.goto(mailbox.pageOf(mail));
      results.push({ saved: await saving(page), sealed: await sealing(settings) });
    }
    all.push(results.slice(1));
  }
  return all;
}

/** By the page's own clock, from the person's press to the frame in which the card says so. */
async function saving(page: Page): Promise<number> {
  await buttonIn(page).waitFor();
  const over = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const look = (start: number) => {
          const root = document.querySelector('cluebook-button')?.shadowRoot;
          const title = root?.querySelector('.card:popover-open')?.querySelector('h1, h2, h3')?.textContent ?? '';
          if (title.startsWith('Saved')) resolve(performance.now() - start);
          else if (performance.now() - start > 60_000) reject(new Error(`not saved: ${title}`));
          else requestAnimationFrame(() => look(start));
        };
        document.addEventListener('pointerdown', () => look(performance.now()), { capture: true, once: true });
      }),
  );
  await buttonIn(page).click();
  return over;
}

/** By the clock of our page, from the press of the button there to the word that it is done. */
async function sealing(settings: Page): Promise<number> {
  await settings.bringToFront();
  return settings.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const section = document.querySelector('#settings-stamps');
        const button = [...(section?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
          /^Sign (?:the log|and time-stamp) now$/.test(textContent ?? ''),
        );
        const start = performance.now();
        let begun = false;
        const look = () => {
          begun ||= button?.disabled === true;
          const said = [...(section?.querySelectorAll('[role=status]') ?? [])].map(({ textContent }) => textContent);
          const done = begun && !button?.disabled && said.some((text) => text === 'The log was signed.');
          if (done) resolve(performance.now() - start);
          else if (performance.now() - start > 60_000) reject(new Error(`not sealed: ${said.join()}`));
          else requestAnimationFrame(look);
        };
        button?.click();
        requestAnimationFrame(look);
      }),
  );
}

/** Median and highest, in milliseconds. */
function figures(values: number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  return `${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0)} (${(sorted.at(-1) ?? 0).toFixed(0)}) ms`;
}

function mailOf(size: number, number: number): DemoMessage {
  const [id, subject] = [`${size}-${number}`, `Your prize ${number}`];
  const head = Buffer.from(
    [
      'From: Prize Office <office@prize.example>',
      'To: lin@home.example',
      `Subject: ${subject}`,
      'Date: Tue, 24 Nov 2026 10:00:00 +0000',
      `Message-ID: <${id}@prize.example>`,
      'Content-Type: application/octet-stream; name=prize.bin',
      'Content-Transfer-Encoding: base64\r\n\r\n',
    ].join('\r\n'),
  );
  const bytes = Buffer.alloc(size, `${'QUJD'.repeat(19)}\r\n`);
  head.copy(bytes);
  const from = { name: 'Prize Office', address: 'office@prize.example' };
  return { id, bytes, from, to: 'lin@home.example', subject, date: '2026-11-24', text: 'Your prize is here.' };
}
