import type { Seen } from '../core/capture.ts';
import { attributeOf, lineOf, peopleOf, seenBody } from './read-page.ts';
import type { OpenMessage, Site, SitePage } from './site.ts';

/**
 * Roundcube, on any host: preview pane (a frame), message page, new window. Seen to work with 1.6.5, skins elastic and
 * larry, 2026-11. In all three, folder and uid stand in the frame's own address.
 */
const header = '#message-header, #messageheader';
/** Before a message is opened: so that no other site's script comes to the page. */
const list = '#messagelist';
/** Attached mails repeat the header cells inside the body, and the body is the sender's: never look in there. */
const body = '#messagebody';
const person = 'a.rcmContactAddress';
/** In order of preference: elastic; larry; any other skin. */
const places = ['#message-header .header-links', '#messageheader #countcontrols', header];

export const roundcubePage: SitePage = {
  id: 'roundcube',
  frames: ['messagecontframe'],
  recognises: (document, url) =>
    url.searchParams.get('_task') === 'mail' && document.querySelector(`${header}, ${list}`) !== null,
};

export const roundcube: Site = {
  ...roundcubePage,
  openMessages(document, url) {
    const uid = url.searchParams.get('_uid');
    const folder = url.searchParams.get('_mbox');
    const head = document.querySelector(header);
    if (uid === null || folder === null || !head || head.closest(body)) return [];
    const place = places.map((selector) => document.querySelector(selector)).find((found) => found !== null) ?? head;
    const source = sourceOf(document, url, folder, uid);
    return [{ key: `${folder}/${uid}`, place, seen: seenIn(document, head), source }];
  },
};

/**
 * The download route gives the bytes as the mail store has them. Without `_save` and the token the same action gives
 * a text for reading, with other line ends and without trailing spaces: never evidence.
 */
function sourceOf(document: Document, url: URL, folder: string, uid: string): OpenMessage['source'] {
  const token = requestToken(document);
  if (token === null) return { reason: 'token-missing' };
  const request = new URL(url.pathname, url);
  request.search = new URLSearchParams({
    _task: 'mail',
    _mbox: folder,
    _uid: uid,
    _action: 'viewsource',
    _save: '1',
    _token: token,
  }).toString();
  return { url: request.href, transformation: 'exact' };
}

/** Roundcube's guard against forged requests; it stands in a script of every page of the session. */
function requestToken(document: Document): string | null {
  for (const script of document.scripts) {
    const token = /"request_token":"([^"]+)"/.exec(script.textContent)?.[1];
    if (token !== undefined && !script.closest(body)) return token;
  }
  return null;
}

function seenIn(document: Document, head: Element): Seen {
  const people = (field: string) =>
    peopleOf([...head.querySelectorAll(`td.header.${field} ${person}`)], (link) => ({
      name: lineOf(link),
      address: attributeOf(link, 'title'),
    }));
  const from = people('from')[0];
  const subject = subjectOf(document, head);
  const date = lineOf(head.querySelector('td.header.date'));
  return {
    ...(from ? { from } : {}),
    to: people('to'),
    cc: people('cc'),
    ...(subject === undefined ? {} : { subject }),
    ...(date === undefined ? {} : { date }),
    ...seenBody(document.querySelector(body)),
  };
}

/** Without the localised "Subject:" for screen readers and the new-window link, which stand in the same heading. */
function subjectOf(document: Document, head: Element): string | undefined {
  const heading = head.querySelector('.subject') ?? document.querySelector('h2.subject, h3.subject');
  if (!heading || heading.closest(body)) return undefined;
  const copy = heading.cloneNode(true);
  if (copy instanceof Element) for (const extra of copy.querySelectorAll('.voice, a.extwin')) extra.remove();
  return lineOf(copy instanceof Element ? copy : heading);
}
