import { oneLine } from '../core/text/one-line.ts';
import { captureLimits } from '../core/capture-limits.ts';
import type { SeenChatMessage } from '../core/capture.ts';
import type { NotUnderstood, OpenMessage } from './site.ts';
import { lineOf } from './read-page.ts';

/** Values as a page gave them, `undefined` where it gave none. */
type Loose<Shape> = { [Name in keyof Shape]?: Shape[Name] | undefined };
/** A message as a page shows it. */
export type ChatMessage = Loose<SeenChatMessage>;

/** The conversation that is open, and what of it is on the screen, in the order in which it was written. */
export interface Conversation {
  /** The site's own id for it. */
  id: string;
  place: Element;
  title?: string | undefined;
  /** The other side's handle, number or address. */
  handle?: string | undefined;
  messages: readonly ChatMessage[];
}

/** Names in messengers are short; the longest part of a key that is kept of one id. */
const longestId = 500;

/**
 * One thing to keep: the messages of a conversation that are on the screen now. Its key says which those are, so that more of the
 * same conversation is another capture. Long histories are virtualised: what the page has thrown away is not there.
 */
export function openConversation({ id, place, title, handle, messages }: Conversation): OpenMessage {
  const kept = messages.slice(-captureLimits.seenChatMessages).map(bounded);
  const key = [id, nameOf(kept[0]), nameOf(kept.at(-1))].map((part) => part.slice(0, longestId)).join(' ');
  const cut =
    kept.length < messages.length || messages.some(({ text = '' }) => text.length > captureLimits.seenChatText);
  return {
    key,
    conversation: id,
    kind: 'chat',
    place,
    seen: {
      conversation: { ...told({ title: valueOf(title), handle: valueOf(handle) }), messages: kept },
      ...(cut ? { textCut: true } : {}),
    },
    source: { reason: 'site-gives-none' },
  };
}

/** A conversation is open, and nothing in it is known as a message: `wanted` was looked for. */
export function notUnderstood(wanted: string): NotUnderstood[] {
  return [{ notUnderstood: wanted }];
}

/** What tells messages of one conversation apart where a site has no ids for them: when and how they begin. */
function nameOf(message: SeenChatMessage | undefined): string {
  return message?.id ?? `${message?.at ?? message?.shownAt ?? ''} ${message?.text?.slice(0, 40) ?? ''}`;
}

function bounded({ text, links, ...message }: ChatMessage): SeenChatMessage {
  return told({
    ...message,
    id: message.id?.slice(0, captureLimits.seenLine),
    author: valueOf(message.author),
    handle: valueOf(message.handle),
    text: text === undefined || text.trim() === '' ? undefined : text.slice(0, captureLimits.seenChatText),
    links: links === undefined || links.length === 0 ? undefined : links,
  });
}

/** Without what is not there. */
function told<Shape extends object>(value: Shape): { [Name in keyof Shape]?: Exclude<Shape[Name], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [Name in keyof Shape]?: Exclude<Shape[Name], undefined>;
  };
}

/** A name, number or address as a value: on one line, without the marks that only steer the direction of writing. */
export function valueOf(written: string | undefined | null): string | undefined {
  const bare = (written ?? '').replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
  const value = oneLine(bare).slice(0, captureLimits.seenLine);
  return value === '' ? undefined : value;
}

/** Elements that match and stand in no other one that matches, nor in what others wrote (`written`). */
export function outermost(root: ParentNode, selector: string, written?: string): Element[] {
  const around = written === undefined ? selector : `${selector}, ${written}`;
  return [...root.querySelectorAll(selector)].filter((one) => !one.parentElement?.closest(around));
}

/** The first element that matches and stands in none of what others wrote. */
export function firstOutside(root: ParentNode, selector: string, written: string): Element | undefined {
  return [...root.querySelectorAll(selector)].find((one) => !one.closest(written));
}

/**
 * Where a button can stand beside a title: in no button or link of the page, in which a press would be the page's too.
 */
export function besideTitle(title: Element): Element {
  let outer: Element = title;
  for (let at = title.closest(pressable); at; at = outer.parentElement?.closest(pressable) ?? null) outer = at;
  return outer.parentElement ?? title;
}

const pressable = 'button, a, [role="button"], [role="link"]';

/** Text and hidden targets of links of one message. */
export type Written = Pick<ChatMessage, 'text' | 'links'>;

/**
 * What a message says, as written: line breaks kept, emoji that are pictures by their names. `skip`: what the page itself writes
 * into it, such as times and reactions. Links whose text does not show where they lead are told apart.
 */
export function writtenIn(elements: readonly (Element | null | undefined)[], skip = ''): Written {
  const there = elements.filter((one) => one !== null && one !== undefined);
  if (there.length === 0) return {};
  const text = there.map((one) => textOf(one, skip).replaceAll(/^\n+|\n+$/g, '')).join('\n');
  const links = there
    .flatMap((one) => [...one.querySelectorAll('a[href]')])
    .flatMap((link) => {
      const target = (link.getAttribute('href') ?? '').slice(0, captureLimits.seenLine);
      const asWritten = lineOf(link) ?? '';
      return isTold(target) && !text.includes(target) ? [{ asWritten, link: target }] : [];
    });
  return { text, links: links.slice(0, captureLimits.seenChatLinks) };
}

/** Links of the page's own (mentions, hash tags) have no address of another site. */
function isTold(target: string): boolean {
  return /^(?:https?|tel|mailto|sms|tg|whatsapp):/i.test(target);
}

const blocks = new Set(['DIV', 'P', 'LI', 'UL', 'OL', 'PRE', 'BLOCKQUOTE', 'H1', 'H2', 'H3', 'TABLE', 'TR']);
/** Deepest nesting that is followed: nobody writes like that, and it bounds the stack. */
const deepest = 200;

function textOf(node: Node, skip: string, depth = 0): string {
  if (node.nodeType === node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeType !== node.ELEMENT_NODE || depth > deepest) return '';
  const element = node as Element;
  if (skip !== '' && element.matches(skip)) return '';
  const name = element.tagName.toUpperCase();
  if (name === 'BR') return '\n';
  if (name === 'IMG') return element.getAttribute('alt') ?? '';
  if (name === 'STYLE' || name === 'SCRIPT') return '';
  let text = '';
  for (const child of element.childNodes) {
    const inner = textOf(child, skip, depth + 1);
    const block = blocks.has((child as Element).tagName?.toUpperCase() ?? '');
    if (block && text !== '' && !text.endsWith('\n')) text += '\n';
    text += block && inner !== '' && !inner.endsWith('\n') && child.nextSibling ? `${inner}\n` : inner;
  }
  return text;
}

/** An exact time (milliseconds since 1970) as it is kept, in UTC; absent for what is none. */
export function exactTime(milliseconds: number): string | undefined {
  return milliseconds > 0 && milliseconds < 8.64e15 ? new Date(milliseconds).toISOString() : undefined;
}

/** In order of time; as the page has them where one has no time. */
export function inOrder(messages: readonly ChatMessage[]): ChatMessage[] {
  if (messages.some(({ at }) => at === undefined)) return [...messages];
  return messages.toSorted((one, other) => (one.at ?? '').localeCompare(other.at ?? ''));
}

/**
 * The author of each message, where the page names them only over the first of several: the same until another is named.
 * `starts` tells a message that begins a group of its own, named or not.
 */
export function withAuthors(messages: readonly (ChatMessage & { starts?: boolean })[]): ChatMessage[] {
  let last: Pick<ChatMessage, 'author' | 'handle'> = {};
  return messages.map(({ starts, ...message }) => {
    if (starts === true || message.author !== undefined) last = { author: message.author, handle: message.handle };
    return { ...message, ...last };
  });
}

/** Which conversation a message's element was first seen in. */
const firstSeen = new WeakMap<Element, string>();

/**
 * True when an element shows a message that was on the screen in another conversation: some pages change their address at once and
 * their messages seconds later. The only thing that is remembered from one look to the next; it can only make us refuse.
 */
export function isLeftOver(element: Element, id: string | null, conversation: string): boolean {
  const named = `${conversation} ${id ?? ''}`;
  const before = firstSeen.get(element);
  // A page may use its elements again for another message.
  if (before === undefined || !before.endsWith(` ${id ?? ''}`)) firstSeen.set(element, named);
  return before !== undefined && before !== named && before.endsWith(` ${id ?? ''}`);
}
