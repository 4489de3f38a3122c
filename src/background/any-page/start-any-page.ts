import browser from 'webextension-polyfill';
import type { Browser, Menus, Tabs } from 'webextension-polyfill';
import { captureLimits } from '../../core/capture-limits.ts';
import { askPage } from '../../messages/ask-page.ts';
import { commandName } from '../save-shortcut.ts';
import type { World } from '../world.ts';
import { pageArchive } from './page-archive.ts';
import { saveTab } from './save-tab.ts';
import type { Pointed, SaveTabApi, TabToSave } from './save-tab.ts';

const menuId = 'save-page';

/** The part of the browser that this needs: given, so that a test can stand in for it. */
export type AnyPageBrowser = Pick<
  Browser,
  'action' | 'commands' | 'contextMenus' | 'i18n' | 'runtime' | 'scripting' | 'tabs'
>;

/** Offers to save any page by context menu and shortcut. Both give us the tab for that moment, and no other. */
export function startAnyPage(world: World, from: AnyPageBrowser = browser): void {
  const api = saveTabApi(from);
  const saveIn = (tab: Tabs.Tab | undefined, pointed: Pointed) => {
    const { id, windowId, url = '', title = '' } = tab ?? {};
    if (id === undefined || windowId === undefined) return;
    const toSave: TabToSave = { id, windowId, url, title };
    void saveTab(world, api, toSave, pointed);
  };
  from.runtime.onInstalled.addListener(() => void putMenu(from));
  from.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === menuId) saveIn(tab, pointedAt(info));
  });
  from.commands.onCommand.addListener((name, tab) => {
    if (name === commandName) saveIn(tab, { asked: 'Save as evidence asked for by shortcut' });
  });
}

/** What the person pointed at: a picture in a link is the picture. */
export function pointedAt({ linkUrl, srcUrl, selectionText, mediaType }: Menus.OnClickData): Pointed {
  const asked = 'Save as evidence chosen in the context menu';
  const selection = selectionText === undefined || selectionText === '' ? {} : { selection: selectionText };
  const image = mediaType === 'image' && srcUrl !== undefined ? srcUrl : undefined;
  const address = image ?? linkUrl;
  if (address === undefined)
    return { asked: 'selection' in selection ? `${asked}, on selected text` : asked, ...selection };
  const what = image === undefined ? 'link' : 'image';
  return {
    asked: `${asked}, on ${what === 'link' ? 'a link' : 'a picture'}`,
    chosen: { what, address: address.slice(0, captureLimits.seenLine) },
    ...selection,
  };
}

async function putMenu({ contextMenus, i18n }: AnyPageBrowser): Promise<void> {
  await contextMenus.removeAll();
  contextMenus.create({
    id: menuId,
    title: i18n.getMessage('button_save'),
    contexts: ['page', 'selection', 'link', 'image', 'frame'],
  });
}

function saveTabApi({ action, i18n, scripting, tabs }: AnyPageBrowser): SaveTabApi {
  return {
    capture: (windowId) => tabs.captureVisibleTab(windowId, { format: 'png' }),
    archive: pageArchive,
    putScript: (tabId) => scripting.executeScript({ target: { tabId }, files: ['any.js'] }),
    askPage,
    mark: (tabId, text, title) =>
      Promise.all([action.setBadgeText({ tabId, text }), action.setTitle({ tabId, title })]),
    words: {
      saved: (exhibit) => i18n.getMessage('button_saved', [exhibit]),
      notSaved: () => i18n.getMessage('button_notSaved'),
    },
  };
}
