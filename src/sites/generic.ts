import { messagesOf } from './any-page/find-messages.ts';
import { factsIn } from './any-page/header-facts.ts';
import { runsIn } from './any-page/header-runs.ts';
import { mailsIn } from './any-page/mails-in.ts';
import type { Mail } from './any-page/mails-in.ts';
import { bodiesIn, mainPart, precedes } from './any-page/marks.ts';
import { sourceLink } from './any-page/source-link.ts';
import { unmarkedBody } from './any-page/unmarked-body.ts';
import { seenBody } from './read-page.ts';
import type { OpenMessage, Site, SitePage } from './site.ts';

/**
 * Any page: one that says in schema.org words that it shows a mail (https://schema.org/EmailMessage), or one that looks like it (folder
 * `any-page/`). Seen to work 2026-11, with the demo mailbox and pages made after those of a dozen webmails and list archives.
 */
const message = '[itemtype$="://schema.org/EmailMessage"]';
/** The sender's own words: whatever stands in there says nothing about the message. */
const body = '[itemprop="text"]';
/** Asked every two seconds on any page: one or two quick questions to the browser. */
const addressed = 'a[href^="mailto:"],[title*="@"],[data-email],a[type="message/rfc822"],[itemtype$="/EmailMessage"]';
const id = 'generic';

export const genericPage: SitePage = {
  id,
  recognises: (document) => document.querySelector(addressed) !== null || document.body.textContent.includes('@'),
};

export const generic: Site = {
  id,
  // Its script only comes to pages that were told by the question above; this looks anyway.
  recognises: () => true,
  openMessages(document, url) {
    const element = openElement(document);
    return element ? [markedUp(element, url)] : likeMails(document, url);
  },
};

/** What a page showed, and by what it is seen that it still shows it. */
interface Shown {
  state: string;
  looks: number;
  bodies: readonly Element[];
  header: string;
  mails: Mail[];
}

/**
 * The last answer for each document. To look through a page of 20,000 elements takes some 15 ms, too much for every two seconds: it is
 * only done where the number of elements, the address, the title or the header is another, and now and then.
 */
const shown = new WeakMap<Document, Shown>();
const mostLooks = 5;

function likeMails(document: Document, url: URL): OpenMessage[] {
  const state = `${document.getElementsByTagName('*').length} ${url.href} ${document.title}`;
  const last = shown.get(document);
  if (last?.state === state && last.looks++ < mostLooks && headerOf(last) === last.header) return last.mails;
  const [bodies, mails] = lookThrough(document, url);
  shown.set(document, { state, looks: 0, bodies, header: headerOf({ bodies, mails }), mails });
  return mails;
}

/** All that tells one message from another, read anew: the next one may be shown in the same elements. */
function headerOf({ bodies, mails }: Pick<Shown, 'bodies' | 'mails'>): string {
  const seen = messagesOf(bodies).map(({ facts }) => facts.seen);
  return JSON.stringify([
    bodies.every((one) => one.isConnected),
    seen,
    mails.map(({ link }) => link?.getAttribute('href')),
  ]);
}

function lookThrough(document: Document, url: URL): [readonly Element[], Mail[]] {
  const outer = bodiesIn(document.body);
  const bodies = outer[0] && isWholeMessage(outer[0], outer) ? bodiesIn(outer[0]) : outer;
  const marked = messagesOf(bodies);
  if (marked.length > 0) return [bodies, mailsIn(marked, bodies, url)];
  // The main part may be one that the sender wrote.
  for (const root of new Set([mainPart(document), document.body])) {
    const after = unmarkedBody(root, new Set(outer));
    const found = after ? messagesOf([after]) : [];
    if (after && found.length > 0) return [[after], mailsIn(found, [after], url, false)];
  }
  return [bodies, []];
}

/** Some pages name the whole message like a body. Then there is nothing of a header before it. */
function isWholeMessage(first: Element, bodies: readonly Element[]): boolean {
  const main = mainPart(first.ownerDocument);
  // In a body, it is the sender's.
  const runs = runsIn(first.contains(main) ? first.ownerDocument.body : main, new Set(bodies));
  const { sender, date, subject } = factsIn(runs.filter(({ at }) => precedes(at, first)));
  return !sender && !date && (!subject || subject.unsure === true) && bodiesIn(first).length > 0;
}

function markedUp(element: Element, url: URL): OpenMessage {
  const bodies = new Set(element.querySelectorAll(body));
  const outside = (selector: string) => [...element.querySelectorAll(selector)].filter((found) => !found.closest(body));
  const original = sourceLink(outside('a[type="message/rfc822"]'), url);
  return {
    key: element.getAttribute('data-message-id') ?? url.pathname,
    place: (original?.link ?? outside('[itemprop="headline"]')[0])?.parentElement ?? element,
    seen: { ...factsIn(runsIn(element, bodies)).seen, ...seenBody(element.querySelector(body)) },
    source: original?.source ?? { reason: 'site-gives-none' },
  };
}

function openElement(document: Document): Element | undefined {
  return [...document.querySelectorAll(message)].find((element) => !element.closest(body));
}
