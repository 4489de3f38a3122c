import { parse } from 'tldts';

/** Reserved names (RFC 2606, RFC 6761) are no real domains, but documents and tests are full of them. */
const reserved = /\.(?:example|test|invalid|localhost)$/;

/** The host as a browser would ask for it: lower case, `xn--` labels. Null when it is none. */
export function asciiDomain(host: string): string | null {
  try {
    const { hostname } = new URL(`http://${host}/`);
    return hostname === '' ? null : hostname.replace(/\.$/, '');
  } catch {
    return null;
  }
}

/** Ends in a suffix of the Public Suffix List, so that `file.pdf` and `v1.2.final` are no domains. */
export function isPublicDomain(asciiHost: string): boolean {
  const { isIcann, isPrivate, domain } = parse(asciiHost, { allowPrivateDomains: true });
  return (domain !== null && (isIcann === true || isPrivate === true)) || reserved.test(asciiHost);
}

/** The part that somebody registered: `parcel.example.co.uk` → `example.co.uk`. Null for IP addresses and bare suffixes. */
export function registrableDomain(asciiHost: string): string | null {
  return parse(asciiHost, { allowPrivateDomains: true }).domain;
}
