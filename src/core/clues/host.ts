import { parse } from 'tldts';
import { Remembered } from '../remembered.ts';

/** Reserved names (RFC 2606, RFC 6761) are no real domains, but documents and tests are full of them. */
const reserved = /\.(?:example|test|invalid|localhost)$/;
/** The same in other scripts: names that IANA keeps for tests (iana.org/domains/reserved, read 2026-11). */
const reservedInOtherScripts = new Set(
  'xn--kgbechtv xn--hgbk6aj7f53bba xn--0zwm56d xn--g6w251d xn--80akhbyknj4f xn--11b5bs3a9aj6g xn--jxalpdlp xn--9t4b11yi5a xn--deba0ad xn--zckzah xn--hlcj6aya9esc7a'.split(
    ' ',
  ),
);
/** A host that is in its normal form already: small letters, digits, and a last label that is no number and no `xn--`. */
const plainHost = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z]{2,20}$/;
const registered = new Remembered<string | null>(1000);
const rules = { allowPrivateDomains: true, extractHostname: false, validateHostname: false } as const;

/** The host as a browser would ask for it: lower case, `xn--` labels. Null when it is none. */
export function asciiDomain(host: string): string | null {
  if (plainHost.test(host) && !host.includes('xn--')) return host;
  try {
    const { hostname } = new URL(`http://${host}/`);
    return hostname === '' ? null : hostname.replace(/\.$/, '');
  } catch {
    return null;
  }
}

/**
 * Ends in a suffix of the Public Suffix List, so that `file.pdf` and `v1.2.final` are no domains. A suffix of its private part
 * is a domain as well: somebody registered it, and may have mail and pages there.
 */
export function isPublicDomain(asciiHost: string): boolean {
  if (reserved.test(asciiHost)) return true;
  if (!plainHost.test(asciiHost)) return isPublicUnusual(asciiHost);
  return asciiHost.endsWith('.com') || isListed(asciiHost);
}

/** The part that somebody registered: `parcel.example.co.uk` → `example.co.uk`. Null for IP addresses and bare suffixes. */
export function registrableDomain(asciiHost: string): string | null {
  return registered.of(asciiHost, () => parse(asciiHost, { allowPrivateDomains: true }).domain);
}

function isPublicUnusual(asciiHost: string): boolean {
  const lastLabel = asciiHost.slice(asciiHost.lastIndexOf('.') + 1);
  if (asciiHost.length > 253 || /^\.|\.\.|^$/.test(asciiHost)) return false;
  if (lastLabel.length < asciiHost.length && reservedInOtherScripts.has(lastLabel)) return true;
  const { isIcann, isPrivate, domain } = parse(asciiHost, { allowPrivateDomains: true });
  return isPrivate === true || (domain !== null && isIcann === true);
}

function isListed(asciiHost: string): boolean {
  const { isIcann, isPrivate, domain } = parse(asciiHost, rules);
  return isPrivate === true || (domain !== null && isIcann === true);
}
