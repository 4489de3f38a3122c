import { valuesOf } from '../mail/header-block.ts';
import { domainOfAddress, organisationOf } from './same-organisation.ts';
import type { ObservedMessage } from './observed-message.ts';
import { matchesIn } from '../text/matches-in.ts';

/** Fields in which list programs name the list or its addresses (RFC 2369, RFC 2919, and older ones). */
const listFields = [
  'list-id',
  'list-post',
  'list-help',
  'list-owner',
  'x-beenthere',
  'x-mailing-list',
  'mailing-list',
  'x-list',
];
const hostWritten = /(?:@|<|\.|\/\/)([a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,8})/gi;

/**
 * Organisations that the message says its list belongs to; empty when it names none. Anybody can write these fields, so
 * they excuse only what leads to the list itself.
 */
export function listOrganisations({ headers }: ObservedMessage): Set<string> {
  const hosts = listFields
    .flatMap((name) => valuesOf(headers, name))
    .flatMap((value) => matchesIn(value.slice(0, 2000), hostWritten).map((match) => match[1] ?? ''));
  const domains = hosts.flatMap((host) => domainOfAddress(`@${host.toLowerCase()}`) ?? []);
  return new Set(domains.map(organisationOf));
}
