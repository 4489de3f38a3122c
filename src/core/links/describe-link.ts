import type { Clue, Trick } from '../clue.ts';
import { Remembered } from '../remembered.ts';
import { hostDetails, userTricks } from './link-details.ts';
import { lookAlikeOf } from './look-alike.ts';

type Details = Pick<Clue, 'tricks' | 'unicodeHost' | 'looksLike'>;

const described = new Remembered<Details>(2000);

/** What there is to say of a web address besides where it leads: tricks, the host as Unicode, what it imitates. */
export function describeLink(url: URL): Details {
  const host = describeHost(url.hostname);
  return { ...host, ...tricksIfAny([...userTricks(url), ...(host.tricks ?? [])]) };
}

/** The same of a host alone. `host` is in the form of WHATWG URL. */
export function describeHost(host: string): Details {
  return described.of(host, () => describe(host));
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
