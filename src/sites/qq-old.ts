import type { Seen } from '../core/capture.ts';
import { attributeOf, lineOf, seenBody } from './read-page.ts';
import type { OpenMessage, Site } from './site.ts';

/**
 * QQ Mail's old client, at mail.qq.com and exmail.qq.com, as in Tencent's own scripts and in pages that people saved, up to about 2023.
 * The message is a page of its own, in a frame or a window; its address names it, and the session. "Download" in its menu is
 * `action=downloademl`. Nobody has compared its bytes with what the server stores.
 */
const heading = '#subject';
const sender = '[mailhtml="operhidepanel"][e]';
/** The sender's own words; mails that are forwarded from QQ Mail carry the same ids. */
const body = '#qm_con_body, #mailContentContainer';

export const qqOld: Site = {
  id: 'qq-old',
  frames: ['mainFrame'],
  pace: 1200,
  recognises: (_document, url) => url.pathname === '/cgi-bin/readmail',
  openMessages(document, url) {
    const head = outsideBody(document, heading);
    const person = outsideBody(document, sender);
    if (!head && !outsideBody(document, body)) return [];
    const [sid, mailid] = [url.searchParams.get('sid'), url.searchParams.get('mailid')];
    // Newer pages name the message beside its sender as well.
    const named = person?.getAttribute('mailid') ?? mailid;
    if (!head || sid === null || mailid === null || named !== mailid)
      return [{ notUnderstood: `${heading} ${head !== null}, sid ${sid !== null}, mailid ${named === mailid}` }];
    const source: OpenMessage['source'] = /^[C@]/.test(mailid)
      ? { reason: 'not-understood' }
      : { url: original(url, sid, mailid), transformation: 'unverified' };
    return [{ key: mailid, place: head.parentElement ?? head, seen: seenIn(document, head, person), source }];
  },
};

function original(url: URL, sid: string, mailid: string): string {
  const request = new URL(url.pathname, url);
  request.search = new URLSearchParams({ sid, mailid, action: 'downloademl' }).toString();
  return request.href;
}

function outsideBody(document: Document, selector: string): Element | null {
  return [...document.querySelectorAll(selector)].find((one) => !one.parentElement?.closest(body)) ?? null;
}

function seenIn(document: Document, head: Element, person: Element | null): Seen {
  const [name, address] = person ? [attributeOf(person, 'n'), attributeOf(person, 'e')] : [];
  const subject = lineOf(head);
  const from = { ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) };
  return {
    ...(person ? { from } : {}),
    ...(subject === undefined ? {} : { subject }),
    ...seenBody(outsideBody(document, body)),
  };
}
