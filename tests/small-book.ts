import { v4 } from 'uuid';
import { handlersOf } from '../src/background/handlers.ts';
import { read } from '../src/background/read.ts';
import { SiteScripts } from '../src/background/site-scripts.ts';
import type { World } from '../src/background/world.ts';
import type { Capture } from '../src/core/capture.ts';
import { instantAt } from '../src/core/instant-at.ts';
import type { ExportInput } from '../src/exports/package-document.ts';
import { answer } from '../src/messages/answer.ts';
import type { Handlers, Reply, Sender } from '../src/messages/answer.ts';
import type { Book } from '../src/store/book.ts';
import { gatherForExport } from '../src/store/gather-export.ts';
import { openAsItLies, openBook } from '../src/store/open-book.ts';
import { readSettings } from '../src/store/settings.ts';
import { readSource } from '../src/store/sources.ts';
import { fakeBrowser } from './background/granting-browser.ts';
import { codesInImage } from '../scripts/clues/qr-clues.ts';

/** A mail page, as the browser tells who sends. */
export const mailPage: Sender = { kind: 'page', url: 'https://mail.example/?message=1' };
export const ownPage: Sender = { kind: 'own', url: 'chrome-extension://id/popup.html' };

/** The background on a database of its own, with a clock that goes on a second at each look. */
export interface SmallBook {
  book: Book;
  world: World;
  handlers: Handlers;
  /** What the browser grants, and the scripts that are registered for it. */
  granted: string[];
  registered: ReadonlyMap<string, string[]>;
  /** Through the one door, as a message would come. */
  ask(name: string, input: unknown, sender?: Sender): Promise<Reply>;
  input(): Promise<ExportInput>;
}

let books = 0;

export async function openSmallBook(key?: Uint8Array<ArrayBuffer>): Promise<SmallBook> {
  books += 1;
  const bookName = `small-book-${books}`;
  const book = await openBook(bookName, key);
  let held = key;
  let opened: Promise<Book> | undefined = Promise.resolve(book);
  const openAnew = (other: typeof key) => {
    held = other;
    opened = undefined;
  };
  const { api, origins: granted, registered } = fakeBrowser([]);
  let clock = Date.UTC(2026, 10, 24, 8, 0, 0);
  const world: World = {
    now: () => {
      clock += 1000;
      return instantAt(clock, 480);
    },
    newId: () => v4(),
    newNonce: () => v4().replaceAll('-', ''),
    book: async () => {
      opened ??= held ? openBook(bookName, held) : openBook(bookName);
      return opened;
    },
    lock: {
      open: (given) => openAsItLies(bookName, given),
      hold: (given) => Promise.resolve(openAnew(new Uint8Array(given))),
      drop: () => Promise.resolve(openAnew(undefined)),
    },
    codesInImage,
    saveShortcut: () => Promise.resolve('Alt+Shift+E'),
    tool: { name: 'Cluebook', version: '0.0.0', browser: 'Test', locale: 'en' },
    sites: new SiteScripts(api, () => readSettings(book)),
  };
  const handlers = handlersOf(world);
  return {
    book,
    world,
    handlers,
    granted,
    registered,
    async ask(name, input, sender = mailPage) {
      const reply = await answer(handlers, { cluebook: name, input }, sender);
      if (name === 'capture.save') await untilRead(world);
      return reply;
    },
    input: async () => ({
      ...(await gatherForExport(book)),
      id: v4(),
      createdAt: world.now(),
      tool: { name: 'Cluebook', version: '0.0.0' },
      checkers: {
        'verify.html': '<!doctype html><title>stands for the page</title>\n',
        'check_package.py': '# stands for the program\n',
      },
      readSource: (sha256) => readSource(book, sha256),
    }),
  };
}

/** What is saved is read without anybody asking: waited for, so that no test ends while it goes on. */
async function untilRead(world: World): Promise<void> {
  const newest = await (await world.book()).exhibits.orderBy('number').last();
  if (newest) await read(world, newest.number).catch(() => undefined);
}

export function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** A mail of a made-up sender; each number is another message. */
export function scamMail(number: number, body = ''): string {
  return [
    `From: "Parcel Desk" <desk${number}@parcel.example>`,
    'To: lin.mei@mailbox.example',
    `Message-ID: <${number}@parcel.example>`,
    `Subject: Your parcel ${number}`,
    'Date: Mon, 23 Nov 2026 08:14:05 +0000',
    '',
    `Pay at https://pay.parcel.example/${number} or call +1 202 555 0142. ${body}`,
    '',
  ].join('\r\n');
}

/** What the button sends for a mail, complete. */
export function captureOf(mail: string, change: Partial<Capture> = {}): Capture {
  const bytes = bytesOfText(mail);
  return {
    pressId: v4(),
    siteId: 'roundcube',
    messageKey: 'INBOX/1',
    pageTitle: 'Inbox',
    seen: { from: { name: 'Parcel Desk', address: 'desk1@parcel.example' }, subject: 'Your parcel', text: 'Pay' },
    source: {
      got: true,
      bytes,
      transformation: 'exact',
      transport: {
        url: 'https://mail.example/source',
        status: 200,
        redirected: false,
        mediaType: 'text/plain',
        announced: bytes.length,
        received: bytes.length,
      },
    },
    steps: [{ at: instantAt(Date.UTC(2026, 10, 24), 480), what: 'Save as evidence pressed' }],
    ...change,
  };
}
