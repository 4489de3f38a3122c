import type { Clue, Trick } from '../clue.ts';
import { hostDetails, userTricks } from './link-details.ts';
import { lookAlikeOf } from './look-alike.ts';

type Details = Pick<Clue, 'tricks' | 'unicodeHost' | 'looksLike'>;

const known = new Map<string, Details>();
const mostKnown = 2000;

/** What there is to say of a web address besides where it leads: tricks, the host as Unicode, what it imitates. */
export function describeLink(url: URL): Details {
  const host = describeHost(url.hostname);
  return { ...host, ...tricksIfAny([...userTricks(url), ...(host.tricks ?? [])]) };
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
  const { tricks, ...shown } = hostDetails(host);
  const imitated = tricks.includes('numeric-host') ? null : lookAlikeOf(host);
  if (imitated?.letters === true) tricks.push('look-alike-letters');
  return { ...tricksIfAny(tricks), ...shown, ...(imitated === null ? {} : { looksLike: imitated.looksLike }) };
}

function tricksIfAny(tricks: Trick[]): Pick<Details, 'tricks'> {
  return tricks.length === 0 ? {} : { tricks };
}
