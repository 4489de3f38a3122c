import { asciiDomain, registrableDomain } from '../clues/host.ts';
import { readAddressList } from '../mail/address-list.ts';
import { utf8Text } from './raw-header.ts';
import type { RawField } from './raw-header.ts';
import type { Alignment, SignatureCheck } from './signature-report.ts';

/** Characters of a From field that are read: a real one has below 1,000. */
const looked = 20_000;

/**
 * Whether the domain in From signed (RFC 7489, 3.1.1): `strict` when a verified signature has that very domain, `relaxed` when
 * it has one of the same organisation by the Public Suffix List. Signatures that had expired on arrival do not count. SPF,
 * the other half of DMARC, needs the sending machine's address and cannot be checked afterwards.
 */
export function alignmentOf(fields: readonly RawField[], signatures: readonly SignatureCheck[]): Alignment {
  const fromDomain = authorDomain(fields);
  if (fromDomain === null) return { fromDomain, state: 'none' };
  const verified = signatures.filter(({ outcome, notes }) => outcome === 'verified' && !notes.includes('expired'));
  const domains = domainsOf(verified);
  if (domains.includes(fromDomain)) return { fromDomain, state: 'strict', by: fromDomain };
  const by = sameOrganisation(fromDomain, domains);
  if (by !== undefined) return { fromDomain, state: 'relaxed', by };
  const open = domainsOf(signatures.filter(({ outcome }) => outcome === 'no-key'));
  const waiting = open.includes(fromDomain) ? fromDomain : sameOrganisation(fromDomain, open);
  return waiting === undefined ? { fromDomain, state: 'none' } : { fromDomain, state: 'unchecked', by: waiting };
}

function domainsOf(signatures: readonly SignatureCheck[]): string[] {
  return signatures.flatMap(({ domain }) => domain ?? []);
}

function sameOrganisation(fromDomain: string, domains: readonly string[]): string | undefined {
  const organisation = registrableDomain(fromDomain);
  return organisation === null ? undefined : domains.find((domain) => registrableDomain(domain) === organisation);
}

/** Null when there is not exactly one domain: which of several a mail program shows is its own choice. */
function authorDomain(fields: readonly RawField[]): string | null {
  const from = fields.filter(({ name }) => name === 'from');
  const [field] = from;
  if (!field || from.length > 1) return null;
  const value = utf8Text(field.text.slice(field.value, field.value + looked)).replaceAll(/\r\n(?=[ \t])/g, '');
  const domains = readAddressList(value).map(({ address }) => asciiDomain(address.slice(address.lastIndexOf('@') + 1)));
  return new Set(domains).size === 1 ? (domains[0] ?? null) : null;
}
