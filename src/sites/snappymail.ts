import type { Seen } from '../core/capture.ts';
import { attributeOf, headOf, lineOf, peopleIn, personIn, seenBody } from './read-page.ts';
import type { Site, SitePage } from './site.ts';
import { namedMessage } from './snappymail-name.ts';
import type { NamedMessage } from './snappymail-name.ts';
import { inOwnWindow, isOwnWindow } from './snappymail-window.ts';

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
    document.querySelector('#rl-app') !== null ||
    document.querySelector(`${view} ${header}`) !== null ||
    isOwnWindow(document),
};

export const snappymail: Site = {
  ...snappymailPage,
  openMessages(document, url) {
    // First: the mail in such a window can look like the rest of what is asked here.
    const own = inOwnWindow(document, url);
    if (own) return [own];
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

/** The last part of the link names the message. */
function messageOf(href: string): NamedMessage | null {
  const packed = /\/([A-Za-z0-9_-]+)=*$/.exec(href)?.[1];
  return packed === undefined ? null : namedMessage(packed);
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
    ...headOf(from, subject, date),
    to: people(0),
    cc: people(1),
    ...seenBody(shown.querySelector(body)),
  };
}
