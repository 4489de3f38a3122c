import { captureLimits } from '../../core/capture-limits.ts';
import type { Seen } from '../../core/capture.ts';
import type { PressRequest } from '../../messages/press-request.ts';
import type { Saved } from '../../messages/protocol.ts';
import { save } from '../save.ts';
import type { World } from '../world.ts';
import { bytesOfDataUrl, keepTabFile } from './tab-files.ts';

/** The part of the browser that this needs: given, so that a test can stand in for it. */
export interface SaveTabApi {
  /** The visible part of the window's active tab as a `data:` URL. The person's gesture gives the right (`activeTab`). */
  capture(windowId: number): Promise<string>;
  /** The page as one file; null where the browser cannot, or the person did not allow it. */
  archive(tabId: number): Promise<Blob | null>;
  /** Puts our script for any page into the tab's top frame. */
  putScript(tabId: number): Promise<unknown>;
  askPage(tabId: number, request: PressRequest): Promise<boolean>;
  /** A mark at the toolbar button and its words, for tabs that take no script. */
  mark(tabId: number, mark: string, words: string): Promise<unknown>;
  words: { saved(exhibit: string): string; notSaved(): string };
}

/** The tab as the gesture gives it. */
export interface TabToSave {
  id: number;
  windowId: number;
  url: string;
  title: string;
}

/** What the person pointed at, as the browser tells. */
export interface Pointed {
  asked: string;
  chosen?: NonNullable<Seen['chosen']>;
  selection?: string;
}

/**
 * Saves what is in a tab, after the person asked for it there by shortcut or context menu: first a picture of what is visible; then
 * the message that is open, as its button would; or else the page as it is shown, with an archive of it where that is allowed. Of a
 * page with an open message there is none: it would hold the rest of the mailbox too.
 */
export async function saveTab(world: World, api: SaveTabApi, tab: TabToSave, pointed: Pointed): Promise<void> {
  const pressId = world.newId();
  await keepPicture(world, api, tab, pressId);
  const { asked, chosen } = pointed;
  const request = { pressId, asked, ...(chosen ? { chosen } : {}) };
  if (chosen === undefined && (await api.askPage(tab.id, { ...request, save: 'message' }))) return;
  await keepArchive(world, api, tab, pressId);
  try {
    await api.putScript(tab.id);
    if (await api.askPage(tab.id, { ...request, save: 'page' })) return;
  } catch {
    // The browser's own pages and viewers take no script: what the browser itself tells of the tab is kept.
  }
  await saveFromOutside(world, api, tab, pressId, pointed);
}

/** A browser that gives no picture (too soon after another one, a protected page) does not keep the rest from being saved. */
async function keepPicture(world: World, api: SaveTabApi, tab: TabToSave, pressId: string): Promise<void> {
  try {
    const png = bytesOfDataUrl(await api.capture(tab.windowId));
    const screenshot = { what: 'screenshot' as const, mediaType: 'image/png' };
    if (png) keepTabFile(pressId, { ...screenshot, body: new Blob([png]) }, Date.parse(world.now().utc));
  } catch {
    // Told by its absence: the exhibit has no picture, and the card offers the shortcut again.
  }
}

/** Like the picture: what is not to be had is told by its absence. Before our own script is in the page, which it would show. */
async function keepArchive(world: World, api: SaveTabApi, tab: TabToSave, pressId: string): Promise<void> {
  try {
    const body = await api.archive(tab.id);
    if (!body || body.size > captureLimits.sourceBytes) return;
    const archive = { what: 'page-archive' as const, mediaType: 'multipart/related' };
    keepTabFile(pressId, { ...archive, body }, Date.parse(world.now().utc));
  } catch {
    // The browser's own pages give none.
  }
}

async function saveFromOutside(
  world: World,
  api: SaveTabApi,
  tab: TabToSave,
  pressId: string,
  { asked, chosen, selection }: Pointed,
): Promise<void> {
  try {
    const seen: Seen = {
      subject: tab.title.slice(0, captureLimits.seenLine),
      ...(chosen ? { chosen } : {}),
      ...(selection === undefined ? {} : { text: selection.slice(0, captureLimits.seenText) }),
    };
    const { exhibit }: Saved = await save(
      world,
      {
        pressId,
        siteId: 'any-page',
        kind: 'page',
        messageKey: tab.url.slice(0, captureLimits.seenLine),
        pageTitle: tab.title.slice(0, captureLimits.seenLine),
        seen,
        source: { got: false, reason: 'web-page' },
        steps: [
          { at: world.now(), what: asked },
          { at: world.now(), what: 'The page takes no script of an extension: address and title are the browser’s' },
        ],
      },
      { kind: 'own', url: tab.url },
    );
    await api.mark(tab.id, '✓', api.words.saved(exhibit));
  } catch {
    await api.mark(tab.id, '!', api.words.notSaved());
  }
}
