import type { Seen } from '../core/capture.ts';
import { attributeOf, headOf, lineOf, peopleOf, seenBody } from './read-page.ts';
import type { NotUnderstood, OpenMessage, Site } from './site.ts';

/**
 * Mail.ru. The class names were the same in ten public programs from 2019 to 2023. Each letter of a conversation names itself
 * (`data-id`); folded ones have no body. No public source tells of an address that gives an original: on the screen only.
 */
const letter = '.thread__letter[data-id]';
/** The sender's own words. */
const body = '.letter__body';
const person = '.letter-contact';

export const mailRu: Site = {
  id: 'mail-ru',
  recognises: (document) => document.querySelector('.thread__letter, .letter__body') !== null,
  openMessages(document) {
    const letters = outsideBody(document, letter).filter((one) => one.querySelector(body) !== null);
    if (letters.length === 0 && outsideBody(document, body).length > 0) return [{ notUnderstood: letter }];
    return letters.map((one) => messageOf(one, document));
  },
};

function messageOf(one: Element, document: Document): OpenMessage | NotUnderstood {
  const id = one.getAttribute('data-id') ?? '';
  const author = outsideBody(one, '.letter__author')[0];
  if (id === '' || !author) return { notUnderstood: `data-id ${id !== ''}, .letter__author` };
  return { key: id, place: author, seen: seenIn(one, author, document), source: { reason: 'site-gives-none' } };
}

function outsideBody(inside: ParentNode, selector: string): Element[] {
  return [...inside.querySelectorAll(selector)].filter((found) => !found.parentElement?.closest(body));
}

/** A person's address is the title; the text is the name. */
function seenIn(one: Element, author: Element, document: Document): Seen {
  const read = (element: Element) => {
    const [name, address] = [lineOf(element), attributeOf(element, 'title')];
    return {
      name: name === address ? undefined : name,
      address: address?.includes('@') === true ? address : undefined,
    };
  };
  const from = peopleOf([...author.querySelectorAll(person)].slice(0, 1), read)[0];
  const subject = lineOf(outsideBody(document, '.thread__subject, .thread-subject')[0]);
  const date = lineOf(outsideBody(one, '.letter__date')[0]);
  return {
    ...headOf(from, subject, date),
    to: peopleOf(outsideBody(one, `.letter__recipients ${person}`), read),
    ...seenBody(outsideBody(one, body)[0] ?? null),
  };
}
