import { captureLimits } from '../../core/capture-limits.ts';
import { frameBody, lineOf, seenBody } from '../read-page.ts';
import type { OpenMessage } from '../site.ts';
import type { Found } from './find-messages.ts';
import { isToolbar, precedes } from './controls.ts';
import { answersList } from './header-facts.ts';
import { mailAction } from './labels.ts';
import { headings, isElsewhere, isWithinElsewhere, noMail, whole } from './marks.ts';
import { sourceLink } from './source-link.ts';
import type { Original } from './source-link.ts';

const ids = ['message-id', 'messageid', 'msgid', 'msg-id', 'mail-id', 'mailid', 'mid', 'uid'].map(
  (name) => `data-${name}`,
);
const action = 'button,a,[role="button"],[role="menuitem"]';
const mostControls = 300;
const comments =
  /^\d*\s*(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|评论|評論|留言|コメント|댓글)\b/iu;

/** What looks like a message, with what speaks for its being a mail. */
interface Candidate extends Found {
  subject: string;
  subjectAt: Element;
  controlLinks: Element[];
  actions: Element[];
  original: Original | null;
}

/** Of what looks like messages, those that are mails: with a sender, a date, a subject, and something that only mails have. */
export function mailsIn(found: readonly Found[], marked: readonly Element[], url: URL): OpenMessage[] {
  const document = found[0]?.body.ownerDocument;
  if (!document) return [];
  const bodies = [...marked, ...found.map(({ body }) => body)];
  const inBody = (element: Element) => bodies.some((body) => body.contains(element));
  const doubted = isOtherKind(document, inBody);
  const mails = found
    .flatMap((one) => candidateOf(one, found, inBody, url) ?? [])
    .filter((one) => (doubted ? one.original?.sure === true : isMail(one)));
  const keys = mails.map((one) => keyOf(one, url));
  return mails.map((one, at) =>
    messageOf(
      one,
      keys.indexOf(keys[at] ?? '') === keys.lastIndexOf(keys[at] ?? '') ? (keys[at] ?? '') : `${keys[at]}#${at}`,
    ),
  );
}

function candidateOf(
  one: Found,
  found: readonly Found[],
  inBody: (element: Element) => boolean,
  url: URL,
): Candidate | null {
  const subjectAt = one.facts.subjectAt ?? headingBefore(one.around, inBody);
  const subject = one.facts.seen.subject ?? lineOf(subjectAt);
  if (!subjectAt || subject === undefined || !isShown(one.body)) return null;
  const parts = [...one.controls, ...besides(one, found)];
  const inParts = (selector: string) =>
    parts
      .flatMap((part) => [...(part.matches(selector) ? [part] : []), ...part.querySelectorAll(selector)])
      .filter((element) => !inBody(element))
      .slice(0, mostControls);
  const controlLinks = inParts('a[href]');
  return {
    ...one,
    subject,
    subjectAt,
    controlLinks,
    actions: inParts(action),
    original: sourceLink(controlLinks, url),
  };
}

/** What stands above a message, and toolbars beside it, in the part of the page that is about this one alone. */
function besides({ around, marked }: Found, found: readonly Found[]): Element[] {
  const beside: Element[] = [];
  let scope = around;
  for (let parent = scope.parentElement; parent && !scope.matches(whole); parent = scope.parentElement) {
    if (found.some((other) => other.around !== around && parent?.contains(other.body) === true)) break;
    const inner = scope;
    const parts = [...parent.children].filter((part) => part !== inner && !isElsewhere(part));
    beside.push(...parts.filter((part) => precedes(part, inner) || (marked && isToolbar(part))));
    scope = parent;
  }
  return beside;
}

/** In a conversation the subject stands once, above all messages. */
function headingBefore(around: Element, inBody: (element: Element) => boolean): Element | undefined {
  let at = around;
  for (let up = 0; up < 6 && at.parentElement && !at.matches('main,[role="main"]'); up++) {
    at = at.parentElement;
    const before = [...at.querySelectorAll(headings)].slice(0, 50).filter((heading) => isBefore(heading, around));
    const own = before.filter((heading) => !inBody(heading) && !isWithinElsewhere(heading));
    const top = [...own].sort((a, b) => a.localName.localeCompare(b.localName))[0];
    if (top) return top;
  }
  return undefined;
}

function isMail({ facts: { seen, labels }, actions, controlLinks, original }: Candidate): boolean {
  const lines = ['to', 'cc', 'date', 'subject'] as const;
  const labelled = labels.has('from') && lines.some((line) => labels.has(line));
  const addressed = labels.has('to') && (seen.from?.address !== undefined || (seen.to ?? []).length > 0);
  const answered = controlLinks.some((link) => link.matches(answersList));
  return (
    labelled ||
    addressed ||
    original !== null ||
    answered ||
    (seen.from?.address !== undefined && actions.some(isAction))
  );
}

function isAction(element: Element): boolean {
  const names = [element.textContent, element.getAttribute('aria-label'), element.getAttribute('title')];
  return names.some((name) => name !== null && name.length < 60 && mailAction.test(name.trim()));
}

/** Comments, posts and articles: what looks like a mail there has to link to its original. */
function isOtherKind(document: Document, inBody: (element: Element) => boolean): boolean {
  const outside = (selector: string) => [...document.querySelectorAll(selector)].filter((one) => !inBody(one));
  return (
    outside(noMail).length > 0 ||
    outside(headings)
      .slice(0, 100)
      .some((heading) => comments.test(lineOf(heading) ?? ''))
  );
}

/** Not by style: asking for that of many elements would cost the page more than it is worth. */
function isShown(body: Element): boolean {
  return !body.closest('[style*="display:none"],[style*="display: none"]') && body.checkVisibility();
}

/**
 * The message's own id where the page gives one; else where its original is; else what is seen of it, because a page's address may be
 * that of a conversation.
 */
function keyOf({ around, original, facts: { seen }, subject }: Candidate, url: URL): string {
  const named = around.closest(ids.map((id) => `[${id}]`).join());
  const id = named && ids.map((name) => named.getAttribute(name)).find((value) => value !== null && value !== '');
  if (id !== null && id !== undefined) return id;
  if (original && 'url' in original.source) return original.source.url.slice(url.origin.length);
  const date = /\d[:.]\d\d|\d{4}/.test(seen.date ?? '') ? seen.date : '';
  return [url.pathname, seen.from?.address ?? seen.from?.name, date, subject].join('\n');
}

function messageOf(one: Candidate, key: string): OpenMessage {
  const { facts, subject, subjectAt, body, around, original } = one;
  const near = around.contains(subjectAt) ? subjectAt : (facts.senderAt ?? around);
  const control = near.closest('a,button,summary,label');
  return {
    key: key.slice(0, captureLimits.seenLine),
    place: control?.parentElement ?? (near === subjectAt ? near : (near.parentElement ?? around)),
    seen: { ...facts.seen, subject, ...seenBody(frameBody(body) ?? body) },
    source: original?.source ?? { reason: 'site-gives-none' },
  };
}

function isBefore(one: Element, other: Element): boolean {
  return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && !one.contains(other);
}
