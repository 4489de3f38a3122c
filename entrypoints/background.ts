import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { startAnyPage } from '../src/background/any-page/start-any-page.ts';
import { keepAutoLock } from '../src/background/auto-lock.ts';
import { keepReminding } from '../src/background/deadline-reminders.ts';
import { goOn } from '../src/background/go-on.ts';
import { handlersOf } from '../src/background/handlers.ts';
import { keepOutgoingRemoved } from '../src/background/outgoing.ts';
import { keepSiteScripts } from '../src/background/site-scripts.ts';
import { browserWorld } from '../src/background/world.ts';
import { listen } from '../src/messages/listen.ts';

export default defineBackground(() => {
  const world = browserWorld();
  listen(handlersOf(world));
  keepSiteScripts(world.sites);
  startAnyPage(world);
  keepReminding(world);
  keepOutgoingRemoved();
  keepAutoLock(world);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
  void goOn(world);
});
