import browser from 'webextension-polyfill';
import { v4 } from 'uuid';
import type { Tool } from '../core/exhibit.ts';
import { instantAt } from '../core/instant-at.ts';
import type { Instant } from '../core/instant.ts';
import type { CodesInImage } from '../core/qr/clues-in-images.ts';
import type { Settings } from '../core/settings.ts';
import type { Book } from '../store/book.ts';
import { dropKey, holdKey } from '../store/lock/held-key.ts';
import { openAsItLies, openOwnBook } from '../store/open-book.ts';
import { readSettings } from '../store/settings.ts';
import { saveShortcut } from './save-shortcut.ts';
import { codesInImage } from './codes-in-image.ts';
import { SiteScripts } from './site-scripts.ts';

/** What the handlers need of the world around them: clock, randomness, the book, and what we are. */
export interface World {
  now(): Instant;
  newId(): string;
  /** 32 hexadecimal digits that nobody can guess. */
  newNonce(): string;
  book(): Promise<Book>;
  lock: BookLocking;
  /** The QR codes of a picture. */
  codesInImage: CodesInImage;
  /** The keys that save with a picture of the screen; null when the person has none. */
  saveShortcut(): Promise<string | null>;
  tool: Tool;
  /** The button in the pages of sites. */
  sites: SiteScripts;
}

/** What the passphrase lock needs of the world. */
interface BookLocking {
  /** The book as it lies, or opened with this key, for whoever closes it again. */
  open(key?: Uint8Array<ArrayBuffer>): Promise<Book>;
  /** From now on the book is opened with this key. */
  hold(key: Uint8Array): Promise<void>;
  /** From now on it is not. */
  drop(): Promise<void>;
}

/** So long, in milliseconds, what is under way may still use a book that is opened anew. */
const closeAfterMs = 10_000;

export function browserWorld(): World {
  let opened: Promise<Book> | undefined;
  // Opened again after a failure, and after the browser closed it: the next press has its own chance.
  const book = async () => {
    const current = await opened?.catch(() => undefined);
    if (current?.isOpen() === true) return current;
    opened = openOwnBook();
    return opened;
  };
  const openAnew = async () => {
    const old = await opened?.catch(() => undefined);
    opened = undefined;
    // One without the key would take what is locked from now on for what it is not.
    if (!old?.lock) old?.close();
    else setTimeout(() => old.close(), closeAfterMs);
  };
  const lock: BookLocking = {
    open: (key) => openAsItLies(undefined, key),
    hold: (key) => holdKey(key).then(openAnew),
    drop: () => dropKey().then(openAnew),
  };
  return {
    now: () => instantAt(Date.now(), -new Date().getTimezoneOffset()),
    newId: () => v4(),
    newNonce: () => v4().replaceAll('-', ''),
    book,
    lock,
    codesInImage,
    saveShortcut,
    tool: {
      name: browser.runtime.getManifest().name,
      version: browser.runtime.getManifest().version,
      browser: navigator.userAgent,
      locale: browser.i18n.getUILanguage(),
    },
    sites: new SiteScripts(browser, async () => settingsOf(await book().catch(() => undefined), lock)),
  };
}

/** The settings stand open in a locked book too: which pages have the button depends on them. */
async function settingsOf(book: Book | undefined, lock: BookLocking): Promise<Settings> {
  if (book) return readSettings(book);
  const asItLies = await lock.open();
  return readSettings(asItLies).finally(() => asItLies.close());
}
