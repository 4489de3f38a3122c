import type { Seen } from '../core/capture.ts';
import { attributeOf, frameBody, lineOf, seenBody } from './read-page.ts';
import { rebuiltSource } from './rebuilt-source.ts';
import type { NotUnderstood, OpenMessage, Site } from './site.ts';

/**
 * Proton Mail, as in its own source (2022 to 2025) and in public code of 2026. Mails are kept encrypted, and no address gives an
 * original. The header is shown whole in a dialog ("View headers"): while that is open, the button stands in it and keeps it as well.
 */
const message = '[data-shortcut-target="message-container"][data-message-id]';
const opened = `${message}[data-expanded="true"]`;
const sender = '[data-testid="recipients:sender"]';
const subject = '[data-testid="conversation-header:subject"]';
/** The mail itself, in a frame that the page may look into. */
const frame = '[data-testid="message-content:body"] iframe, iframe[data-testid="content-iframe"]';
const dialog = '.message-headers-modal';
const headers = `${dialog} pre`;

export const proton: Site = {
  id: 'proton',
  recognises: (document) => document.querySelector(message) !== null,
  openMessages(document) {
    const open = [...document.querySelectorAll(opened)];
    if (document.querySelector(headers) !== null && open.length === 1)
      return open.map((one) => inDialog(one, document));
    return open.map((one) => messageOf(one, document));
  },
};

function messageOf(one: Element, document: Document): OpenMessage | NotUnderstood {
  const id = one.getAttribute('data-message-id') ?? '';
  const person = one.querySelector(sender);
  const place = person?.parentElement;
  if (id === '' || !place) return { notUnderstood: `data-message-id ${id !== ''}, ${sender}` };
  return { key: id, place, seen: seenIn(one, person, document), source: { reason: 'site-gives-none' } };
}

/** The dialog does not name its message: it has to be about the one that is open, and its sender the same. */
function inDialog(one: Element, document: Document): OpenMessage | NotUnderstood {
  const found = messageOf(one, document);
  const place = document.querySelector(headers)?.parentElement;
  if ('notUnderstood' in found || !place) return found;
  const source = rebuiltSource(document.querySelector(headers)?.textContent ?? '', found.seen);
  return { ...found, key: `${found.key}/headers`, place, source };
}

/** The sender's address is a title or the text of its own element; the name stands before it. */
function seenIn(one: Element, person: Element, document: Document): Seen {
  const titled = person.getAttribute('title') === null ? person.querySelector('[title*="@"]') : person;
  const written =
    (titled && attributeOf(titled, 'title')) ?? lineOf(person.querySelector('[data-testid="recipient-address"]'));
  const address = /^[^\s@<>]+@[^\s@<>]+$/.exec(written?.replace(/^<|>$/g, '') ?? '')?.[0];
  const name = lineOf(person.querySelector('[data-testid="recipient-label"], .message-recipient-item-label'));
  const time = one.querySelector('time');
  const date = (time && attributeOf(time, 'datetime')) ?? lineOf(time);
  const heading = document.querySelector(subject);
  const title = (heading && attributeOf(heading, 'title')) ?? lineOf(heading);
  const from = { ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) };
  return {
    ...(name === undefined && address === undefined ? {} : { from }),
    ...(title === undefined ? {} : { subject: title }),
    ...(date === undefined ? {} : { date }),
    ...seenBody(frameBody(one.querySelector(frame))),
  };
}
