import type { Seen } from '../core/capture.ts';
import { lineOf, peopleOf, seenBody } from './read-page.ts';
import type { OpenMessage, Site, SitePage } from './site.ts';

/**
 * Any page that says in schema.org words that it shows a mail (https://schema.org/EmailMessage) and links to the
 * original by its media type. First seen to work 2026-11, with the demo mailbox.
 */
const message = '[itemscope][itemtype$="://schema.org/EmailMessage"]';
/** The sender's own words: whatever stands in there says nothing about the message. */
const body = '[itemprop="text"]';
const originalLink = 'a[type="message/rfc822"][href]';

export const genericPage: SitePage = {
  id: 'generic',
  recognises: (document) => openElement(document) !== null,
};

export const generic: Site = {
  ...genericPage,
  openMessages(document, url) {
    const element = openElement(document);
    if (!element) return [];
    const original = outsideBody(element, originalLink)[0];
    const key = element.getAttribute('data-message-id') ?? url.pathname;
    const place = original?.parentElement ?? outsideBody(element, '[itemprop="headline"]')[0]?.parentElement ?? element;
    return [{ key, place, seen: seenIn(element), source: sourceOf(original, url) }];
  },
};

function openElement(document: Document): Element | null {
  return [...document.querySelectorAll(message)].find((element) => !element.closest(body)) ?? null;
}

function outsideBody(element: Element, selector: string): Element[] {
  return [...element.querySelectorAll(selector)].filter((found) => !found.closest(body));
}

function sourceOf(original: Element | undefined, url: URL): OpenMessage['source'] {
  const href = original?.getAttribute('href');
  if (href === undefined || href === null) return { reason: 'site-gives-none' };
  const target = new URL(href, url);
  return target.origin === url.origin ? { url: target.href, transformation: 'exact' } : { reason: 'other-origin' };
}

function seenIn(element: Element): Seen {
  const people = (property: string) =>
    peopleOf(outsideBody(element, `[itemprop="${property}"]`), (person) => ({
      name: lineOf(person.querySelector('[itemprop="name"]')),
      address: lineOf(person.querySelector('[itemprop="email"]')),
    }));
  const from = people('sender')[0];
  const subject = lineOf(outsideBody(element, '[itemprop="headline"]')[0]);
  const date = lineOf(outsideBody(element, '[itemprop="dateReceived"]')[0]);
  return {
    ...(from ? { from } : {}),
    to: people('toRecipient'),
    cc: people('ccRecipient'),
    ...(subject === undefined ? {} : { subject }),
    ...(date === undefined ? {} : { date }),
    ...seenBody(element.querySelector(body)),
  };
}
