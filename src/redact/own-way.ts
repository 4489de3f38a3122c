import type { ClueHere } from '../core/clues-by-exhibit.ts';
import type { PackagedExhibit } from '../core/package.ts';

/**
 * Addresses of the person's own servers, which they wrote into the message on its way to the person. Not among them: the address that
 * the first of these servers had the message from, since that is who came, and what the message says in another place too.
 */
export function ownWay(message: PackagedExhibit['message'], clues: readonly ClueHere[]): ReadonlySet<string> {
  const own = (message?.hops ?? []).filter(({ word }) => word === 'own');
  const fields = new Set(own.map(({ field }) => field));
  const door = own.at(-1)?.ip;
  return new Set(
    clues.flatMap(({ kind, value, sightings }) => {
      const isWay =
        kind === 'ip' &&
        value !== door &&
        sightings.every(({ role }) => role === 'relay') &&
        sightings.some(({ where }) => where.in === 'header' && fields.has(where.field));
      return isWay ? [value] : [];
    }),
  );
}
