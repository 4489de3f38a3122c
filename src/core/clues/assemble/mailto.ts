import type { Clue, ClueContext } from '../../clue.ts';
import { emailAddress } from '../email-address.ts';
import { findAll } from './find-all.ts';

type Found = Pick<Clue, 'kind' | 'value' | 'role'>;

const nobody: ClueContext = { countries: [] };
const longest = 20_000;

/**
 * Everybody whom the mail would go to that a `mailto:` link opens (RFC 6068): path, `to`, `cc`, `bcc`; and what its subject and
 * text mention. Without places: they are the link's.
 */
export function mailtoClues(href: string, context: ClueContext, hidden: boolean): Found[] {
  const [path = '', query = ''] = href.slice('mailto:'.length, longest).split(/\?(.*)/s);
  const fields = query.split('&').map((field) => {
    const at = field.indexOf('=');
    return {
      name: decoded(at === -1 ? field : field.slice(0, at)).toLowerCase(),
      value: decoded(at === -1 ? '' : field.slice(at + 1)),
    };
  });
  const values = (names: RegExp) => fields.filter(({ name }) => names.test(name)).map(({ value }) => value);
  const to = [decoded(path), ...values(/^(?:amp;)?(?:to|b?cc)$/)].join(', ');
  const recipients = emailAddress.find(to, nobody);
  const mentioned = values(/^(?:amp;)?(?:subject|body)$/).flatMap((text) => findAll(text, context));
  return distinct([
    ...recipients.map(({ start: _start, end: _end, ...found }) => ({
      ...found,
      role: hidden ? ('hidden' as const) : ('mailto' as const),
    })),
    ...mentioned.map(({ start: _start, end: _end, ...found }) => ({
      ...found,
      role: hidden ? ('hidden' as const) : ('mentioned' as const),
    })),
  ]);
}

function distinct(found: readonly Found[]): Found[] {
  return [...new Map(found.map((one) => [`${one.kind} ${one.value} ${one.role}`, one])).values()];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
