import { base64OfUrl } from '../core/bytes-of-base64.ts';
import type { Seen } from '../core/capture.ts';
import { attributeOf, headOf, lineOf, peopleOf, seenBody } from './read-page.ts';
import type { ListedMessage, Site, SitePage } from './site.ts';

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

const row = `${list} tr.message`;
const selected = `${row}.selected`;
/** The subject of a row; its address names the folder and the uid of that very message, in a search over folders too. */
const rowLink = 'td.subject span.subject > a[href]';
/** Where the page has its own actions for what is selected: elastic; larry. Beside the list itself there is no room. */
const listPlaces = ['#layout-content > .header', '#messagetoolbar'] as const;

export const roundcubePage: SitePage = {
  id: 'roundcube',
  frames: ['messagecontframe'],
  recognises: (document, url) =>
    url.searchParams.get('_task') === 'mail' &&
    (isMessageAddress(url) || document.querySelector(`${header}, ${list}`) !== null),
};

export const roundcube: Site = {
  ...roundcubePage,
  pace: 300,
  landmarks: { header, body, person, list, row, selected, rowLink },
  openMessages(document, url) {
    const uid = url.searchParams.get('_uid');
    const folder = url.searchParams.get('_mbox');
    const head = document.querySelector(header);
    if (uid === null || folder === null || head?.closest(body)) return [];
    if (!head) return isMessageAddress(url) ? [{ notUnderstood: header }] : [];
    const place = places.map((selector) => document.querySelector(selector)).find((found) => found !== null) ?? head;
    const source = sourceOf(document, url, folder, uid);
    return [{ key: `${folder}/${uid}`, place, seen: seenIn(document, head), source }];
  },
  selectedMessages(document, url) {
    const found = listedIn(document, url, selected);
    // A mail that is opened beside the list is the selected one of it, too: it has a button of its own.
    return found.length === 1 && isPreviewed(document, found[0]?.key) ? [] : found;
  },
  listedMessages: (document, url) => listedIn(document, url, row),
  listPlace(document) {
    const shown = document.querySelector(list);
    if (!shown) return null;
    return document.querySelector(listPlaces[0]) ?? document.querySelector(listPlaces[1]) ?? shown.parentElement;
  },
};

function contactIn(link: Element) {
  return { name: lineOf(link), address: attributeOf(link, 'title') };
}

/** The address of a page that shows one message. */
function isMessageAddress({ searchParams }: URL): boolean {
  return searchParams.has('_uid') && ['show', 'preview'].includes(searchParams.get('_action') ?? '');
}

function isPreviewed(document: Document, key: string | undefined): boolean {
  const frame = document.querySelector('iframe#messagecontframe');
  // The page sends the frame to each message without changing its attribute.
  const at = frame instanceof HTMLIFrameElement ? frame.contentDocument?.URL : undefined;
  const shown = URL.parse(at ?? '')?.searchParams;
  return `${shown?.get('_mbox')}/${shown?.get('_uid')}` === key;
}

function listedIn(document: Document, url: URL, rows: string): ListedMessage[] {
  return [...document.querySelectorAll(rows)].flatMap((one) => {
    const link = one.querySelector(rowLink);
    const named = URL.parse(link?.getAttribute('href') ?? '', url)?.searchParams;
    const [uid, folder] = [named?.get('_uid') ?? null, named?.get('_mbox') ?? null];
    if (uid === null || folder === null || !isRowOf(one, uid)) return [];
    const from = peopleOf([...one.querySelectorAll('.fromto .rcmContactAddress')], contactIn)[0];
    const seen: Seen = headOf(from, lineOf(link), lineOf(one.querySelector('span.date, td.date')));
    return [{ key: `${folder}/${uid}`, seen, source: sourceOf(document, url, folder, uid) }];
  });
}

/** A row's id is `rcmrow` and the uid in base64 (`51-INBOX` in a search over folders): it has to name what its link names. */
function isRowOf(one: Element, uid: string): boolean {
  try {
    const named = atob(base64OfUrl(one.id.slice('rcmrow'.length)));
    return named === uid || named.startsWith(`${uid}-`);
  } catch {
    return false;
  }
}

/**
 * The download route gives the bytes as the mail store has them. Without `_save` and the token the same action gives
 * a text for reading, with other line ends and without trailing spaces: never evidence.
 */
function sourceOf(document: Document, url: URL, folder: string, uid: string): ListedMessage['source'] {
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
  const people = (field: string) => peopleOf([...head.querySelectorAll(`td.header.${field} ${person}`)], contactIn);
  const shown: Seen = headOf(
    people('from')[0],
    subjectOf(document, head),
    lineOf(head.querySelector('td.header.date')),
  );
  return { ...shown, to: people('to'), cc: people('cc'), ...seenBody(document.querySelector(body)) };
}

/** Without the localised "Subject:" for screen readers and the new-window link, which stand in the same heading. */
function subjectOf(document: Document, head: Element): string | undefined {
  const heading = head.querySelector('.subject') ?? document.querySelector('h2.subject, h3.subject');
  if (!heading || heading.closest(body)) return undefined;
  const copy = heading.cloneNode(true);
  if (copy instanceof Element) for (const extra of copy.querySelectorAll('.voice, a.extwin')) extra.remove();
  return lineOf(copy instanceof Element ? copy : heading);
}
