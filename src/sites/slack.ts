import {
  besideTitle,
  exactTime,
  firstOutside,
  inOrder,
  notUnderstood,
  openConversation,
  outermost,
  withAuthors,
  writtenIn,
} from './chat.ts';
import { attributeOf, lineOf } from './read-page.ts';
import type { Site } from './site.ts';

/**
 * Slack. Its `data-qa` names are there for its own tests; as other programs read them, 2025-12 to 2026-11. `data-msg-ts` is the
 * message's id and the time at which the server made it: seconds since 1970, with a fraction that makes it unique.
 */
const message = '[data-qa="message_container"][data-msg-ts][data-msg-channel-id]';
const unready = '[data-qa-placeholder="true"], [data-qa-unprocessed="true"]';
const sender = '[data-qa="message_sender_name"]';
const text = '[data-qa="message-text"]';
/** Messages that a program wrote have blocks alone. */
const blocks = '.c-message_kit__blocks';
const written = `${text}, ${blocks}`;
const title = '[data-qa="channel_name"], .p-view_header__channel_title';
const edited = '.c-message__edited_label';

export const slack: Site = {
  id: 'slack',
  recognises: (_document, url) => channelIn(url) !== undefined,
  openMessages(document, url) {
    const channel = channelIn(url);
    if (channel === undefined) return [];
    const head = firstOutside(document, title, written);
    if (!head) return notUnderstood(title);
    // The address can name a conversation before, or long after, the page shows it: each message says where it belongs.
    const shown = outermost(document, message, written).filter(
      (one) => one.getAttribute('data-msg-channel-id') === channel && !one.matches(unready),
    );
    if (shown.length === 0) return notUnderstood(`${message} of the conversation in the address`);
    const messages = inOrder(onceEach(withAuthors(shown.map(messageIn))));
    return [openConversation({ id: channel, place: besideTitle(head), title: lineOf(head), messages })];
  },
};

/** Conversations have ids in capitals; Slack's own views (`later`, `threads`) are words in small letters. */
function channelIn(url: URL): string | undefined {
  return /^\/client\/[TE][A-Z0-9]+\/([CDG][A-Z0-9]+)(?:\/|$)/.exec(url.pathname)?.[1];
}

function messageIn(one: Element) {
  const name = firstOutside(one, sender, written);
  const id = attributeOf(one, 'data-msg-ts');
  const body = outermost(one, text)[0] ?? outermost(one, blocks)[0];
  return {
    id,
    author: lineOf(name),
    handle: name && attributeOf(name, 'data-message-sender'),
    at: /^\d{10}\.\d{6}$/.test(id ?? '') ? exactTime(Math.floor(Number(id) * 1000)) : undefined,
    ...writtenIn([body], edited),
  };
}

/** The first message of a thread stands in the conversation and in the pane of the thread. */
function onceEach<Message extends { id?: string | undefined }>(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((one) => [one.id, one])).values()];
}
