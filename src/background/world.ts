import browser from 'webextension-polyfill';
import { v4 } from 'uuid';
import type { Tool } from '../core/exhibit.ts';
import { instantAt } from '../core/instant-at.ts';
import type { Instant } from '../core/instant.ts';
import type { CodesInImage } from '../core/qr/clues-in-images.ts';
import type { Book } from '../store/book.ts';
import { openBook } from '../store/open-book.ts';
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
  /** The QR codes of a picture. */
  codesInImage: CodesInImage;
  /** The keys that save with a picture of the screen; null when the person has none. */
  saveShortcut(): Promise<string | null>;
  tool: Tool;
  /** The button in the pages of sites. */
  sites: SiteScripts;
}

export function browserWorld(): World {
  let opened: Promise<Book> | undefined;
  // Opened again after a failure, and after the browser closed it: the next press has its own chance.
  const book = async () => {
    const current = await opened?.catch(() => undefined);
    if (current?.isOpen() === true) return current;
    opened = openBook();
    return opened;
  };
  return {
    now: () => instantAt(Date.now(), -new Date().getTimezoneOffset()),
    newId: () => v4(),
    newNonce: () => v4().replaceAll('-', ''),
    book,
    codesInImage,
    saveShortcut,
    tool: {
      name: browser.runtime.getManifest().name,
      version: browser.runtime.getManifest().version,
      browser: navigator.userAgent,
      locale: browser.i18n.getUILanguage(),
    },
    sites: new SiteScripts(browser, async () => readSettings(await book())),
  };
}
