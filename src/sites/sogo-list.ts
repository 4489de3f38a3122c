import { headOf } from './read-page.ts';
import type { Seen } from '../core/capture.ts';
import type { ToldMessage } from '../core/told-list.ts';
import type { ListedMessage } from './site.ts';
import { isListedAt, keyOf, mailboxOf, originalOf } from './sogo-address.ts';
import type { SogoMessage } from './sogo-address.ts';

/**
 * SOGo's list of messages. Seen with 5.8.0, 2026-11. Its rows carry no uid, only those in view are in the page, and a mail that is open
 * beside it can hold the like of them: what is selected is told by the page's own script (`background/sogo-list.ts`). An element only
 * ever gives a reason to ask, and the button its place.
 */
export const list = '.view-list';
export const row = '#messagesList .sg-message-list-item';
export const ticked = '#messagesList .sg-avatar-selected';
/** The actions for what is selected; shown while SOGo counts any. */
export const listActions = `${list} > md-toolbar[ng-show="mailbox.mode.multiple"]:not(.ng-hide)`;

export function asksForList(document: Document): boolean {
  return document.querySelector(`${listActions}, ${ticked}`) !== null;
}

export function selectedMessages(_document: Document, url: URL, told: readonly ToldMessage[] = []): ListedMessage[] {
  return listedIn(
    url,
    told.filter(({ selected }) => selected),
  );
}

export function listedMessages(_document: Document, url: URL, told: readonly ToldMessage[] = []): ListedMessage[] {
  return listedIn(url, told);
}

/** Below the list: above it, one set of actions takes the place of the other, and our button would go with them. */
export function listPlace(document: Document): Element | null {
  return [...document.querySelectorAll(list)].find((found) => !found.closest('#detailView')) ?? null;
}

/** Each once; none of another folder than the one in the address: that list is on its way, or gone. */
function listedIn(url: URL, told: readonly ToldMessage[]): ListedMessage[] {
  const byKey = new Map<string, ListedMessage>();
  for (const { account, folder, uid, subject, date, from } of told) {
    const message: SogoMessage = { account, path: folder, uid };
    const key = keyOf(message);
    if (byKey.has(key) || !isListedAt(url, message)) continue;
    const seen: Seen = headOf(from, subject, date);
    byKey.set(key, { key, seen, mailbox: mailboxOf(url, message), source: originalOf(url, message) });
  }
  return [...byKey.values()];
}
