import type { Seen } from '../core/capture.ts';
import { inThread } from './horde-thread.ts';
import { attributeOf, frameBody, headOf, lineOf, peopleOf, seenBody } from './read-page.ts';
import type { OpenMessage, Site, SitePage } from './site.ts';

/**
 * Horde IMP 5 and 6, on any host: the dynamic view (preview and a window of its own), the basic view and the view of a thread. Seen in
 * IMP 6.2.27 and 7, and on a running Groupware 5.2.22, 2026-11. A mail's HTML is shown in a frame that has the page's own address, and
 * can forge all of this there: only the top window counts.
 */
const app = /^(.*)\/imp\/(?:dynamic|basic)\.php$/;
const saveLink = 'a[href*="actionID=save_message"]';
/** The sender's own words. */
const body = '.messageBody';
/** Where HTML is shown: without this its words would not be seen. */
const htmlFrame = `${body} iframe.htmlMsgData`;
const preview = '#previewMsg';
/** Beside each part of the message: its links name the message that is shown, `{5}INBOX7` (bytes of the mailbox, mailbox, uid). */
const part = `${body} .mimePartInfo a[href*="muid="]`;
/** In here is the mail. */
const partData = '.mimePartData';
/** `#msg:SU5CT1g;5`: mailbox and uid of the one selected message, as the dynamic view writes them. */
const selected = /^#msg:([A-Za-z0-9_-]+);(\d+)$/;

export const hordePage: SitePage = {
  id: 'horde',
  recognises: (_document, url) => app.test(url.pathname),
};

export const horde: Site = {
  ...hordePage,
  openMessages(document, url) {
    if (url.searchParams.get('page') === 'thread')
      return inThread(document, url, (message) => requestFor(url, message));
    const head = headerIn(document);
    if (!head) return [];
    const original = originalIn(document, url);
    if (!original) return [{ notUnderstood: `${saveLink}; ${selected.source}` }];
    const { mailbox, uid, request } = original;
    const source: OpenMessage['source'] = { url: request.href, transformation: 'exact' };
    return [{ key: `${mailbox}/${uid}`, place: head, seen: seenIn(document, head), source }];
  },
};

/** The preview pane keeps the last message in the page, hidden, when none is selected. */
function headerIn(document: Document): Element | null {
  const pane = document.querySelector(preview);
  if (pane instanceof HTMLElement && pane.style.display === 'none') return null;
  const head = pane?.querySelector('.msgHeaders') ?? document.querySelector('.msgHeaders, #msgheaders');
  return head?.closest(body) ? null : (head ?? null);
}

/**
 * The page's own link to save the message. The preview has none, but links to its parts; and an address that names the message, if it
 * was not searched for. The address names the next message before the pane shows it: the pane counts.
 */
function originalIn(document: Document, url: URL): { mailbox: string; uid: string; request: URL } | null {
  const link = [...document.querySelectorAll(saveLink)].find((one) => !one.closest(body));
  if (link) {
    const request = new URL(link.getAttribute('href') ?? '', url);
    const [mailbox, uid] = [request.searchParams.get('mailbox'), request.searchParams.get('buid')];
    return mailbox === null || uid === null || request.origin !== url.origin ? null : { mailbox, uid, request };
  }
  const partLink = [...document.querySelectorAll(part)].find((one) => !one.closest(partData));
  if (partLink) {
    const muid = URL.parse(partLink.getAttribute('href') ?? '', url.href)?.searchParams.get('muid') ?? '';
    const named = mailboxAndUid(muid);
    return named && { ...named, request: requestFor(url, { muid }) };
  }
  const [, mailbox, uid] = selected.exec(decoded(url.hash)) ?? [];
  if (mailbox === undefined || uid === undefined) return null;
  return { mailbox, uid, request: requestFor(url, { buid: uid, mailbox }) };
}

function requestFor(url: URL, message: Record<string, string>): URL {
  const request = new URL(`${app.exec(url.pathname)?.[1] ?? ''}/services/download/`, url);
  request.search = new URLSearchParams({ app: 'imp', actionID: 'save_message', ...message }).toString();
  return request;
}

/** The mailbox as the page's address writes it: the same message has one key in all views. */
function mailboxAndUid(muid: string): { mailbox: string; uid: string } | null {
  const [, length, rest = ''] = /^\{(\d+)\}(.*)$/s.exec(muid) ?? [];
  const bytes = new TextEncoder().encode(rest);
  const uid = new TextDecoder().decode(bytes.subarray(Number(length)));
  if (length === undefined || !/^\d+$/.test(uid)) return null;
  const packed = btoa(String.fromCharCode(...bytes.subarray(0, Number(length))));
  return { mailbox: packed.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''), uid };
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** A field that the message does not have is hidden, and still holds that of the message before. */
function fieldOf(document: Document, field: string): Element | undefined {
  const row = [...document.querySelectorAll<HTMLElement>(`#msgHeader${field}`)].find((one) => !one.closest(body));
  return row?.style.display === 'none' ? undefined : row;
}

/** An address is the link's title where its text is a name. The basic view labels its rows in the person's language only: left out. */
function seenIn(document: Document, head: Element): Seen {
  const people = (field: string) =>
    peopleOf([...(fieldOf(document, field)?.querySelectorAll('a') ?? [])], (link) => {
      const [text, title] = [lineOf(link), attributeOf(link, 'title')];
      if (title?.includes('@') === true) return { name: text, address: title };
      return text?.includes('@') === true ? { name: undefined, address: text } : { name: text, address: undefined };
    });
  const from = people('From')[0];
  const subject = lineOf(head.querySelector('.subject, :scope > p'));
  const dated = fieldOf(document, 'Date');
  const time = dated?.querySelector('time');
  const date = (time && attributeOf(time, 'datetime')) ?? lineOf(dated?.querySelector('td:last-child'));
  return {
    ...headOf(from, subject, date),
    to: people('To'),
    cc: people('Cc'),
    ...seenBody(frameBody(document.querySelector(htmlFrame)) ?? document.querySelector(body)),
  };
}
