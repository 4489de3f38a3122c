import type { Seen } from '../core/capture.ts';
import { attributeOf, headOf, lineOf, peopleOf, seenBody } from './read-page.ts';
import type { ListedMessage, NotUnderstood, OpenMessage, Site } from './site.ts';

/**
 * Gmail. The two ids and the `email` attributes have been in its pages for more than eight years; classes of containers change every
 * year and are used for the button's place alone. The address names a conversation, so it is never looked at for an id.
 */
const message = 'div.adn[data-message-id]';
/** The message's own id, sixteen hexadecimal digits; absent for a moment after sending, and on messages that are not loaded. */
const idAttribute = 'data-legacy-message-id';
const sender = 'span.gD[email]';
/** The sender's own words. */
const body = '.ii';
const bodyText = '.a3s';
const date = '.g3';
const subjectHeading = 'h2.hP';
const row = 'tr.zA';
const checked = `${row} [role="checkbox"][aria-checked="true"]`;
const lastMessage = '[data-legacy-last-message-id]';

export const gmail: Site = {
  id: 'gmail',
  pace: 1500,
  landmarks: { message, sender, body, subjectHeading, row, checked, lastMessage },
  recognises: () => true,
  openMessages: (document, url) =>
    [...document.querySelectorAll(message)]
      .filter((one) => !one.parentElement?.closest(body) && isShown(one))
      .map((one) => messageOf(one, document, url)),
  selectedMessages: (document, url) =>
    [...document.querySelectorAll(checked)].flatMap((box) => listedIn(box.closest(row), url)),
  listedMessages: (document, url) => [...document.querySelectorAll(row)].flatMap((one) => listedIn(one, url)),
  listPlace: (document) => (document.querySelector(row) ? document.querySelector('[gh="mtb"]') : null),
};

function messageOf(one: Element, document: Document, url: URL): OpenMessage | NotUnderstood {
  const id = one.getAttribute(idAttribute);
  const from = outsideBody(one, sender)[0];
  const place = from?.closest('td') ?? from?.parentElement;
  if (!place) return { notUnderstood: sender };
  const seen = seenIn(one, lineOf(document.querySelector(subjectHeading)));
  if (id === null || !/^[0-9a-f]{15,20}$/.test(id)) {
    return { key: one.getAttribute('data-message-id') ?? '', place, seen, source: { reason: 'not-understood' } };
  }
  return { key: id, place, seen, source: original(id, url) };
}

/**
 * What "Download original" of Gmail's own page asks for. It answers with a redirect to another host, which the page may not read.
 * `view=om` is a page for reading, shortened at times: never evidence.
 */
function original(id: string, url: URL) {
  const request = new URL(url.pathname, url);
  request.search = new URLSearchParams({ view: 'att', th: id, attid: '0', disp: 'comp', safe: '1', zw: '' }).toString();
  return { url: request.href, by: 'background' as const, transformation: 'exact' as const };
}

/** Folded messages and those of an earlier conversation stay in the page, not displayed. */
function isShown(one: Element): boolean {
  const hidden = one.closest('[style*="display: none"], [style*="display:none"], [hidden]');
  return hidden === null && outsideBody(one, body).length + one.querySelectorAll(bodyText).length > 0;
}

function outsideBody(one: Element, selector: string): Element[] {
  return [...one.querySelectorAll(selector)].filter((found) => !found.parentElement?.closest(body));
}

/** A person's address is an attribute; the text is the name alone. The full list of recipients is only in a panel that opens on demand. */
function seenIn(one: Element, subject: string | undefined): Seen {
  const people = (selector: string) =>
    peopleOf(outsideBody(one, selector), (person) => ({
      name: attributeOf(person, 'name') ?? lineOf(person),
      address: attributeOf(person, 'email'),
    }));
  const from = people(sender)[0];
  const when = outsideBody(one, date)[0];
  const shown = (when && attributeOf(when, 'title')) ?? lineOf(when);
  return {
    ...headOf(from, subject, shown),
    to: people('span.hb span[email]'),
    ...seenBody(one.querySelector(bodyText)),
  };
}

/** Of a conversation in the list, its last message: the one whose sender and time the row shows. */
function listedIn(one: Element | null, url: URL): ListedMessage[] {
  const id = one?.querySelector(lastMessage)?.getAttribute('data-legacy-last-message-id');
  if (!one || id === undefined || id === null || !/^[0-9a-f]{15,20}$/.test(id)) return [];
  const from = peopleOf([...one.querySelectorAll('span[email]')].slice(-1), (person) => ({
    name: attributeOf(person, 'name') ?? lineOf(person),
    address: attributeOf(person, 'email'),
  }))[0];
  const subject = lineOf(one.querySelector('.bog'));
  const seen: Seen = { ...(from ? { from } : {}), ...(subject === undefined ? {} : { subject }) };
  return [{ key: id, seen, source: original(id, url) }];
}
