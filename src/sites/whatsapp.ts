import { besideTitle, firstOutside, notUnderstood, openConversation, outermost, valueOf, writtenIn } from './chat.ts';
import type { ChatMessage } from './chat.ts';
import { attributeOf } from './read-page.ts';
import type { Site } from './site.ts';

/**
 * WhatsApp Web, as measured by others on live pages, 2026-06 to 2026-09. Since accounts were moved to `@lid`, no attribute holds a
 * number any more: it is shown only as title or author, where the contact is not saved. Accounts that were not moved have ids
 * with numbers. Times are written in the person's own form and zone.
 */
const pane = '#main';
const header = `${pane} header`;
const title = '[data-testid="conversation-info-header-chat-title"]';
const message = `${pane} [data-id]`;
/** `[15:06, 03/07/2026] Name: `, on messages with text alone. */
const prefix = '[data-pre-plain-text]';
const text = '.selectable-text';
const quoted = '[data-testid="quoted-message"], .quoted-mention';
const tailIn = '[data-icon="tail-in"], [data-testid="tail-in"]';
const tailOut = '[data-icon="tail-out"], [data-testid="tail-out"]';
/** `false_<chat>@c.us_<id>`, and in groups `false_<group>@g.us_<id>_<author>@c.us`. */
const oldId = /^(true|false)_([^_]+@[a-z.]+)_([^_]+)(?:_([^_]+@[a-z.]+))?/;

export const whatsapp: Site = {
  id: 'whatsapp',
  recognises: (_document, url) => url.hostname === 'web.whatsapp.com',
  openMessages(document) {
    const head = document.querySelector(header);
    if (!head) return document.querySelector(pane) ? notUnderstood(header) : [];
    const shown = firstOutside(head, title, text);
    if (!shown) return notUnderstood(title);
    const elements = outermost(document, message, text);
    const chats = new Set(elements.flatMap((one) => oldId.exec(one.getAttribute('data-id') ?? '')?.[2] ?? []));
    // Two at once: the chat before is still there.
    if (chats.size > 1) return notUnderstood('messages of one chat');
    const messages = elements.map(messageIn).filter((one) => one.text !== undefined || one.shownAt !== undefined);
    if (messages.length === 0) return notUnderstood(`${message} ${prefix}`);
    const named = valueOf(writtenIn([shown]).text);
    const [chat] = chats;
    return [
      openConversation({
        id: chat ?? named ?? '',
        place: besideTitle(shown),
        title: named,
        handle: numberIn(named) ?? numberOf(chat),
        messages,
      }),
    ];
  },
};

/** A title that is a number: that of somebody who is no saved contact. */
function numberIn(named: string | undefined): string | undefined {
  return named !== undefined && /^\+[\d\s().-]{6,24}$/.test(named) ? named : undefined;
}

function numberOf(address: string | undefined): string | undefined {
  const digits = /^(\d{6,15})@c\.us$/.exec(address ?? '')?.[1];
  return digits === undefined ? undefined : `+${digits}`;
}

function messageIn(one: Element): ChatMessage {
  const id = attributeOf(one, 'data-id');
  const [, mine, chat, , author] = oldId.exec(id ?? '') ?? [];
  const before = firstOutside(one, prefix, text)?.getAttribute('data-pre-plain-text') ?? '';
  const [, shownAt, named] = /^\s*\[([^\]]*)\]\s*(.*?):\s*$/s.exec(before) ?? [];
  const who = valueOf(named);
  const own = mine === undefined ? tailOf(one) : mine === 'true';
  return {
    id,
    author: who,
    handle: numberIn(who) ?? numberOf(author ?? (own === false ? chat : undefined)),
    own,
    shownAt: valueOf(shownAt),
    ...writtenIn([outermost(one, text, quoted)[0]]),
  };
}

/** Drawn at the first of several messages by the same person; the others do not tell. */
function tailOf(one: Element): boolean | undefined {
  if (firstOutside(one, tailOut, text)) return true;
  return firstOutside(one, tailIn, text) ? false : undefined;
}
