import type { Found, Trick } from '../clue.ts';
import { unicodeHost } from './unicode-host.ts';

type Details = Pick<Found, 'unicodeHost'> & { tricks: Trick[] };

const numericHost = /^(?:\d+\.\d+\.\d+\.\d+|\[.*\])$/;

/** What can be said of a link by its URL alone: tricks in its host and its user name, and the host as Unicode shows it. */
export function linkDetails(url: URL): Details {
  const host = hostDetails(url.hostname);
  return { ...host, tricks: [...userTricks(url), ...host.tricks] };
}

/** What stands before the host's `@` is often made to look like the host. */
export function userTricks({ username, password }: URL): Trick[] {
  return username === '' && password === '' ? [] : ['userinfo'];
}

/** The same of a host alone. `host` is in the form of WHATWG URL. */
export function hostDetails(host: string): Details {
  if (numericHost.test(host)) return { tricks: ['numeric-host'] };
  const unicode = unicodeHost(host);
  return unicode === host ? { tricks: [] } : { tricks: ['idn'], unicodeHost: unicode };
}
