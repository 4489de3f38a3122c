import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageOf, startMailbox } from '../../../scripts/demo/mailbox.ts';
import type { DemoMessage, Mailbox } from '../../../scripts/demo/mailbox.ts';
import { chainFaults } from '../../../src/core/custody.ts';
import type { CustodyEntry } from '../../../src/core/custody.ts';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { buttonIn, cardTitle, ended } from '../press.ts';
import { bytesOf, readStored } from '../stored.ts';

const kills = 50;
const attempts = 150;

/** Each a different message of some 60 kB, so that there is something to be cut off in. */
function manyMessages(): Promise<DemoMessage[]> {
  return Promise.all(
    Array.from({ length: attempts }, (_, index) => {
      const body = `line ${index} +1 202 555 0142 https://pay.parcel.example/${index}\r\n`.repeat(1000);
      const head = `From: desk${index}@parcel.example\r\nMessage-ID: <${index}@parcel.example>\r\nSubject: Parcel ${index}\r\n\r\n`;
      return messageOf(`many-${index}`, Buffer.from(head + body));
    }),
  );
}

describe('the browser stops the background in the middle of saving', () => {
  let messages: DemoMessage[];
  let mailbox: Mailbox;
  let browser: Chromium;
  let page: Page;
  let own: Page;
  beforeAll(async () => {
    messages = await manyMessages();
    mailbox = await startMailbox(messages);
    browser = await startChromium();
    own = await browser.openOwnPage('popup.html');
    page = await browser.context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await mailbox?.stop();
  });

  it(`loses nothing that was acknowledged and breaks no chain in ${kills} stops`, { timeout: 300_000 }, async () => {
    // A list, not a map by number: were a number acknowledged twice, both messages would have to be there.
    const acknowledged: { number: number; bytes: Buffer }[] = [];
    const outcomes = new Map<string, number>();
    let killed = 0;
    let beforeAnswer = 0;
    for (const [index, message] of messages.entries()) {
      if (killed >= kills) break;
      await page.goto(mailbox.pageOf(message));
      await buttonIn(page).click();
      // Spread over everything that happens between the press and the answer: fetch, hashing, transaction, reading.
      await new Promise((resolve) => setTimeout(resolve, (index * 7) % 90));
      const answered = (await ended(page).count()) > 0;
      if (await browser.killBackground()) {
        killed += 1;
        if (!answered) beforeAnswer += 1;
      }
      await ended(page).waitFor({ timeout: 30_000 });
      const title = await cardTitle(page);
      const number = Number(/EX-(\d+)/.exec(title)?.[1] ?? Number.NaN);
      if (/^(?:Saved|Already saved) as/.test(title)) acknowledged.push({ number, bytes: message.bytes });
      outcomes.set(title.replace(/\d+/, 'n'), (outcomes.get(title.replace(/\d+/, 'n')) ?? 0) + 1);
    }
    expect(killed).toBeGreaterThanOrEqual(kills);
    expect(beforeAnswer).toBeGreaterThan(0);
    const stored = await readStored(own);
    for (const { number, bytes } of acknowledged) expect(bytesOf(stored, number), `EX-${number}`).toEqual(bytes);
    expect(chainFaults(stored.custody as CustodyEntry[])).toEqual([]);
    // Nothing half-written: each exhibit has its acquisition, its source and its entry; each source its exhibit.
    const numbers = stored.exhibits.map(({ number }) => number);
    expect(new Set(stored.acquisitions.map(({ exhibit }) => exhibit))).toEqual(new Set(numbers));
    expect(new Set(stored.acquisitions.map(({ source }) => source?.sha256))).toEqual(
      new Set(Object.keys(stored.sources)),
    );
    expect(stored.custody).toHaveLength(stored.acquisitions.length);
    expect(acknowledged.length).toBeGreaterThan(kills / 2);
    // Each press ended in an answer that a person can use, and the next try works.
    expect([...outcomes.keys()].every((title) => /^(?:Saved|Already saved) as EX-n$|^Not saved$/.test(title))).toBe(
      true,
    );
    console.log(
      `killed ${killed}, ${beforeAnswer} of them before the answer, outcomes ${JSON.stringify([...outcomes])}`,
    );
  });

  it('reads later what was saved but not read when it was stopped', async () => {
    await page.goto(mailbox.url);
    await buttonIn(page).click();
    await ended(page).waitFor();
    await expect
      .poll(
        async () => {
          const { exhibits, readings } = await readStored(own);
          return exhibits.length - readings.length;
        },
        { timeout: 90_000 },
      )
      .toBe(0);
  });
});
