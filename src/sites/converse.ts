import {
  exactTime,
  firstOutside,
  inOrder,
  notUnderstood,
  openConversation,
  outermost,
  valueOf,
  writtenIn,
} from './chat.ts';
import type { ChatMessage } from './chat.ts';
import { attributeOf, lineOf } from './read-page.ts';
import type { NotUnderstood, OpenMessage, Site, SitePage } from './site.ts';

/**
 * Converse (XMPP) on any host, one or several chats side by side. Its own templates, and running, version 14.0.0, 2026-11; the custom elements
 * and data attributes are the same since version 7. Ids and times are the sender's claims.
 */
const chats = 'converse-chat[jid], converse-muc[jid]';
const head = '.chat-head';
const title = '.chatbox-title__text';
/** In order of preference. */
const places = ['.chatbox-title__buttons', '.chatbox-title', head];
const message = '.chat-msg[data-msgid]';
/** What holds them, and whatever of them may be in there: a chat in which nothing was said yet is no page that changed. */
const history = 'converse-message-history';
const said = 'converse-chat-message';
/** What others wrote: nothing in there says anything about the message. */
const written = '.chat-msg__text';
const author = '.chat-msg__author';
/** What is answered to, with its author: another message's. */
const quoted = 'converse-reply-context';

export const conversePage: SitePage = {
  id: 'converse',
  recognises: (document) => document.querySelector(chats) !== null,
};

export const converse: Site = {
  ...conversePage,
  openMessages: (document) => outermost(document, chats, written).filter(isShown).flatMap(chatIn),
};

/** Older versions keep closed and minimised chats in the page. */
function isShown(chat: Element): boolean {
  return !chat.matches('.hidden, [hidden], .closed') && chat.closest('[hidden]') === null;
}

function chatIn(chat: Element): (OpenMessage | NotUnderstood)[] {
  const jid = attributeOf(chat, 'jid');
  const place = places.map((one) => firstOutside(chat, one, written)).find((one) => one !== undefined);
  if (jid === undefined || !place) return notUnderstood(places.join(', '));
  const messages = withNames(outermost(chat, message, written).map(messageIn));
  if (messages.length === 0) {
    const nothingSaid = firstOutside(chat, history, written) && !firstOutside(chat, said, written);
    return nothingSaid ? [] : notUnderstood(message);
  }
  const named = lineOf(firstOutside(chat, `${head} ${title}`, written));
  // The order in the page is the order of arrival, which need not be that of writing.
  return [openConversation({ id: jid, place, title: named, handle: jid, messages: inOrder(messages) })];
}

function messageIn(one: Element): ChatMessage {
  const around = `${written}, ${quoted}`;
  const time = firstOutside(one, 'time.chat-msg__time', around);
  const body = outermost(one, written, quoted)[0];
  const named = valueOf(lineOf(firstOutside(one, author, around)))?.replace(/^\*\*/, '');
  return {
    id: attributeOf(one, 'data-msgid'),
    author: named,
    handle: attributeOf(one, 'data-from'),
    own: ownOf(one),
    at: exactTime(Date.parse(one.getAttribute('data-isodate') ?? '')),
    shownAt: time && (attributeOf(time, 'title') ?? lineOf(time)),
    ...writtenIn([body]),
  };
}

function ownOf(one: Element): boolean | undefined {
  if (firstOutside(one, '.chat-msg__content--me', written)) return true;
  return firstOutside(one, '.chat-msg__content--them', written) ? false : undefined;
}

/** A message that follows another of the same sender has no name; its `data-from` is that of one that has. */
function withNames(messages: readonly ChatMessage[]): ChatMessage[] {
  const names = new Map(messages.flatMap(({ handle, author: name }) => (handle && name ? [[handle, name]] : [])));
  return messages.map((one) => ({ ...one, author: one.author ?? names.get(one.handle ?? '') }));
}
