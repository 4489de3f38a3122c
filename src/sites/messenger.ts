import {
  besideTitle,
  firstOutside,
  isLeftOver,
  notUnderstood,
  openConversation,
  outermost,
  writtenIn,
} from './chat.ts';
import type { ChatMessage } from './chat.ts';
import { lineOf } from './read-page.ts';
import type { Site } from './site.ts';

/**
 * Messenger, on its own address and on Facebook. Class names change with every build; roles and headings, which screen readers need, are
 * the same in half a dozen programs of others that read the page, the newest of 2026: seen by them, not by us. Messages have no ids, and
 * times and "you sent" are words in the page's language: neither is told. Who wrote is told where a heading over the message says so.
 */
const main = '[role="main"]';
/** Was a grid until 2025. */
const log = '[role="log"], [role="grid"]';
const row = '[role="row"], [role="article"], article';
const heading = 'h1, h2, h3, h4, h5, [role="heading"]';
const words = '[dir="auto"]';
/** What the page itself offers or says in a row: buttons, names, times between messages, what only stands there to be seen. */
const notWritten = `${heading}, button, [role="button"], [aria-hidden="true"]`;

export const messenger: Site = {
  id: 'messenger',
  recognises: (_document, url) => threadIn(url) !== undefined,
  openMessages(document, url) {
    const id = threadIn(url);
    if (id === undefined) return [];
    const page = document.querySelector(main);
    const list = page?.querySelector(log);
    if (!page || !list) return notUnderstood(`${main} ${log}`);
    const title = firstOutside(page, heading, log);
    if (!title) return notUnderstood(`${main} ${heading}`);
    const rows = outermost(list, row);
    const messages = rows.map(messageIn).filter(({ text }) => text !== undefined && text.trim() !== '');
    if (messages.length === 0) return notUnderstood(`${row} ${words}`);
    // Without ids: an element that shows the same words under another conversation's address is of the one before.
    if (rows.map((one) => isLeftOver(one, lineOf(one) ?? null, id)).includes(true)) {
      return notUnderstood('messages of this conversation alone');
    }
    return [openConversation({ id, place: besideTitle(title), title: lineOf(title), messages })];
  },
};

/** `/messages/t/1`, `/messages/e2ee/t/1` on Facebook; `/t/1`, `/e2ee/t/1` on Messenger's own address. */
function threadIn(url: URL): string | undefined {
  const path = url.hostname === 'www.facebook.com' ? /^\/messages\/(?:e2ee\/)?t\/([^/]+)/ : /^\/(?:e2ee\/)?t\/([^/]+)/;
  return path.exec(url.pathname)?.[1];
}

function messageIn(one: Element): ChatMessage {
  const bodies = outermost(one, words, notWritten).filter((body) => !body.matches(notWritten));
  return { author: lineOf(firstOutside(one, heading, words)), ...writtenIn(bodies) };
}
