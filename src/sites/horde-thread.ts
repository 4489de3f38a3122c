import { base64OfUrl } from '../core/bytes-of-base64.ts';
import type { Seen } from '../core/capture.ts';
import { frameBody, headOf, lineOf, peopleOf, personIn, seenBody } from './read-page.ts';
import type { NotUnderstood, OpenMessage } from './site.ts';

/**
 * Horde's view of a whole thread, or of several messages: a window of its own, one box a message, as the server wrote it. From the
 * sources of IMP 6.2 and 7, 2026-11.
 */
const box = '.threadBox';
const body = '.messageBody';
/** Right before each box: `i` and the uid. */
const anchor = /^i(\d+)$/;

/** Asks for the original of a message by mailbox (as the address writes it) and uid. */
type Ask = (message: { mailbox: string; buid: string }) => URL;

export function inThread(document: Document, url: URL, ask: Ask): (OpenMessage | NotUnderstood)[] {
  const mailbox = url.searchParams.get('mailbox');
  const boxes = [...document.querySelectorAll(box)].filter((one) => !one.parentElement?.closest(body));
  return boxes.map((one) => {
    const head = one.querySelector(':scope > .control');
    const uid = anchor.exec(one.previousElementSibling?.id ?? '')?.[1];
    if (!head || uid === undefined || mailbox === null || isSearch(mailbox)) return { notUnderstood: `${box} #i` };
    const source = { url: ask({ mailbox, buid: uid }).href, transformation: 'exact' as const };
    return { key: `${mailbox}/${uid}`, place: head, seen: seenIn(document, one, head, uid), source };
  });
}

/** The uids in a search are of several mailboxes, and nothing says which is whose. Horde names searches with a sign that no mailbox has. */
function isSearch(mailbox: string): boolean {
  try {
    return atob(base64OfUrl(mailbox)).includes('\0') || mailbox === '';
  } catch {
    return true;
  }
}

/** The title of the page has the subject of the first message; the list above the boxes has that of each, if it is not too long. */
function seenIn(document: Document, one: Element, head: Element, uid: string): Seen {
  const subject = lineOf(document.querySelector(`.threadSummary a[href$="#i${uid}"]`));
  const date = lineOf(head.querySelector(':scope > small'));
  const people = peopleOf([...head.querySelectorAll('a:not([href^="#"])')], (link) => {
    const { name, address } = personIn(lineOf(link) ?? '');
    return { name, address };
  });
  const sent = isSent(head);
  return {
    ...headOf(sent ? undefined : people[0], subject, date),
    ...(sent ? { to: people } : {}),
    ...seenBody(frameBody(one.querySelector(`${body} iframe.htmlMsgData`)) ?? one.querySelector(body)),
  };
}

/** In a mailbox of sent messages, the people are those that it went to; their label stands twice. */
function isSent(head: Element): boolean {
  return (head.querySelector(':scope > strong')?.nextSibling?.nodeValue ?? '').trim() !== '';
}
