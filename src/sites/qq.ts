import type { Seen } from '../core/capture.ts';
import { lineOf, seenBody } from './read-page.ts';
import type { ListedMessage, OpenMessage, Site } from './site.ts';

/**
 * QQ Mail, the client at wx.mail.qq.com. Its request for the original was seen to work in 2026-09, with a pause of a second between
 * two; in bursts it answers with JSON and code -20003. Ids that begin with `C` or `@` are conversations and groups, never one mail.
 */
const subject = '.mail-detail-subject';
/** The body is in an open shadow tree of this element. */
const content = '.mail-detail-content';
const row = '.mail-list-page-item[data-mailid]';
const selectedRow = `${row}.mail-item-selected`;
const singleMail = /^[^C@]/;

export const qq: Site = {
  id: 'qq',
  pace: 1200,
  recognises: (document) => document.querySelector('.login-page') === null,
  openMessages(document, url) {
    const head = document.querySelector(subject);
    if (!head) return [];
    const [sid, id] = [sessionOf(document, url), openId(document, url)];
    if (id === null || sid === null) return [{ notUnderstood: `sid ${sid !== null}, mailid ${id !== null}` }];
    const seen = seenIn(document, head);
    const source: OpenMessage['source'] = singleMail.test(id) ? original(url, sid, id) : { reason: 'not-understood' };
    return [{ key: id, place: head, seen, source }];
  },
  selectedMessages(document, url) {
    const rows = [...document.querySelectorAll(selectedRow)];
    // A mail that is opened is the selected one of its list, too: it has a button of its own.
    return rows.length === 1 && document.querySelector(subject) ? [] : listedIn(rows, document, url);
  },
  listedMessages: (document, url) => listedIn([...document.querySelectorAll(row)], document, url),
  listPlace: (document) => document.querySelector(row)?.parentElement ?? null,
};

function listedIn(rows: readonly Element[], document: Document, url: URL): ListedMessage[] {
  const sid = sessionOf(document, url);
  if (sid === null) return [];
  return rows.flatMap((one): ListedMessage[] => {
    const id = one.getAttribute('data-mailid') ?? '';
    const text = lineOf(one);
    if (!singleMail.test(id)) return [];
    return [{ key: id, seen: text === undefined ? {} : { text }, source: original(url, sid, id) }];
  });
}

function original(url: URL, sid: string, mailid: string) {
  const request = new URL('/read/readmail', url);
  request.search = new URLSearchParams({ func: '5', mailid, sid }).toString();
  return { url: request.href, unwrap, transformation: 'exact' as const };
}

/** The original itself; or JSON that says why not. */
function unwrap(answer: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | 'rate-limited' | 'signed-out' {
  const start = new TextDecoder('latin1').decode(answer.subarray(0, 300)).trimStart();
  if (!start.startsWith('{')) return answer;
  return /"ret"\s*:\s*-20003\b/.test(start) ? 'rate-limited' : 'signed-out';
}

/** The session's id stands in the address, or in the addresses of what the page has asked for. */
function sessionOf(document: Document, url: URL): string | null {
  const inAddress = url.searchParams.get('sid');
  if (inAddress !== null) return inAddress;
  const asked = document.defaultView?.performance.getEntriesByType('resource') ?? [];
  return asked.map(({ name }) => /[?&]sid=([^&#]+)/.exec(name)?.[1]).findLast((sid) => sid !== undefined) ?? null;
}

/** The message in the address, or the one row of the list that is selected. */
function openId(document: Document, url: URL): string | null {
  const inAddress = /[?&]mailid=([^&/#]+)/.exec(url.hash)?.[1];
  if (inAddress !== undefined) return decodeURIComponent(inAddress);
  const rows = [...document.querySelectorAll(selectedRow)];
  return rows.length === 1 ? (rows[0]?.getAttribute('data-mailid') ?? null) : null;
}

function seenIn(document: Document, head: Element): Seen {
  const shown = lineOf(head);
  const box = document.querySelector(content);
  return {
    ...(shown === undefined ? {} : { subject: shown }),
    ...seenBody(box?.shadowRoot?.firstElementChild ?? box),
  };
}
