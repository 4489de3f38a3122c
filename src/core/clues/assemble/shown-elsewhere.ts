import type { Found } from '../../clue.ts';
import type { HtmlLink, HtmlReading } from '../../html/read-html.ts';
import { resolveUrl } from '../../html/resolve-url.ts';
import { hostOf } from '../../links/host-of.ts';
import { unwrapLink } from '../../links/unwrap.ts';
import { asciiDomain, isPublicDomain, registrableDomain } from '../host.ts';
import { telephoneOf } from '../phone-number.ts';

/** Which links show another target than they have, and which texts are what they show. */
export interface ShownElsewhere {
  shownBy: { links: ReadonlyMap<HtmlLink, string>; texts: ReadonlySet<Found> };
  /** Hosts that links show and that are nothing else: `www.bank.example` as the whole text. */
  extra: Found[];
}

/** A text that is nothing but an address, with or without a scheme. */
const onlyAddress =
  /^(?:https?:\/\/)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.){1,8}\p{L}[\p{L}\p{M}\p{N}-]{1,30})(?::\d{1,5})?(?:[/?#]\S{0,500})?$/iu;
/** Ends of file names that are top-level domains too. */
const fileEnd = /\.(?:zip|mov|md|sh|py|rs|pl|ps|so|ai)$/i;

/**
 * Compares what links show with where they lead, by registrable domain. What a redirector around the target says is
 * right too: a safe link may show the page it protects.
 */
export function shownElsewhere({ links, base, visible }: HtmlReading, seen: readonly Found[]): ShownElsewhere {
  const shown = new Map<HtmlLink, string>();
  const texts = new Set<Found>();
  const extra: Found[] = [];
  for (const link of links) {
    if (link.use !== 'pressed' || link.shows === null || link.shows.end - link.shows.start > 2000) continue;
    const inside = foundWithin(seen, link.shows.start, link.shows.end);
    const others = inside.length > 0 ? [] : wholeAddress(visible.text, link.shows.start, link.shows.end);
    const differing = [...inside, ...others].filter(differsFrom(link.href, base));
    const first = differing[0];
    if (first === undefined) continue;
    shown.set(link, visible.text.slice(first.start, first.end).toWellFormed());
    for (const one of differing) texts.add(one);
    extra.push(...others.filter((one) => texts.has(one)));
  }
  return { shownBy: { links: shown, texts }, extra };
}

/** `found` is in order: the first inside by halving, then on. */
function foundWithin(found: readonly Found[], start: number, end: number): Found[] {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const inside: Found[] = [];
  for (let at = low; at < found.length && inside.length < 20; at += 1) {
    const one = found[at];
    if (!one || one.end > end) break;
    inside.push(one);
  }
  return inside;
}

function wholeAddress(text: string, start: number, end: number): Found[] {
  const slice = text.slice(start, end);
  const trimmed = slice.trim();
  const host = trimmed.length > 600 ? undefined : onlyAddress.exec(trimmed)?.[1];
  const ascii = host === undefined || fileEnd.test(host) ? null : asciiDomain(host);
  const value = ascii === null || !isPublicDomain(ascii) ? null : registrableDomain(ascii);
  if (value === null) return [];
  const at = start + slice.indexOf(trimmed);
  return [{ kind: 'domain', value, start: at, end: at + trimmed.length }];
}

/** Whether something that was found names another target than the link has. What cannot be compared does not differ. */
function differsFrom(href: string, base: string | null): (found: Found) => boolean {
  const url = resolveUrl(href, base);
  if (url !== null) {
    const { steps, leadsOn } = unwrapLink(url);
    const domains = new Set([url, ...steps, ...leadsOn].map((one) => domainOf(hostOf(one))));
    return (found) => {
      const domain = domainNamedBy(found);
      return domain !== null && !domains.has(domain);
    };
  }
  if (/^\s*mailto:/i.test(href)) {
    const written = href.toLowerCase().replaceAll('%40', '@');
    return ({ kind, value }) => kind === 'email' && !written.includes(value);
  }
  const phone = telephoneOf(href);
  return ({ kind, value }) => phone !== null && kind === 'phone' && value !== phone;
}

function domainNamedBy({ kind, value }: Found): string | null {
  if (kind === 'link') return domainOf(hostOf(value));
  if (kind === 'email') return domainOf(value.slice(value.lastIndexOf('@') + 1));
  return kind === 'domain' ? domainOf(value) : null;
}

/** The registrable domain; a numeric host stands for itself. */
function domainOf(host: string): string {
  return registrableDomain(host) ?? host;
}
