import type { Seen } from '../core/capture.ts';
import { attributeOf, lineOf, personIn, seenBody } from './read-page.ts';
import { outlookOriginal } from './outlook-original.ts';
import type { ListedMessage, OpenMessage, Site } from './site.ts';

/**
 * Outlook on the web, for private accounts and for work. The ids of its elements were the same in public code of 2026; classes change
 * with every build, labels with the language. Its address names a conversation, never a mail: only the element of the sender does.
 */
const sender = '[id^="MSG_"][id$="_FROM"]';
const subject = '[role="heading"][id^="CONV_"][id$="_SUBJECT"]';
/** The sender's own words. Outlook puts `x_` before the ids in there, and nothing in there counts here even so. */
const body = '[id^="UniqueMessageBody"]';
/** `AAMk…` and `AQMk…` are mails; `AAQk…` and `AQQk…` are conversations. Written with `+/` or, as in addresses, with `_-`. */
const mailId = /^A[AQ]Mk[\w+/=-]{20,}$/;
const selectedRow = '[role="option"][aria-selected="true"]';

export const outlook: Site = {
  id: 'outlook',
  pace: 2000,
  recognises: (_document, url) => /^\/(?:mail|owa)(?:\/|$)/.test(url.pathname),
  openMessages(document, url) {
    const heads = outsideBodies(document, sender);
    const open = heads.flatMap((head) => messageIn(head, document, url));
    if (open.length > 0 || outsideBodies(document, body).every((one) => one.matches('[contenteditable="true"]')))
      return open;
    return [{ notUnderstood: sender }];
  },
  selectedMessages: (document, url) =>
    outsideBodies(document, selectedRow).flatMap((row): ListedMessage[] => {
      const id = row.getAttribute('data-itemid') ?? '';
      const text = lineOf(row);
      if (!mailId.test(id)) return [];
      return [{ key: id, seen: text === undefined ? {} : { text }, source: outlookOriginal(id, document, url) }];
    }),
  listPlace: (document) =>
    outsideBodies(document, `${selectedRow}[data-itemid]`)[0]?.closest('[role="listbox"]')?.parentElement ?? null,
};

/** Folded messages of a conversation have a sender and no body; a card with two senders or two bodies is not understood. */
function messageIn(head: Element, document: Document, url: URL): OpenMessage[] {
  const card = cardOf(head);
  const place = head.parentElement;
  if (!card || !place) return [];
  const id = head.id.slice('MSG_'.length, -'_FROM'.length);
  const seen = seenIn(head, card, document);
  const source: OpenMessage['source'] = mailId.test(id)
    ? outlookOriginal(id, document, url)
    : { reason: 'not-understood' };
  return [{ key: id, place, seen, source }];
}

/** The smallest element around this sender that shows a body, if it is the body of this sender alone. */
function cardOf(head: Element): Element | null {
  let card: Element | null = head.parentElement;
  while (card && outsideBodies(card, body).length === 0) card = card.parentElement;
  return card && outsideBodies(card, sender).length === 1 && outsideBodies(card, body).length === 1 ? card : null;
}

function outsideBodies(inside: ParentNode, selector: string): Element[] {
  return [...inside.querySelectorAll(selector)].filter((found) => !found.parentElement?.closest(body));
}

/** A person's address stands in the page only in angle brackets. A name alone can look like an address: it stays a name. */
function seenIn(head: Element, card: Element, document: Document): Seen {
  const shown = lineOf(head);
  const from = shown?.endsWith('>') === true ? personIn(shown) : shown === undefined ? undefined : { name: shown };
  const heading = outsideBodies(document, subject)[0];
  const title = (heading && attributeOf(heading, 'title')) ?? lineOf(heading);
  return {
    ...(from ? { from } : {}),
    ...(title === undefined ? {} : { subject: title }),
    ...seenBody(outsideBodies(card, body)[0] ?? null),
  };
}
