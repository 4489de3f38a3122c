import type { Found, Trick } from '../../clue.ts';
import { unicodeHost } from '../../links/unicode-host.ts';

/** What can be said of a link by its URL alone: tricks in its host and its user name, and the host as Unicode shows it. */
export function linkDetails(url: URL): Pick<Found, 'unicodeHost'> & { tricks: Trick[] } {
  const { hostname, username, password } = url;
  const unicode = unicodeHost(hostname);
  const tricks: Trick[] = [];
  if (username !== '' || password !== '') tricks.push('userinfo');
  if (/^\[|^\d+\.\d+\.\d+\.\d+$/.test(hostname)) tricks.push('numeric-host');
  if (unicode !== hostname) tricks.push('idn');
  return { tricks, ...(unicode !== hostname && { unicodeHost: unicode }) };
}
