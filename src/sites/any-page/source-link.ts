import type { OpenMessage } from '../site.ts';
import { isWithinElsewhere } from './marks.ts';
import { isCalled, originalWords } from './labels.ts';

/**
 * The link to an original. `tells`: its address itself says that it gives a mail. `sure`: its media type or file name says that it is a
 * mail, so that no other kind of page has it.
 */
export interface Original {
  link: Element;
  source: OpenMessage['source'];
  tells: boolean;
  sure: boolean;
}

/**
 * Which link of a page that nobody told us about may be asked for the original. Asking is a GET with the person's session, and a page
 * can have links that do something (log out, unsubscribe, delete). So all of these have to hold:
 *
 * - it stands outside of every message's body, and not among attachments;
 * - it is a plain link, on the page's own host, that no script or form turns into something else;
 * - nothing in its address names a deed;
 * - its address itself says that it gives a mail (`…/7.eml`, `view-source`, `rfc822`), or its media type, its file name or its words
 *   do and its address at least says that it gives a file (or, with the media type, asks for nothing but a path).
 */
export function sourceLink(links: readonly Element[], url: URL): Original | null {
  let best: (Original & { href: string; rank: number }) | null = null;
  for (const link of links) {
    const target = targetOf(link, url);
    const rank = target ? rankOf(link, target) : 0;
    if (!target || rank <= 0 || (best && rank < best.rank)) continue;
    // Two originals, and nothing that says which of them is this message's: the wrong one is worse than none.
    const isSecond: boolean = best !== null && best.rank === rank && best.href !== target.href;
    best = { link, source: sourceAt(target, url, isSecond), tells: rank > 1, sure: rank > 2, href: target.href, rank };
  }
  return best;
}

function sourceAt(target: URL, url: URL, isSecond: boolean): OpenMessage['source'] {
  if (isSecond) return { reason: 'not-understood' };
  return target.origin === url.origin ? { url: target.href, transformation: 'unverified' } : { reason: 'other-origin' };
}

const attachments = '[class*="attach" i],[id*="attach" i]';
const turned = '[onclick],[data-method],[data-confirm]';
/** Deeds, as whole words of an address. */
const deed =
  /(?:^|[^a-z])(?:(?:un)?delete|destroy|remove|purge|expunge|erase|empty|move|mark|(?:un)?flag|(?:un)?subscribe|opt-?out|confirm|approve|accept|cancel|(?:log|sign)-?o(?:ut|ff)|abmelden|send|reply|forward|bounce|report|block|restore|set|update)(?![a-z])/;
/** The address gives a mail. */
const givesMail =
  /\.(?:eml|mime|rfc822)(?:[?&#]|$)|(?:^|[^a-z])(?:(?:view|show|message)?[-_]?(?:source|rfc-?822|raw|mime)|original[-_]?(?:message|mail)?|(?:view|show)[-_]?original|save_message|(?:format|type|as|download|export)=(?:eml|raw|rfc822|mime))(?![a-z])/;
/** The address gives a file. */
const givesFile = /(?:^|[^a-z])(?:download|export|save|file|get|view|show|headers?|text|plain|blob|content)(?![a-z])/;

function targetOf(link: Element, url: URL): URL | null {
  const href = link.getAttribute('href') ?? '';
  if (
    href === '' ||
    href.startsWith('#') ||
    isWithinElsewhere(link) ||
    link.closest(attachments) ||
    link.matches(turned)
  )
    return null;
  try {
    const target = new URL(href, url);
    target.hash = '';
    return /^https?:$/.test(target.protocol) ? target : null;
  } catch {
    return null;
  }
}

/** 0: may not be asked. */
function rankOf(link: Element, target: URL): number {
  const address = decoded(`${target.pathname}${target.search}`).toLowerCase();
  if (deed.test(address)) return 0;
  const typed = link.matches('[type="message/rfc822" i]');
  const filed = link.matches('[download$=".eml" i]');
  const [mail, file] = [givesMail.test(address), givesFile.test(address)];
  if (typed) return mail || file || target.search === '' ? 4 : 0;
  if (filed) return mail || file ? 3 : 0;
  if (mail) return /\.eml(?:[?&#]|$)/.test(address) ? 3 : isCalled(link, originalWords) ? 2 : 0;
  return file && isCalled(link, originalWords) ? 1 : 0;
}

/** As read; as it stands where it is no encoding. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
