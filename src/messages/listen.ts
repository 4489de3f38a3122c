import browser from 'webextension-polyfill';
import type { Runtime } from 'webextension-polyfill';
import { answer, requestName } from './answer.ts';
import type { Handlers, Sender } from './answer.ts';

/** Listens for our messages. Not async: an async listener answers every message, also those meant for others. */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
    if (requestName(message) === null) return undefined;
    return answer(handlers, message, senderOf(from));
  });
}

/** Messages of other extensions never arrive here (`onMessageExternal` is not listened to). */
function senderOf(from: Runtime.MessageSender): Sender {
  const url = addressOf(from);
  const kind = url.startsWith(browser.runtime.getURL('')) ? 'own' : 'page';
  const { tab, frameId } = from;
  return {
    kind,
    url,
    ...(tab?.id === undefined || frameId === undefined ? {} : { frame: { tabId: tab.id, frameId } }),
  };
}

/** A window that a page wrote itself has no address of its own: the browser knows whose it is. */
function addressOf({ url = '', origin }: Runtime.MessageSender & { origin?: string }): string {
  return url.startsWith('about:') && origin !== undefined && URL.canParse(origin) ? `${origin}/` : url;
}
