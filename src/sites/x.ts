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
 * X Chat (`/i/chat/…`), as other programs read its `data-testid` names, 2026. Exact times are only in the page's own memory. The
 * messages of before X Chat (`/messages/…`) are not known well enough.
 */
const panel = '[data-testid="dm-conversation-panel"]';
const header = '[data-testid="dm-conversation-header"]';
const title = '[data-testid="dm-conversation-username"]';
const scroller = '[data-testid="dm-message-scroller"]';
const message = '[data-testid^="message-"]:not([data-testid^="message-text-"])';
const text = '[data-testid^="message-text-"]';
const isId = /^message-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const x: Site = {
  id: 'x',
  recognises: (_document, url) => conversationIn(url) !== undefined,
  openMessages(document, url) {
    const id = conversationIn(url);
    if (id === undefined) return [];
    const shown = document.querySelector(panel);
    const name = shown && firstOutside(shown, title, text);
    if (!shown || !name) return notUnderstood(`${panel} ${title}`);
    const rows = outermost(shown, `${scroller} ${message}`, text).flatMap((one) => {
      const own = isId.exec(one.getAttribute('data-testid') ?? '')?.[1];
      return own === undefined ? [] : [{ one, own, index: indexOf(one) }];
    });
    if (rows.length === 0) return notUnderstood(`${scroller} [data-testid="message-<id>"]`);
    if (rows.some(({ one, own }) => isLeftOver(one, own, id)))
      return notUnderstood('messages of this conversation alone');
    const messages = rows.sort((a, b) => a.index - b.index).map(({ one, own }) => messageIn(one, own));
    return [openConversation({ id, place: besideTitle(name), title: lineOf(name), handle: handleIn(shown), messages })];
  },
};

function conversationIn(url: URL): string | undefined {
  const id = /^\/i\/chat\/([\w:-]+)\/?$/.exec(url.pathname)?.[1];
  if (id === undefined || !/^g?\d/.test(id)) return undefined;
  // Of two people, either may stand first.
  return /^\d+-\d+$/.test(id) ? id.split('-').sort().join('-') : id;
}

/** Rows are drawn as they scroll by; their numbers say in which order they belong. */
function indexOf(one: Element): number {
  return Number(one.closest('[data-index]')?.getAttribute('data-index') ?? 0);
}

function handleIn(shown: Element): string | undefined {
  const links = [...(firstOutside(shown, header, text)?.querySelectorAll('a[href]') ?? [])];
  const names = links.map(
    (link) => /^(?:https:\/\/x\.com)?\/(\w{1,15})\/?$/.exec(link.getAttribute('href') ?? '')?.[1],
  );
  const name = names.find((one) => one !== undefined);
  return name === undefined ? undefined : `@${name}`;
}

function messageIn(one: Element, id: string): ChatMessage {
  const body = [...one.querySelectorAll(`[data-testid="message-text-${id}"]`)][0];
  const spans = body ? outermost(body, 'span[dir="auto"]') : [];
  const time = [...one.querySelectorAll('span')].find(
    (span) => !spans.some((words) => words.contains(span)) && /^\d{1,2}:\d{2}(?:\s?[AP]M)?$/i.test(lineOf(span) ?? ''),
  );
  // The person's own stand at the end of the line.
  const own = one.classList.contains('justify-end')
    ? true
    : one.classList.contains('justify-start')
      ? false
      : undefined;
  return { id, own, shownAt: lineOf(time), ...writtenIn(spans.slice(0, 1)) };
}
