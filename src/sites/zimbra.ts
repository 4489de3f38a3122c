import type { Seen } from '../core/capture.ts';
import { attributeOf, frameBody, headOf, lineOf, personIn, seenBody } from './read-page.ts';
import type { NotUnderstood, OpenMessage, Site, SitePage } from './site.ts';

/**
 * Zimbra's classic web client, on any host. Seen in its own source of 2024-09; never compared with a running server. The newer client
 * has no public source and is not known here.
 */
const header = 'table.MsgHeaderTable[id$="_headerElement"]';
/** In a conversation every message carries its id: `zv__CLV-main__MSGC257_headerElement`. */
const ownId = /MSGC((?:[0-9a-f-]{36}:)?\d+)/;
/** In the message view the list tells it: the one selected row, `zli__TV-main__257`. */
const selectedRow = '[id^="zli__TV"].Row-selected';
const rowId = /^zli__TV[^_]*(?:-[^_]+)?__((?:[0-9a-f-]{36}:)?\d+)$/;

export const zimbraPage: SitePage = {
  id: 'zimbra',
  recognises: (document) => document.querySelector('#skin_outer, #z_shell') !== null,
};

export const zimbra: Site = {
  ...zimbraPage,
  openMessages(document, url) {
    const heads = [...document.querySelectorAll(header)].filter((head) => isShown(head));
    return heads.map((head) => messageOf(head, heads.length === 1 ? idInList(document) : null, document, url));
  },
};

function messageOf(head: Element, listed: string | null, document: Document, url: URL): OpenMessage | NotUnderstood {
  const id = ownId.exec(head.id)?.[1] ?? listed;
  const subject = head.querySelector('.SubjectCol');
  if (id === null || !subject) return { notUnderstood: `${ownId.source}; ${selectedRow}; .SubjectCol` };
  const request = new URL('/service/home/~/', url);
  request.search = new URLSearchParams({ auth: 'co', view: 'text', id }).toString();
  return {
    key: id,
    place: subject,
    seen: seenIn(head, subject, document),
    source: { url: request.href, transformation: 'unverified' },
  };
}

function idInList(document: Document): string | null {
  const rows = [...document.querySelectorAll(selectedRow)];
  return rows.length === 1 ? (rowId.exec(rows[0]?.id ?? '')?.[1] ?? null) : null;
}

/** Views that are not on the screen are kept in the page, far outside it. */
function isShown(head: Element): boolean {
  const view = head.closest('[id^="zv__"]');
  return !(view instanceof HTMLElement) || (view.style.display !== 'none' && !/-\d{4,}px/.test(view.style.left));
}

function seenIn(head: Element, subjectCell: Element, document: Document): Seen {
  const from = personIn(lineOf(head.querySelector('td[id$="_from"]')) ?? '');
  const subject = lineOf(subjectCell);
  const time = head.querySelector('.DateCol');
  const date = (time && attributeOf(time, 'title')) ?? lineOf(time);
  const view = head.id.replace(/_headerElement$/, '');
  return {
    ...headOf(from, subject, date),
    ...seenBody(frameBody(document.querySelector(`iframe[id^="${CSS.escape(view)}"]`))),
  };
}
