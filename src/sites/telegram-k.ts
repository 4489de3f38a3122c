import { exactTime, firstOutside, notUnderstood, openConversation, outermost, writtenIn } from './chat.ts';
import { attributeOf, lineOf } from './read-page.ts';
import type { Site } from './site.ts';

/**
 * Telegram Web K (`/k/`). Classes and data attributes of its own source, checked by others against it, 2026. `data-timestamp` is
 * exact; `data-peer-id` is the conversation that a message belongs to.
 */
const chat = '#column-center .chat';
const active = `${chat}.active`;
const topbar = '.topbar';
const title = `${topbar} .peer-title`;
const bubble = '.bubble[data-mid][data-peer-id][data-timestamp]';
const service = '.service, .is-date';
const text = '.message';
const quoted = '.reply, .quote, .webpage, .web';
const written = `${text}, ${quoted}`;
/** What the page itself writes into a message. */
const decoration = '.time, .time-inner, .reactions, .bubble-pin, .clearfix, .reply, .quote, .webpage, .web';

export const telegramK: Site = {
  id: 'telegram-k',
  recognises: (_document, url) => url.hostname === 'web.telegram.org' && /^\/k(?:\/|$)/.test(url.pathname),
  openMessages(document, url) {
    const pane = document.querySelector(active);
    if (!pane) return document.querySelector(chat) && url.hash.length > 1 ? notUnderstood(active) : [];
    const head = firstOutside(pane, title, written);
    const place = head?.closest(topbar);
    if (!head || !place) return notUnderstood(title);
    const shown = outermost(pane, bubble, text).filter((one) => !one.matches(service));
    const peer = peerIn(pane, url) ?? shown.at(-1)?.getAttribute('data-peer-id') ?? '';
    // Those of the chat before stay for a moment: a message of another conversation is never taken for one of this.
    const messages = shown.filter((one) => one.getAttribute('data-peer-id') === peer).map(messageIn);
    if (messages.length === 0) return notUnderstood(`${bubble} of the conversation in the header`);
    return [openConversation({ id: peer, place, title: lineOf(head), handle: nameIn(url), messages })];
  },
};

/** The conversation that the header shows: by its title or picture, else by the address. */
function peerIn(pane: Element, url: URL): string | null {
  const head = pane.querySelector(`${title}[data-peer-id], ${topbar} .person-avatar[data-peer-id]`);
  return head?.getAttribute('data-peer-id') ?? /^#(-?\d+)$/.exec(url.hash)?.[1] ?? null;
}

function nameIn(url: URL): string | undefined {
  return /^#(@\w{3,64})/.exec(url.hash)?.[1];
}

function messageIn(one: Element) {
  // Over a forwarded message stands who wrote it first, not who sent it here.
  const name = one.matches('.forwarded') ? undefined : firstOutside(one, '.peer-title[data-peer-id]', written);
  return {
    id: attributeOf(one, 'data-mid'),
    author: lineOf(name),
    handle: name && attributeOf(name, 'data-peer-id'),
    own: one.matches('.is-out') ? true : undefined,
    at: exactTime(Number(one.getAttribute('data-timestamp')) * 1000),
    ...writtenIn([outermost(one, text, quoted)[0]], decoration),
  };
}
