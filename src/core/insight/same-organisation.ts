import { asciiDomain, registrableDomain } from '../clues/host.ts';
import { organisationFamilies } from './data/organisation-families.ts';

const familyOf = new Map(
  organisationFamilies.flatMap((domains) => domains.map((domain) => [domain, domains[0] ?? domain])),
);

/** The domain that somebody registered for the host of an address; null for none. */
export function domainOfAddress(address: string): string | null {
  const ascii = asciiDomain(address.slice(address.lastIndexOf('@') + 1));
  return ascii === null ? null : (registrableDomain(ascii) ?? ascii);
}

/** One name for all domains of the same organisation, as far as they are known to be one; else the domain itself. */
export function organisationOf(domain: string): string {
  return familyOf.get(domain) ?? domain;
}

/** Both domains are one organisation's. A likeness of names is no sign of it: `bank.example` and `bank.test` are two. */
export function isSameOrganisation(one: string, other: string): boolean {
  return organisationOf(one) === organisationOf(other);
}
