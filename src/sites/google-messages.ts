import { firstOutside, isLeftOver, notUnderstood, openConversation, outermost, valueOf, writtenIn } from './chat.ts';
import type { ChatMessage } from './chat.ts';
import { attributeOf, lineOf } from './read-page.ts';
import type { Site } from './site.ts';

/**
 * Google Messages: SMS and RCS of the person's telephone. Attributes that are there for Google's own tests, as others read them on
 * live pages, 2026-01 to 2026-10. A message's number is one of its conversation and says nothing of which; for some two seconds
 * after going to another conversation, the messages of the one before are still there.
 */
const title = '[data-e2e-header-title]';
const message = 'mws-message-wrapper[msg-id]';
const core = '[data-e2e-message-outgoing]';
const text = '[data-e2e-message-content]';
const part = 'mws-text-message-part';
const quoted = '.embed-msg-part-container';
const written = `${text}, ${quoted}`;

export const googleMessages: Site = {
  id: 'google-messages',
  recognises: (_document, url) => url.hostname === 'messages.google.com',
  openMessages(document, url) {
    const id = /^\/web\/(?:u\/\d+\/)?conversations\/([^/]+)/.exec(url.pathname)?.[1];
    if (id === undefined || id === 'new') return [];
    const head = firstOutside(document, title, written);
    if (!head) return notUnderstood(title);
    if (!isInList(document, id, lineOf(head))) return notUnderstood('the same name in the list and in the header');
    const elements = outermost(document, message, text);
    if (elements.some((one) => isLeftOver(one, one.getAttribute('msg-id'), id))) {
      return notUnderstood('messages of this conversation alone');
    }
    const messages = elements.map(messageIn);
    if (messages.length === 0) return notUnderstood(message);
    const named = valueOf(lineOf(head));
    const number = named !== undefined && /^[+\d(][\d\s().-]{2,24}$/.test(named) ? named : undefined;
    return [openConversation({ id, place: head, title: named, handle: number, messages })];
  },
};

/** The list names the conversation of the address; a header with another name is that of the one before. In narrow windows there is no list. */
function isInList(document: Document, id: string, named: string | undefined): boolean {
  const links = [...document.querySelectorAll('a[data-e2e-conversation][href]')];
  const link = links.find((one) => one.getAttribute('href')?.endsWith(`/conversations/${id}`));
  const listed = lineOf(link?.querySelector('[data-e2e-conversation-name]'));
  return listed === undefined || listed === named;
}

function messageIn(one: Element): ChatMessage {
  const outgoing = firstOutside(one, core, written)?.getAttribute('data-e2e-message-outgoing');
  const said = writtenIn(outermost(one, text, quoted));
  const label = firstOutside(one, `${part}[aria-label]`, written)?.getAttribute('aria-label') ?? '';
  return {
    id: attributeOf(one, 'msg-id'),
    own: outgoing === 'true' ? true : outgoing === 'false' ? false : undefined,
    ...around(label, said.text),
    ...said,
  };
}

/**
 * `Parcel Desk said: Pay now. Received on November 23, 2026 at 8:14 AM.`, in the page's language. What stands behind the text
 * is the time; what stands before it is a name only in the form that is known. A text that stands there twice tells nothing.
 */
function around(label: string, said: string | undefined): Pick<ChatMessage, 'author' | 'shownAt'> {
  const flat = valueOf(label) ?? '';
  const words = valueOf(said);
  const at = words === undefined ? -1 : flat.indexOf(words);
  if (words === undefined || at < 0 || flat.includes(words, at + 1)) return {};
  const author = /^(.{1,200}) said: $/.exec(flat.slice(0, at))?.[1];
  return { author, shownAt: valueOf(flat.slice(at + words.length).replace(/^[.。\s]+/, '')) };
}
