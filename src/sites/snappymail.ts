import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import type { Seen } from '../core/capture.ts';
import { attributeOf, lineOf, peopleIn, personIn, seenBody } from './read-page.ts';
import type { Site, SitePage } from './site.ts';

/**
 * SnappyMail and RainLoop, on any host. Seen in SnappyMail's own source of 2025-06 and on a running 2.x. The page's address never
 * changes; the menu of the open message links to the original, and the link names folder and uid.
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
    const href = shown.querySelector(`${toolbar} ${download}`)?.getAttribute('href');
    const message = href === undefined || href === null ? null : messageOf(href);
    if (href === undefined || href === null || !message) return [{ notUnderstood: `${toolbar} ${download}` }];
    const target = new URL(href, url);
    if (target.origin !== url.origin) return [{ notUnderstood: 'download link on another host' }];
    const source = { url: target.href, transformation: 'exact' as const };
    return [{ key: `${message.folder}/${message.uid}`, place: head, seen: seenIn(shown, head), source }];
  },
};

/** The last part of the link is base64url of JSON: folder, uid, media type, file name, account. An attachment has another media type. */
function messageOf(href: string): { folder: string; uid: number } | null {
  const packed = /\/([A-Za-z0-9_-]+)=*$/.exec(href)?.[1];
  if (packed === undefined) return null;
  try {
    const bytes = bytesOfBase64(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const { folder, uid, mimeType } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const known = typeof folder === 'string' && Number.isInteger(Number(uid)) && Number(uid) > 0;
    return known && mimeType === 'message/rfc822' ? { folder, uid: Number(uid) } : null;
  } catch {
    return null;
  }
}

function seenIn(shown: Element, head: Element): Seen {
  const sender = head.querySelector('.from');
  const from = personIn((sender && attributeOf(sender, 'title')) ?? lineOf(sender) ?? '');
  const time = shown.querySelector(`#messageItem > ${header} time.date`);
  const lines = [...shown.querySelectorAll(`#messageItem > ${header} .informationShortWrp .informationShort`)];
  const people = (index: number) => peopleIn(lineOf(lines[index]?.querySelector('span:last-child')) ?? '');
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
