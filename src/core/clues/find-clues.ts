import type { Acquisition } from '../exhibit.ts';
import type { Clue, ClueContext, ClueRole, Found, Where } from '../clue.ts';
import type { HeaderBlock } from '../mail/header-block.ts';
import type { TextPart } from '../mail/read-message.ts';
import { readHtmlText } from '../mail/html-text.ts';
import { emailAddress } from './email-address.ts';
import { asciiDomain, registrableDomain } from './host.ts';
import { textExtractors } from './index.ts';
import { canonicalIp, ipAddress } from './ip-address.ts';
import { webUrl } from './link.ts';
import { telephoneOf } from './phone-number.ts';

/** Longest text looked at, in UTF-16 units: bounds time on hostile mail. */
const longestText = 2_000_000;
/** Headers that name the other side. Recipients are no clues: they are the person, or other victims. */
const senderHeaders = new Map<string, ClueRole>(
  (['from', 'sender', 'reply-to', 'return-path', 'errors-to', 'resent-from'] as const).map((name) => [name, name]),
);
const routeHeaders = new Set(['received', 'x-originating-ip', 'x-sender-ip', 'x-source-ip']);

/** Clues in a part of a message that is text. */
export function cluesInPart({ part, form, text }: TextPart, context: ClueContext): Clue[] {
  return form === 'html' ? cluesInHtml(text, context, part) : cluesInText(text, context, part);
}

/** Clues in running text. */
export function cluesInText(text: string, context: ClueContext, part = '1'): Clue[] {
  const bounded = text.slice(0, longestText);
  return textExtractors
    .flatMap((extractor) => extractor.find(bounded, context))
    .flatMap((found) => withDomain(toClue(found, bounded, 'mentioned', bodyRange(part, 'text', found))));
}

/** Clues in an HTML part: in what a reader reads, and in the targets of what a reader can press. */
export function cluesInHtml(html: string, context: ClueContext, part = '1'): Clue[] {
  const read = readHtmlText(html.slice(0, longestText));
  const inText = textExtractors
    .flatMap((extractor) => extractor.find(read.text, context))
    .map((found) =>
      toClue(found, read.text, 'mentioned', bodyRange(part, 'html', read.rangeInHtml(found.start, found.end))),
    );
  const pressed = read.links.flatMap(({ href, start, end }) => {
    const target = targetOf(href);
    return target ? [{ ...target, asWritten: href, where: bodyRange(part, 'html', { start, end }) }] : [];
  });
  return [...inText, ...pressed].flatMap(withDomain);
}

/** Clues in the header block: who says to have sent it, and which machines say to have passed it on. */
export function cluesInHeaders(headers: HeaderBlock): Clue[] {
  const seen = new Map<string, number>();
  return headers.fields.flatMap(({ name, value }) => {
    const key = name.toLowerCase();
    const field = seen.get(key) ?? 0;
    seen.set(key, field + 1);
    const where: Where = { in: 'header', name, field };
    const role = senderHeaders.get(key);
    if (role !== undefined) {
      const found = emailAddress.find(value, { countries: [] });
      return found.flatMap((one) => withDomain(toClue(one, value, role, where)));
    }
    if (!routeHeaders.has(key)) return [];
    const via = key === 'received' ? 'relay' : 'originating';
    const bare = canonicalIp(value.trim());
    if (via === 'originating' && bare !== null)
      return [{ kind: 'ip', value: bare, asWritten: value.trim(), role: via, where }];
    return ipAddress.find(value, { countries: [] }).map((found) => toClue(found, value, via, where));
  });
}

/** Clues on the screen: what the page showed as sender and as numbers to call, and its text when that is all there is. */
export function cluesOnScreen(acquisition: Acquisition, context: ClueContext): Clue[] {
  const { seen, completeness } = acquisition;
  const at = (field: string): Where => ({ in: 'screen', field });
  const lookIn = (text: string, field: string) =>
    textExtractors
      .flatMap((extractor) => extractor.find(text.slice(0, longestText), context))
      .flatMap((found) => withDomain(toClue(found, text, 'on-screen', at(field))));
  const phones = (seen.phones ?? []).flatMap(({ asWritten, link }) => {
    const value = telephoneOf(link);
    return value === null
      ? []
      : [{ kind: 'phone' as const, value, asWritten, role: 'on-screen' as const, where: at('phones') }];
  });
  const text = completeness.state === 'on-screen' ? lookIn(seen.text ?? '', 'text') : [];
  return [...lookIn(seen.from?.address ?? '', 'from'), ...phones, ...text];
}

function bodyRange(part: string, form: 'text' | 'html', { start, end }: { start: number; end: number }): Where {
  return { in: 'body', part, form, start, end };
}

function toClue({ start, end, asWritten, ...found }: Found, text: string, role: ClueRole, where: Where): Clue {
  return { ...found, asWritten: asWritten ?? text.slice(start, end).toWellFormed(), role, where };
}

function targetOf(href: string): Pick<Clue, 'kind' | 'value' | 'role'> | null {
  if (/^mailto:/i.test(href)) {
    const found = emailAddress.find(decoded(href.slice(7).split('?')[0] ?? ''), { countries: [] })[0];
    return found ? { kind: 'email', value: found.value, role: 'mailto' } : null;
  }
  const phone = telephoneOf(href);
  if (phone !== null) return { kind: 'phone', value: phone, role: 'tel' };
  const url = webUrl(href);
  return url === null ? null : { kind: 'link', value: url, role: 'pressed' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address or a link also names a domain, at the same place. */
function withDomain(clue: Clue): Clue[] {
  const host =
    clue.kind === 'link' ? new URL(clue.value).hostname : clue.kind === 'email' ? clue.value.split('@')[1] : '';
  const ascii = host === undefined || host === '' ? null : asciiDomain(host);
  const domain = ascii === null ? null : registrableDomain(ascii);
  return domain === null
    ? [clue]
    : [clue, { kind: 'domain', value: domain, asWritten: clue.asWritten, role: clue.role, where: clue.where }];
}
