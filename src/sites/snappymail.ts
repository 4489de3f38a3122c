import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import type { Seen } from '../core/capture.ts';
import { attributeOf, lineOf, peopleIn, personIn, seenBody } from './read-page.ts';
import type { Site, SitePage } from './site.ts';

/**
 * SnappyMail and RainLoop, on any host. Seen on a running SnappyMail 2.38.2, 2026-11, and in RainLoop's own source, 1.17. The page's
 * address never changes; the menu of the open message links to the original. SnappyMail's link names folder and uid; that of RainLoop
 * is enciphered by its server, the same for a message as long as the session lasts.
 */
const view = '.messageView';
const toolbar = '.message-fixed-button-toolbar';
const download = 'a[href*="/Raw/"][href*="/Download/"]';
const header = '.messageItemHeader';
/** Bodies of earlier messages stay in here, hidden. All of it is the senders'. */
const body = '.bodyText';

export const snappymailPage: SitePage = {
  id: 'snappymail',
  // Nextcloud and ownCloud show it in this frame (its own integrations, 2025-06).
  frames: ['rliframe'],
  recognises: (document) =>
    document.querySelector('#rl-app') !== null || document.querySelector(`${view} ${header}`) !== null,
};

export const snappymail: Site = {
  ...snappymailPage,
  openMessages(document, url) {
    const shown = document.querySelector(view);
    const head = shown?.querySelector(header);
    if (!shown || !head || head.closest(body) || lineOf(head.querySelector('.subjectParent')) === undefined) return [];
    const menu = shown.querySelector<HTMLElement>(toolbar);
    // RainLoop keeps the header of no message in the page, and hides it.
    if (menu?.style.display === 'none') return [];
    const href = menu?.closest(body) ? undefined : menu?.querySelector(download)?.getAttribute('href');
    const message = href === undefined || href === null ? null : messageOf(href);
    if (href === undefined || href === null || !message) return [{ notUnderstood: `${toolbar} ${download}` }];
    const target = new URL(href, url);
    if (target.origin !== url.origin) return [{ notUnderstood: 'download link on another host' }];
    const source = { url: target.href, transformation: message.transformation };
    return [{ key: message.key, place: head, seen: seenIn(shown, head), source }];
  },
};

/** The shortest of the names that RainLoop enciphers: account, folder, uid, media type and file name are in it. */
const shortestName = 150;

/** The last part of the link is base64url: of JSON (folder, uid, media type, file name, account), or of what only RainLoop's server can read. */
function messageOf(href: string): { key: string; transformation: 'exact' | 'unverified' } | null {
  const packed = /\/([A-Za-z0-9_-]+)=*$/.exec(href)?.[1];
  if (packed === undefined) return null;
  try {
    const bytes = bytesOfBase64(packed.replaceAll('-', '+').replaceAll('_', '/'));
    if (bytes.length >= shortestName && !isText(bytes)) return { key: packed, transformation: 'unverified' };
    const { folder, uid, mimeType } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const known = typeof folder === 'string' && Number.isInteger(Number(uid)) && Number(uid) > 0;
    // An attachment has another media type.
    return known && mimeType === 'message/rfc822' ? { key: `${folder}/${Number(uid)}`, transformation: 'exact' } : null;
  } catch {
    return null;
  }
}

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function seenIn(shown: Element, head: Element): Seen {
  const sender = head.querySelector('.from');
  const from = personIn((sender && attributeOf(sender, 'title')) ?? lineOf(sender) ?? '');
  const outside = (selector: string) => [...shown.querySelectorAll(selector)].filter((one) => !one.closest(body));
  const time = outside(`${header} time.date, ${header} .informationShort .date`)[0];
  const lines = outside(`${header} .informationShortWrp .informationShort`);
  const people = (index: number) => {
    const line = lines[index];
    return peopleIn(lineOf(line?.querySelector('.to') ?? line?.querySelector(':scope > span:last-child')) ?? '');
  };
  const subject = lineOf(head.querySelector('.subject'));
  const date = (time && attributeOf(time, 'datetime')) ?? lineOf(time);
  return {
    ...(from.name === undefined && from.address === undefined ? {} : { from }),
    to: people(0),
    cc: people(1),
    ...(subject === undefined ? {} : { subject }),
    ...(date === undefined ? {} : { date }),
    ...seenBody(shown.querySelector(body)),
  };
}
