import type { Seen } from '../core/capture.ts';
import { headOf, lineOf, peopleOf, personIn, seenBody } from './read-page.ts';
import type { Site } from './site.ts';

/**
 * Yandex Mail. The `qa-` classes are those that Yandex's own published tests look for, and were the same in public code up to 2023. No
 * public source tells of an address that gives an original: on the screen only.
 */
const viewer = '.qa-MessageViewer, .ns-view-message-thread-item-wrap.is-opened';
const header = '.qa-MessageViewer-Header-wrapper';
/** The sender's own words. */
const body = '.js-message-body';

export const yandex: Site = {
  id: 'yandex',
  recognises: (document) => document.querySelector(`${header}, ${viewer}`) !== null,
  openMessages(document) {
    const heads = outsideBody(document, header);
    if (heads.length === 0 && outsideBody(document, body).length > 0) return [{ notUnderstood: header }];
    return heads.map((head) => {
      // In a conversation each mail has a wrapper of its own; alone on the page it has none that is known.
      const whole = head.closest(viewer) ?? (heads.length === 1 ? document.body : head);
      const seen = seenIn(head, whole, document);
      const key = `${seen.from?.address ?? seen.from?.name ?? ''}/${seen.date ?? ''}/${seen.text?.slice(0, 100) ?? ''}`;
      return { key, place: head, seen, source: { reason: 'site-gives-none' as const } };
    });
  },
};

function outsideBody(inside: ParentNode, selector: string): Element[] {
  return [...inside.querySelectorAll(selector)].filter((found) => !found.parentElement?.closest(body));
}

function seenIn(head: Element, whole: Element, document: Document): Seen {
  const text = (name: string) => lineOf(head.querySelector(`.qa-MessageViewer-${name}`));
  const [name, address] = [text('SenderName'), text('SenderEmail')?.replace(/^<|>$/g, '')];
  const people = (field: string) =>
    peopleOf(
      [...head.querySelectorAll(`.qa-MessageViewer-Recipients-${field} .qa-MessageViewer-Recipient`)],
      (person) => {
        const { name: shown, address: written } = personIn(lineOf(person) ?? '');
        return { name: shown, address: written };
      },
    );
  const subject = lineOf(outsideBody(document, '.qa-MessageViewer-Title')[0]);
  const date = text('Header-date') ?? text('Header-dateLink');
  const from = { ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) };
  return {
    ...headOf(from, subject, date),
    to: people('to'),
    cc: people('cc'),
    ...seenBody(outsideBody(whole, body)[0] ?? null),
  };
}
