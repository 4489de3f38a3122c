import { captureLimits } from '../../core/capture-limits.ts';
import { frameBody, lineOf, seenBody } from '../read-page.ts';
import type { OpenMessage } from '../site.ts';
import type { Found } from './find-messages.ts';
import type { Run } from './header-runs.ts';
import { answersList } from './header-facts.ts';
import { isCalled, mailAction } from './labels.ts';
import { headings, noMail, precedes, toolbar, whole } from './marks.ts';
import { sourceLink } from './source-link.ts';
import type { Original } from './source-link.ts';

const ids = ['message-id', 'msgid', 'mail-id', 'mid', 'uid'].map((id) => `data-${id}`);
const control = 'a,button,[role="button"],[role="menuitem"]';
const comments = /^\d*\s*(?:comments?|replies|kommentar|评论|留言|コメント)/iu;

/** What looks like a message, with what speaks for its being a mail. */
interface Candidate extends Found {
  subject: Run;
  controls: Element[];
  original: Original | null;
}

/** A mail, with the link that its original is asked by. */
export interface Mail extends OpenMessage {
  link: Element | undefined;
}

/** Of what looks like messages, those that are mails: with a sender, a date, a subject, and something that only mails have. */
export function mailsIn(found: readonly Found[], bodies: readonly Element[], url: URL, marked = true): Mail[] {
  const inBody = (element: Element) => bodies.some((body) => body.contains(element));
  const document = found[0]?.body.ownerDocument;
  const doubted = document && isOtherKind(document, inBody);
  const mails = found
    .flatMap((one) => candidateOf(one, found, inBody, url) ?? [])
    .filter((one) => (doubted === true ? one.original?.sure : isMail(one, marked)));
  const keys = mails.map((one) => ownKey(one, url));
  return mails.map((one, index) => {
    const key = keys[index];
    // Two that share an id have their conversation's.
    const isOwn = key !== undefined && keys.indexOf(key) === keys.lastIndexOf(key);
    return messageOf(one, isOwn ? key : seenKey(one, url));
  });
}

function candidateOf(
  one: Found,
  found: readonly Found[],
  inBody: (element: Element) => boolean,
  url: URL,
): Candidate | null {
  const subject = one.subject ?? found[0]?.subject;
  // Not by style: asking for that of many elements would cost the page more than it is worth.
  if (!subject || !one.body.checkVisibility()) return null;
  const controls = [...scopeOf(one.around, found).querySelectorAll(control)].filter(
    (element) => isOwnControl(element, one) && !inBody(element),
  );
  return { ...one, subject, controls, original: sourceLink(controls, url) };
}

/** The largest part of the page that is about this message alone. */
function scopeOf(around: Element, found: readonly Found[]): Element {
  let scope = around;
  for (let parent = scope.parentElement; parent && !scope.matches(whole); parent = scope.parentElement) {
    const outer = parent;
    if (found.some((other) => other.around !== around && outer.contains(other.body))) break;
    scope = parent;
  }
  return scope;
}

/** In the header or above it; or beside the body in a toolbar, or before it where nothing but links is. Never in the body's part. */
function isOwnControl(element: Element, { around, part, facts: { sender, date, subject } }: Found): boolean {
  if (part.contains(element)) return false;
  if (element.matches(answersList)) return true;
  const before = precedes(element, part);
  const branch = [...around.children].find((one) => one.contains(element));
  const isHeader = (end: Element) => branch?.contains(end) === true || precedes(element, end);
  if (before && [sender, date, subject].some((end) => end && isHeader(end.at))) return true;
  const bar = element.parentElement?.closest(toolbar);
  if (bar && !bar.contains(part)) return true;
  const row = element.parentElement;
  return before && row !== null && (row === around || says(row) === [...row.children].map(says).join(''));
}

function says(element: Element): string {
  return element.textContent.replaceAll(/[\s|·•,/-]/g, '');
}

/**
 * Where the body has no mark, a toolbar alone says nothing, it may be a list's, and from, to and date alone do not either: bills and
 * journeys have them. A sender without an address has to be labelled together with a subject, or be answered on a list.
 */
function isMail({ facts: { seen, labels }, controls, original }: Candidate, marked: boolean): boolean {
  const isAnswered = controls.some((one) => one.matches(answersList));
  if (isAnswered || original?.tells === true) return true;
  const isActed = controls.some((one) => isCalled(one, mailAction));
  if (seen.from?.address === undefined) return labels.has('from') && labels.has('subject');
  const isLabelled = (labels.has('from') && labels.size > 1) || labels.has('to');
  if (marked) return isLabelled || isActed || original !== null;
  return isLabelled && (isActed || labels.has('subject'));
}

/** Comments, posts and articles: what looks like a mail there has to link to its original. */
function isOtherKind(document: Document, inBody: (element: Element) => boolean): boolean {
  return [...document.querySelectorAll(`${noMail},${headings}`)].some(
    (one) => (one.matches(noMail) || comments.test(lineOf(one) ?? '')) && !inBody(one),
  );
}

/** The message's own id where the page gives one, else where its original is. */
function ownKey({ around, original }: Candidate, url: URL): string | undefined {
  const named = around.closest(ids.map((id) => `[${id}]`).join());
  const id = ids.map((name) => named?.getAttribute(name)).find((value) => value);
  return id ?? (original && 'url' in original.source ? original.source.url.slice(url.origin.length) : undefined);
}

/** What is seen of the message: a page's address may be that of a conversation. A time that goes on is left out. */
function seenKey({ facts: { seen }, subject }: Candidate, url: URL): string {
  const date = /\d[:.]\d\d|\d{4}/.test(seen.date ?? '') ? seen.date : '';
  return [url.pathname, seen.from?.address ?? seen.from?.name, date, subject.text].join('\n');
}

function messageOf({ facts, subject, body, around, original }: Candidate, key: string): Mail {
  const at = around.contains(subject.at) ? subject.at : (facts.sender?.at.parentElement ?? around);
  return {
    key: key.slice(0, captureLimits.seenLine),
    place: at.closest('a,button,[role="button"]')?.parentElement ?? at,
    // When it is asked for: a long body takes long to read, and a frame may come later.
    get seen() {
      return { ...facts.seen, subject: subject.text, ...seenBody(frameBody(body) ?? shadowBody(body) ?? body) };
    },
    source: original?.source ?? { reason: 'site-gives-none' },
    link: original?.link,
  };
}

/** Some pages keep a mail's HTML apart from theirs in a shadow tree; its text is in no element's own. */
function shadowBody(body: Element): Element | null {
  const host = [body, ...body.querySelectorAll(':scope > *, :scope > * > *')].find((one) => one.shadowRoot !== null);
  return [...(host?.shadowRoot?.children ?? [])].find((one) => !one.matches('style,link,script')) ?? null;
}
