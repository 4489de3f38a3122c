import { besideTitle, exactTime, notUnderstood, openConversation, outermost, withAuthors, writtenIn } from './chat.ts';
import { lineOf } from './read-page.ts';
import type { Site } from './site.ts';

/**
 * Discord. The ids of list, messages, names and texts, as other programs read them, 2026-09 to 2026-11. A message's id is a
 * snowflake: it holds the time at which Discord's server made it.
 */
const list = 'ol[data-list-id="chat-messages"]';
const item = 'li[id^="chat-messages-"]';
const texts = '[id^="message-content-"]';
/** Over the first message of a group alone; what begins a group without a name is the page's own notice. */
const groupStart = '[class*="groupStart"]';
/** In order of preference: the header's aria-label is in the page's language. */
const titles = ['section[aria-label="Channel header"] h1', 'main h1', 'h1'];
/** Discord's first second, 2015-01-01T00:00:00Z; the time is in the upper 42 of 64 bits. */
const epoch = 1_420_070_400_000n;

export const discord: Site = {
  id: 'discord',
  recognises: (_document, url) => channelIn(url) !== undefined,
  openMessages(document, url) {
    const channel = channelIn(url);
    const title = titles.map((one) => document.querySelector(one)).find((one) => one && !one.closest(texts));
    if (channel === undefined) return [];
    if (!title) return notUnderstood(titles.join(', '));
    const items = outermost(document, `${list} > ${item}`, texts).flatMap((one) => {
      const id = new RegExp(`^chat-messages-${channel}-(\\d{15,20})$`).exec(one.id)?.[1];
      return id === undefined ? [] : [{ one, id }];
    });
    // None of this channel: those of the channel before are still there, or the page changed.
    if (items.length === 0) return notUnderstood(`${list} > li#chat-messages-<channel>-<message>`);
    const messages = withAuthors(items.map(({ one, id }) => messageIn(one, id)));
    return [openConversation({ id: channel, place: besideTitle(title), title: lineOf(title), messages })];
  },
};

/** `/channels/<server or @me>/<channel>`, and of a thread beside it `/threads/<thread>`. */
function channelIn(url: URL): string | undefined {
  return /^\/channels\/(?:@me|\d+)\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
}

function messageIn(one: Element, id: string) {
  const name = ownPart(one, `message-username-${id}`);
  const avatar = one.querySelector('img[src*="/avatars/"]');
  const user = name && avatar && !avatar.closest(texts) ? avatar.getAttribute('src') : null;
  return {
    id,
    author: lineOf(name),
    handle: user === null ? undefined : /\/avatars\/(\d{15,20})\//.exec(user)?.[1],
    at: exactTime(Number((BigInt(id) >> 22n) + epoch)),
    starts: one.querySelector(groupStart) !== null,
    ...writtenIn([ownPart(one, `message-content-${id}`)]),
  };
}

/** By the message's own id: an answer shows text and author of another message too. */
function ownPart(one: Element, id: string): Element | undefined {
  return [...one.querySelectorAll(`[id="${id}"]`)].find((part) => !part.parentElement?.closest(texts));
}
