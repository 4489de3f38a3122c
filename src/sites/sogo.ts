import type { Seen } from '../core/capture.ts';
import { lineOf, peopleOf, seenBody } from './read-page.ts';
import type { OpenMessage, Site, SitePage } from './site.ts';

/**
 * SOGo, on any host: the mail view and the window of its own. Seen to work with 5.8.0, 2026-11. No frames: a mail's HTML stands in
 * the page itself, with the ids and buttons that its sender gave it.
 */
const pane = '#detailView, body.popup';
/** The sender's own words: what stands in there says nothing about the message. */
const body = '.msg-body';
const heading = 'h5.sg-md-headline';
const place = 'md-card-actions';
const sender = 'a[ng-bind$="message.from[0].email"]';
/** `#!/Mail/0/INBOX/51`: account, folder (encoded three times over), uid. */
const route = /^#!\/Mail\/(\d+)\/(.+)\/(\d+)$/;

export const sogoPage: SitePage = {
  id: 'sogo',
  recognises: (document, url) => /\/so\/[^/]+\/Mail\//.test(url.pathname) && document.querySelector(pane) !== null,
};

export const sogo: Site = {
  ...sogoPage,
  openMessages(document, url) {
    const [, account, folder, uid] = route.exec(url.hash) ?? [];
    const view = document.querySelector(pane);
    if (account === undefined || folder === undefined || uid === undefined || !view) return [];
    const path = decoded(folder);
    const title = outsideBody(view, heading)[0];
    const actions = outsideBody(view, place)[0];
    if (path === null || !title || !actions)
      return [{ notUnderstood: `folder ${path !== null}, ${heading}, ${place}` }];
    const request = new URL(url);
    request.hash = '';
    request.search = '';
    request.pathname = url.pathname.replace(/\/Mail\/.*$/, `/Mail/${account}/${folderPath(path)}/${uid}.eml`);
    const source: OpenMessage['source'] = { url: request.href, transformation: 'lf-line-ends' };
    return [{ key: `${account}/${path}/${uid}`, place: actions, seen: seenIn(view, title), source }];
  },
};

/** Never `/export` (it takes every byte for Latin-1 and writes UTF-8) nor `/viewsource` (HTML): the plain `.eml` has the bytes. */
function folderPath(path: string): string {
  return path
    .split('/')
    .map((level) => `folder${encodeURIComponent(cssIdentifier(level))}`)
    .join('/');
}

const escapes: Record<string, string> = {
  _: '_U_',
  '.': '_D_',
  '#': '_H_',
  '@': '_A_',
  '*': '_S_',
  ':': '_C_',
  ',': '_CO_',
  ' ': '_SP_',
  "'": '_SQ_',
  '&': '_AM_',
  '+': '_P_',
};

/** SOGo's own way of writing a folder's name (in modified UTF-7) into a path: `asCSSIdentifier` of its Common.js. */
function cssIdentifier(name: string): string {
  const escaped = name.replaceAll(/[_.#@*:, '&+]/g, (sign) => escapes[sign] ?? sign);
  return /^\d/.test(escaped) ? `_${escaped}` : escaped;
}

function decoded(folder: string): string | null {
  try {
    return decodeURIComponent(decodeURIComponent(decodeURIComponent(folder)));
  } catch {
    return null;
  }
}

function outsideBody(view: Element, selector: string): Element[] {
  return [...view.querySelectorAll(selector)].filter((found) => !found.closest(body));
}

/** A chip shows a recipient's name, or the address when there is no name; the date is in the person's own form. */
function seenIn(view: Element, title: Element): Seen {
  const from = peopleOf(outsideBody(view, sender).slice(0, 1), (link) => ({
    name: lineOf(link.parentElement?.querySelector('[ng-bind$="message.from[0].name"]')),
    address: lineOf(link),
  }))[0];
  const chips = (model: string) =>
    peopleOf(outsideBody(view, `md-chips[ng-model$="message.${model}"] md-chip-template`), (chip) => {
      const text = lineOf(chip);
      return text?.includes('@') === true ? { name: undefined, address: text } : { name: text, address: undefined };
    });
  const subject = lineOf(title);
  const date = lineOf(outsideBody(view, 'time.msg-date')[0]);
  return {
    ...(from ? { from } : {}),
    to: chips('to'),
    cc: chips('cc'),
    ...(subject === undefined ? {} : { subject }),
    ...(date === undefined ? {} : { date }),
    ...seenBody(view.querySelector(body)),
  };
}
