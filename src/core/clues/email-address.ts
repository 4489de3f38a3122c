import type { ClueExtractor, Found } from '../clue.ts';
import { asciiDomain, isPublicDomain } from './host.ts';

/** RFC 5322 dot-atom in any script (RFC 6531), `@`, and a domain of at least two labels. */
const address =
  /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])([\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*)@((?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+[\p{L}][\p{L}\p{M}\p{N}-]{1,62})/gu;
const longestLocalPart = 64;

/** E-mail addresses as they stand in a text; the normal form has the whole address in lower case, the domain in ASCII. */
export const emailAddress: ClueExtractor = {
  kind: 'email',
  find(text) {
    if (!text.includes('@')) return [];
    return text
      .matchAll(address)
      .flatMap((match) => toFound(match))
      .toArray();
  },
};

function toFound(match: RegExpExecArray): Found[] {
  const local = match[1] ?? '';
  const domain = asciiDomain(match[2] ?? '');
  if (domain === null || local.length > longestLocalPart || !isPublicDomain(domain)) return [];
  const value = `${local.toLowerCase()}@${domain}`;
  return [{ kind: 'email', value, start: match.index, end: match.index + match[0].length }];
}
