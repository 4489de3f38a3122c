import type { CDPSession, Page } from 'playwright-core';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { extensionId } from '../../../scripts/browser/chromium.ts';
import { startMailbox } from '../../../scripts/demo/mailbox.ts';
import { median } from './figures.ts';
import type { Figure } from './figures.ts';

const rounds = 40;
const coldRounds = 9;
const mailBytes = 21_600;

/**
 * From the mail page's message to the background's answer "it is on the disk", for a mail of 21 kB, beside an answer for the same bytes
 * that are put raw and strictly. Sent from where the product sends it: the script in a mail page.
 */
export async function saveCosts(browser: Chromium): Promise<Figure[]> {
  const mailbox = await startMailbox();
  const page = await browser.context.newPage();
  try {
    const ask = await contentScriptOf(page, () => page.goto(mailbox.pageOf(firstOf(mailbox.messages))));
    await putRawListener(browser);
    const [ours, raw]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      raw.push(await ask(sending(`{ bench: 'raw', bytes: mail }`)));
      ours.push(await ask(sending(captureOf(round))));
      // Reading what was saved goes on after the answer.
      await page.waitForTimeout(350);
    }
    const warm = [ours.slice(5), raw.slice(5)] as const;
    const [coldSave, coldPing]: [number[], number[]] = [[], []];
    for (let round = 0; round < coldRounds; round += 1) {
      await untilStopped(browser);
      coldPing.push(await ask(sending(`{ cluebook: 'bench', input: {} }`)));
      await untilStopped(browser);
      coldSave.push(await ask(sending(captureOf(1_000 + round))));
    }
    return [
      {
        what: 'save until acknowledged, strict, beside a raw put of the same bytes',
        value: median(warm[0]) / median(warm[1]),
        unit: '×',
        goal: 1.25,
        note: `${median(warm[0]).toFixed(1)} ms beside ${median(warm[1]).toFixed(1)} ms`,
      },
      {
        what: 'save from a background that was stopped, beside its answer to anything',
        value: median(coldSave) / median(coldPing),
        unit: '×',
        goal: 1.3,
        note: `${median(coldSave).toFixed(0)} ms beside ${median(coldPing).toFixed(0)} ms`,
      },
    ];
  } finally {
    await page.close();
    await mailbox.stop();
  }
}

function firstOf<One>(all: readonly One[]): One {
  const [first] = all;
  if (first === undefined) throw new Error('no message');
  return first;
}

async function untilStopped(browser: Chromium): Promise<void> {
  await browser.killBackground();
  await new Promise((resolve) => setTimeout(resolve, 400));
}

/** Evaluates in the world of our own script in a page, and gives milliseconds. */
async function contentScriptOf(page: Page, open: () => Promise<unknown>): Promise<(code: string) => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  await open();
  await page.locator('cluebook-button').waitFor({ state: 'attached' });
  const world = worlds.findLast(({ origin }) => origin.includes(extensionId));
  if (!world) throw new Error('our script is not in the page');
  return async (code) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      expression: code,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return Number(result.value);
  };
}

/** Each mail is another one. */
const sending = (message: string) => `(async () => {
  const line = 'Pay at https://pay.parcel.example/r or call +1 202 555 0142 before noon.\\r\\n';
  const head = 'From: Parcel Desk <desk@parcel.example>\\r\\nSubject: Your parcel\\r\\nMessage-ID: <' + crypto.randomUUID() + '@parcel.example>\\r\\n\\r\\n';
  const mail = new TextEncoder().encode((head + line.repeat(400)).slice(0, ${mailBytes}));
  const start = performance.now();
  const reply = await chrome.runtime.sendMessage(${message});
  const ms = performance.now() - start;
  if (reply === undefined || (reply.ok === false && reply.code !== 'request-refused')) throw new Error(JSON.stringify(reply));
  return ms;
})()`;

const captureOf = (round: number) => `{ cluebook: 'capture.save', input: {
  pressId: crypto.randomUUID(), siteId: 'roundcube', messageKey: 'INBOX/${round}', pageTitle: 'Inbox',
  seen: { subject: 'Your parcel', text: 'Pay' }, steps: [],
  source: { got: true, bytes: mail, transformation: 'exact',
    transport: { url: location.href, status: 200, redirected: false, mediaType: 'message/rfc822', received: mail.length } },
} }`;

/** The least that an answer of "it is on the disk" takes: one strict transaction with the bytes in it. */
async function putRawListener(browser: Chromium): Promise<void> {
  const worker = browser.context.serviceWorkers().find((one) => one.url().includes(extensionId));
  if (!worker) throw new Error('no background');
  await worker.evaluate(async () => {
    const opening = indexedDB.open('bench-raw', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bodies', { autoIncrement: true });
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { onMessage: { addListener(l: unknown): void } } } }
    ).chrome;
    runtime.onMessage.addListener(
      (
        message: { bench?: string; bytes: Uint8Array<ArrayBuffer> },
        _from: unknown,
        reply: (value: unknown) => void,
      ) => {
        if (message.bench !== 'raw') return undefined;
        const writing = database.transaction('bodies', 'readwrite', { durability: 'strict' });
        writing.objectStore('bodies').put({ body: new Blob([message.bytes]) });
        writing.oncomplete = () => reply({ ok: true });
        return true;
      },
    );
  });
}
