import { describe, expect, it } from 'vitest';
import { pointedAt, startAnyPage } from '../../src/background/any-page/start-any-page.ts';
import type { AnyPageBrowser } from '../../src/background/any-page/start-any-page.ts';
import { keepTabFile } from '../../src/background/any-page/tab-files.ts';
import { saveTab } from '../../src/background/any-page/save-tab.ts';
import type { SaveTabApi } from '../../src/background/any-page/save-tab.ts';
import { hashBytes } from '../../src/core/hash.ts';
import type { PressRequest } from '../../src/messages/press-request.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { bytesOfText, captureOf, openSmallBook, scamMail } from '../small-book.ts';

const picture = bytesOfText('png');
const screenshot = { what: 'screenshot' as const, mediaType: 'image/png', body: new Blob([picture]) };
const tab = { id: 7, windowId: 1, url: 'https://shop.example/offer', title: 'An offer' };

/** A browser of our own: what it is asked stands in `log`. */
function fakeApi(change: Partial<SaveTabApi> = {}) {
  const log: string[] = [];
  const asked: PressRequest[] = [];
  const api: SaveTabApi = {
    capture: () => {
      log.push('capture');
      return Promise.resolve(`data:image/png;base64,${btoa('png')}`);
    },
    archive: () => {
      log.push('archive');
      return Promise.resolve(null);
    },
    putScript: () => Promise.resolve(log.push('script')),
    askPage: (_tabId, request) => {
      asked.push(request);
      log.push(`ask ${request.save}`);
      return Promise.resolve(request.save === 'page');
    },
    mark: (_tabId, mark, words) => Promise.resolve(log.push(`${mark} ${words}`)),
    words: { saved: (exhibit) => `Saved as ${exhibit}`, notSaved: () => 'Not saved' },
    ...change,
  };
  return { api, log, asked };
}

describe('saving what is in a tab', () => {
  it('takes the picture first, asks for an open message, and else has the page save itself', async () => {
    const { world } = await openSmallBook();
    const { api, log, asked } = fakeApi();
    await saveTab(world, api, tab, { asked: 'shortcut' });
    expect(log).toEqual(['capture', 'ask message', 'archive', 'script', 'ask page']);
    expect(new Set(asked.map(({ pressId }) => pressId)).size).toBe(1);
  });

  it('leaves it at the message when one is open', async () => {
    const { world } = await openSmallBook();
    const { api, log } = fakeApi({ askPage: () => Promise.resolve(true) });
    await saveTab(world, api, tab, { asked: 'shortcut' });
    expect(log).toEqual(['capture']);
  });

  it('asks for no message when a link or a picture was pointed at', async () => {
    const { world } = await openSmallBook();
    const { api, log, asked } = fakeApi();
    const chosen = { what: 'link' as const, address: 'https://pay.example/' };
    await saveTab(world, api, tab, { asked: 'menu', chosen });
    expect(log).toEqual(['capture', 'archive', 'script', 'ask page']);
    expect(asked[0]?.chosen).toEqual(chosen);
  });

  it('keeps what the browser tells, and marks the button, where no script may go', async () => {
    const small = await openSmallBook();
    const refuses = () => Promise.reject(new Error('cannot be scripted'));
    const { api, log } = fakeApi({ putScript: refuses, askPage: () => Promise.resolve(false) });
    await saveTab(small.world, api, tab, { asked: 'menu', selection: 'Call +1 202 555 0142' });
    expect(log).toEqual(['capture', 'archive', '✓ Saved as EX-0001']);
    const [acquisition] = await small.book.acquisitions.toArray();
    expect(acquisition).toMatchObject({
      method: 'any-page',
      page: { url: tab.url, title: tab.title },
      seen: { subject: tab.title, text: 'Call +1 202 555 0142' },
      completeness: { state: 'on-screen', reason: 'web-page' },
      attached: [{ what: 'screenshot', mediaType: 'image/png', sha256: await hashBytes(picture) }],
    });
    expect(await small.book.rows.get(1)).toMatchObject({
      kind: 'page',
      senderName: 'shop.example',
      subject: tab.title,
    });
  });

  it('saves without a picture where the browser gives none', async () => {
    const small = await openSmallBook();
    const refuses = () => Promise.reject(new Error('too soon'));
    const { api } = fakeApi({ capture: refuses, putScript: refuses, askPage: () => Promise.resolve(false) });
    await saveTab(small.world, api, tab, { asked: 'menu' });
    expect((await small.book.acquisitions.toArray())[0]?.attached).toBeUndefined();
  });

  it('keeps the page as one file where the browser gives it, and of a page with an open message never', async () => {
    const small = await openSmallBook();
    const mhtml = new Blob(['From: <Saved by Blink>\r\n']);
    const refuses = () => Promise.reject(new Error('no script'));
    const { api } = fakeApi({
      archive: () => Promise.resolve(mhtml),
      putScript: refuses,
      askPage: () => Promise.resolve(false),
    });
    await saveTab(small.world, api, tab, { asked: 'menu' });
    const [{ attached = [], steps } = { steps: [] }] = await small.book.acquisitions.toArray();
    expect(attached.map(({ what, mediaType }) => `${what} ${mediaType}`)).toEqual([
      'screenshot image/png',
      'page-archive multipart/related',
    ]);
    expect(steps.at(-1)?.what).toMatch(/MHTML/);
    const kept = await small.book.sources.get(attached[1]?.sha256 ?? '');
    expect(await kept?.body.text()).toBe(await mhtml.text());
    const { api: inMailbox, log } = fakeApi({ askPage: () => Promise.resolve(true) });
    await saveTab(small.world, inMailbox, tab, { asked: 'menu' });
    expect(log).not.toContain('archive');
  });

  it('keeps no archive that is larger than anything else may be', async () => {
    const small = await openSmallBook();
    const huge = { size: 60_000_001 } as Blob;
    const { api } = fakeApi({ archive: () => Promise.resolve(huge), askPage: () => Promise.resolve(false) });
    await saveTab(small.world, api, { ...tab }, { asked: 'menu' });
    const [acquisition] = await small.book.acquisitions.toArray();
    expect(acquisition?.attached?.map(({ what }) => what)).toEqual(['screenshot']);
  });

  it('says so when nothing could be kept', async () => {
    const small = await openSmallBook();
    const { api, log } = fakeApi({
      putScript: () => Promise.reject(new Error('no')),
      askPage: () => Promise.resolve(false),
    });
    await saveTab(small.world, api, { ...tab, url: '' }, { asked: 'menu' });
    expect(log.at(-1)).toBe('! Not saved');
  });
});

describe('a capture with a picture of the screen', () => {
  it('keeps it beside the original, and the check of the export finds nothing', async () => {
    const small = await openSmallBook();
    const capture = captureOf(scamMail(1));
    keepTabFile(capture.pressId, screenshot, 0);
    const reply = await small.ask('capture.save', capture);
    expect(reply).toMatchObject({ ok: true, value: { screenshot: true } });
    expect(reply).not.toHaveProperty('value.shortcut');
    expect(await small.book.sources.count()).toBe(2);
    const file = await makeLawyerPackage(await small.input(), {
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    expect((await checkPackage(await openPackageFile(file, 'a.json'))).findings).toEqual([]);
    const { exhibits } = JSON.parse(await file.text()) as { exhibits: { sources: { mediaType: string }[] }[] };
    expect(exhibits[0]?.sources.map(({ mediaType }) => mediaType)).toEqual(['message/rfc822', 'image/png']);
  });

  it('has its picture again when the store failed the first time, and only its own', async () => {
    const small = await openSmallBook();
    const capture = captureOf(scamMail(1));
    keepTabFile(capture.pressId, screenshot, 0);
    const fail = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    small.book.custody.hook('creating').subscribe(fail);
    expect(await small.ask('capture.save', capture)).toMatchObject({ ok: false });
    small.book.custody.hook('creating').unsubscribe(fail);
    expect(await small.ask('capture.save', capture)).toMatchObject({ ok: true, value: { screenshot: true } });
    const other = await small.ask('capture.save', captureOf(scamMail(2)));
    expect(other).toMatchObject({ value: { screenshot: false, shortcut: 'Alt+Shift+E' } });
  });
});

describe('the context menu', () => {
  it.each([
    [{ pageUrl: 'https://a.example/' }, {}],
    [{ selectionText: 'pay now' }, { selection: 'pay now' }],
    [{ linkUrl: 'https://a.example/l' }, { chosen: { what: 'link', address: 'https://a.example/l' } }],
    [
      { linkUrl: 'https://a.example/l', srcUrl: 'https://a.example/p.png', mediaType: 'image' },
      { chosen: { what: 'image', address: 'https://a.example/p.png' } },
    ],
  ])('tells what was pointed at: %j', (info, expected) => {
    expect(pointedAt({ menuItemId: 'save-page', editable: false, modifiers: [], ...info })).toMatchObject(expected);
  });

  it('is put up when Cluebook is installed, and asks the tab in which it was used; other menus and keys do nothing', async () => {
    const { world } = await openSmallBook();
    const listeners: Record<string, (...given: unknown[]) => void> = {};
    const on = (name: string) => ({
      addListener: (listener: (...given: unknown[]) => void) => {
        listeners[name] = listener;
      },
    });
    const made: { id: string; contexts: string[] }[] = [];
    const captured: number[] = [];
    startAnyPage(world, {
      runtime: { onInstalled: on('installed') },
      contextMenus: {
        onClicked: on('menu'),
        removeAll: () => Promise.resolve(),
        create: (menu: (typeof made)[number]) => made.push(menu),
      },
      commands: { onCommand: on('command') },
      i18n: { getMessage: (name: string) => name },
      tabs: {
        captureVisibleTab: (windowId: number) => {
          captured.push(windowId);
          return Promise.reject(new Error('enough'));
        },
      },
      scripting: { executeScript: () => Promise.reject(new Error('enough')) },
      action: { setBadgeText: () => Promise.resolve(), setTitle: () => Promise.resolve() },
    } as unknown as AnyPageBrowser);
    listeners['installed']?.({});
    await expect.poll(() => made.map(({ id }) => id)).toEqual(['save-page']);
    expect(made[0]?.contexts).toEqual(expect.arrayContaining(['page', 'selection', 'link', 'image']));
    listeners['menu']?.({ menuItemId: 'another' }, { ...tab, windowId: 1 });
    listeners['command']?.('another', { ...tab, windowId: 2 });
    listeners['menu']?.({ menuItemId: 'save-page' }, undefined);
    listeners['menu']?.({ menuItemId: 'save-page' }, { ...tab, windowId: 3 });
    listeners['command']?.('save-page', { ...tab, windowId: 4 });
    await expect.poll(() => captured).toEqual([3, 4]);
  });
});
