import { firstOutside, isLeftOver, notUnderstood, openConversation, outermost, valueOf, writtenIn } from './chat.ts';
import type { ChatMessage } from './chat.ts';
import { attributeOf, lineOf } from './read-page.ts';
import type { Site } from './site.ts';

/**
 * LinkedIn's messaging page, as others measured it, 2026-06 to 2026-09. Day and time are words in the page's language; small
 * windows of chats over other pages are not looked at.
 */
const header = '.msg-title-bar';
const titles = ['.msg-entity-lockup__entity-title', 'a.msg-thread__link-to-profile'];
const event = '.msg-s-message-list__event';
const item = '.msg-s-event-listitem[data-event-urn]';
const body = '.msg-s-event-listitem__body';
const name = '.msg-s-message-group__name';
const time = '.msg-s-message-group__timestamp';
const day = '.msg-s-message-list__time-heading';
/** On what others wrote. */
const other = 'msg-s-event-listitem--other';

export const linkedin: Site = {
  id: 'linkedin',
  recognises: (_document, url) => threadIn(url) !== undefined,
  openMessages(document, url) {
    const id = threadIn(url);
    if (id === undefined) return [];
    const head = firstOutside(document, header, body);
    const title = titles.map((one) => head?.querySelector(one)).find((one) => one);
    if (!head || !title) return notUnderstood(`${header} ${titles.join(', ')}`);
    const items = outermost(document, item, body).filter((one) => one.closest(event) !== null);
    if (items.length === 0) return notUnderstood(`${event} ${item}`);
    if (items.some((one) => isLeftOver(one, one.getAttribute('data-event-urn'), id))) {
      return notUnderstood('messages of this conversation alone');
    }
    const handle = profileIn(head, url);
    return [openConversation({ id, place: head, title: lineOf(title), handle, messages: withWho(items) })];
  },
};

function threadIn(url: URL): string | undefined {
  return /^\/messaging\/thread\/([^/]+)/.exec(url.pathname)?.[1];
}

/** The address of the other side's profile. */
function profileIn(head: Element, url: URL): string | undefined {
  const link = head.querySelector('a.msg-thread__link-to-profile[href*="/in/"]')?.getAttribute('href');
  if (link === undefined || link === null || !URL.canParse(link, url)) return undefined;
  const { origin, pathname } = new URL(link, url);
  return `${origin}${pathname}`;
}

/** Name and time stand over the first of several messages by the same person, the day over the first of that day. */
function withWho(items: readonly Element[]): ChatMessage[] {
  let last: Pick<ChatMessage, 'author' | 'own'> = {};
  let today: string | undefined;
  return items.map((one) => {
    const own = !one.classList.contains(other);
    const heading = one.closest(event)?.querySelector(day);
    if (heading && !heading.closest(body)) today = lineOf(heading);
    const named = lineOf(firstOutside(one, name, body));
    const shown = lineOf(firstOutside(one, time, body));
    if (named !== undefined || own !== last.own) last = { author: named, own };
    return {
      id: attributeOf(one, 'data-event-urn'),
      author: last.author,
      own,
      shownAt: valueOf([today, shown].filter((part) => part !== undefined).join(' ')),
      ...writtenIn([outermost(one, body)[0]]),
    };
  });
}
