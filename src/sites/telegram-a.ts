import { firstOutside, notUnderstood, openConversation, outermost, writtenIn } from './chat.ts';
import { attributeOf, lineOf } from './read-page.ts';
import type { Site } from './site.ts';

/**
 * Telegram Web A (`/a/`). Classes and data attributes of its own source and as other programs read them, 2026. Times are shown in
 * the person's zone alone.
 */
const header = '.MiddleHeader';
const titles = ['.ChatInfo .fullName', '.ChatInfo .title'];
const list = '#MiddleColumn .MessageList';
const message = '.Message[data-message-id]';
const text = '.text-content';
/** What is answered to, with its author; previews of pages. */
const quoted = '.EmbeddedMessage, .message-subheader, .WebPage';
const written = `${text}, ${quoted}`;
const senders = '.message-title .sender-title, .message-title .message-title-name';
/** What the page itself writes into a message. */
const decoration = '.MessageMeta, .Reactions, .message-reactions';

export const telegramA: Site = {
  id: 'telegram-a',
  recognises: (_document, url) => url.hostname === 'web.telegram.org' && /^\/a(?:\/|$)/.test(url.pathname),
  openMessages(document, url) {
    const peer = /^#(-?\d+)/.exec(url.hash)?.[1];
    if (peer === undefined) return [];
    const lists = document.querySelectorAll(list);
    const head = firstOutside(document, header, written);
    const title = titles.map((one) => head?.querySelector(one)).find((one) => one);
    // Two lists: the chat before is still sliding out.
    if (!head || !title || lists.length !== 1) return notUnderstood(`${header} ${titles.join(', ')}; one ${list}`);
    if (!isOf(head, peer)) return notUnderstood('.ChatInfo [data-peer-id] of the conversation in the address');
    const messages = outermost(document, `${list} ${message}`, text).map(messageIn);
    if (messages.length === 0) return notUnderstood(message);
    return [openConversation({ id: peer, place: head, title: lineOf(title), messages })];
  },
};

/** Groups and channels have a minus (and `-100`) in the address that the picture's number has not. */
function isOf(head: Element, peer: string): boolean {
  const shown = head.querySelector('.ChatInfo [data-peer-id]')?.getAttribute('data-peer-id') ?? peer;
  return peer.startsWith('-') ? peer.endsWith(shown.replace(/^-(?:100)?/, '')) : peer === shown;
}

function messageIn(one: Element) {
  const time = firstOutside(one, '.message-time', '.EmbeddedMessage');
  return {
    id: attributeOf(one, 'data-message-id'),
    author: lineOf(firstOutside(one, senders, written)),
    own: one.matches('.own') ? true : undefined,
    shownAt: time && (attributeOf(time, 'title') ?? lineOf(time)),
    ...writtenIn([outermost(one, text, quoted)[0]], decoration),
  };
}
