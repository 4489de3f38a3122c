import type { Clue, Trick } from '../clue.ts';
import { lookAlikeOf } from './look-alike.ts';
import { unicodeHost } from './unicode-host.ts';

type Details = Pick<Clue, 'tricks' | 'unicodeHost' | 'looksLike'>;

const numericHost = /^(?:\d+\.\d+\.\d+\.\d+|\[.*\])$/;
const known = new Map<string, Details>();
const mostKnown = 2000;

/** What there is to say of a web address besides where it leads: tricks, the host as Unicode, what it imitates. */
export function describeLink(url: URL): Details {
  const host = describeHost(url.hostname);
  const tricks: Trick[] = url.username === '' && url.password === '' ? [] : ['userinfo'];
  const all = [...tricks, ...(host.tricks ?? [])];
  return { ...host, ...(all.length === 0 ? {} : { tricks: all }) };
}

/** The same of a host alone. `host` is in the form of WHATWG URL. */
export function describeHost(host: string): Details {
  const before = known.get(host);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const details = describe(host);
  known.set(host, details);
  return details;
}

function describe(host: string): Details {
  if (numericHost.test(host)) return { tricks: ['numeric-host'] };
  const tricks: Trick[] = [];
  const unicode = unicodeHost(host);
  if (unicode !== host) tricks.push('idn');
  const imitated = lookAlikeOf(host);
  if (imitated?.letters === true) tricks.push('look-alike-letters');
  return {
    ...(tricks.length === 0 ? {} : { tricks }),
    ...(unicode === host ? {} : { unicodeHost: unicode }),
    ...(imitated === null ? {} : { looksLike: imitated.looksLike }),
  };
}
