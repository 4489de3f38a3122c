import type { AuthenticationField, Hop } from '../message-facts.ts';
import { readAuthenticationResults, readReceivedSpf } from './authentication.ts';
import { fieldsOf } from './header-block.ts';
import type { HeaderBlock, HeaderField } from './header-block.ts';
import { familyOf } from './received-hops.ts';
import type { Route } from './received-hops.ts';

const names = new Map<string, AuthenticationField['name']>(
  (
    [
      'Authentication-Results',
      'ARC-Authentication-Results',
      'X-Original-Authentication-Results',
      'Received-SPF',
    ] as const
  ).map((name) => [name.toLowerCase(), name]),
);
/**
 * Servers that write their results below their own Received field, and that remove results which came in under their name
 * (RFC 8601, 5). Google: as every message in Gmail shows ("Show original"), 2026-11.
 */
const writesBelow = new Set(['google.com']);
/** What such a server writes between its Received field and its results. */
const trace = /^(?:received-spf|authentication-results|arc-.*|x-google-.*|x-gm-.*|return-path)$/i;

/**
 * Every field of authentication results and whose word it is: `own` when it stands above the border (the oldest Received
 * field of the recipient's side, see `received-hops.ts`), where no sender can write, and names no server or one of that
 * side. Below the border anybody may have written it.
 */
export function authenticationFields(block: HeaderBlock, route: Route): AuthenticationField[] {
  const border = fieldsOf(block, 'received')[route.border];
  const found = [...names].flatMap(([key, name]) =>
    fieldsOf(block, key).map((field, count) => ({ name, field, count })),
  );
  found.sort((one, other) => one.field.start - other.field.start);
  return found.map(({ name, field, count }) => {
    const said = name === 'Received-SPF' ? readReceivedSpf(field.value) : readAuthenticationResults(field.value);
    const own =
      border !== undefined &&
      isOfSide(said.server, route) &&
      (field.start < border.start || isRightBelow(field, border, block, route.hops[route.border], said.server));
    return { name, field: count, ...said, word: own ? ('own' as const) : ('claimed' as const) };
  });
}

function isOfSide(server: string | null, { side }: Route): boolean {
  if (server === null) return true;
  const family = familyOf(server);
  return family !== null && side.has(family);
}

function isRightBelow(
  field: HeaderField,
  border: HeaderField,
  { fields }: HeaderBlock,
  hop: Hop | undefined,
  server: string | null,
): boolean {
  if (server === null || hop?.by === undefined || !writesBelow.has(familyOf(hop.by) ?? '')) return false;
  const from = fields.indexOf(border) + 1;
  const between = fields.slice(from, from + 30);
  const stop = between.findIndex(({ name }) => !trace.test(name));
  return between.slice(0, stop === -1 ? between.length : stop).includes(field);
}
