import type { Clue, ClueContext, ClueRole, Where } from '../../clue.ts';
import type { HtmlLink } from '../../html/read-html.ts';
import { resolveUrl } from '../../html/resolve-url.ts';
import { telephoneOf } from '../phone-number.ts';
import { mailtoClues } from './mailto.ts';
import { withTricks } from './to-clue.ts';
import { tricksOfHref } from './written-tricks.ts';

/** What a link is read in: its document, and what its text shows instead of its target. */
export interface LinkSurroundings {
  base: string | null;
  html: string;
  place: (start: number, end: number) => Where;
  context: ClueContext;
  shown: string | undefined;
}

/** Schemes that a telephone program answers; the number is written as in `tel:` (RFC 3966, RFC 5724). */
const telephone = /^\s*(?:tel|sms|smsto|callto|facetime|facetime-audio):/i;

/** The clues in the target of a link: a web address, a telephone number, or the addresses that a mail would go to. */
export function linkClues(link: HtmlLink, { base, html, place, context, shown }: LinkSurroundings): Clue[] {
  const where = place(link.start, link.end);
  const asWritten = link.href.toWellFormed();
  const rest = { asWritten, where, ...(shown === undefined ? {} : { shown }) };
  if (link.use === 'pressed' && /^\s*mailto:/i.test(link.href)) {
    return mailtoClues(link.href.trim(), context, link.hidden).map((clue) => ({ ...clue, ...rest }));
  }
  if (link.use === 'pressed' && telephone.test(link.href)) return telephoneClues(link, rest);
  const value = resolveUrl(link.href, base);
  if (value === null) return [];
  const clue: Clue = { kind: 'link', value, role: roleOf(link), ...rest };
  return [withTricks(clue, tricksOfHref(html.slice(link.start, link.end), link.href))];
}

function telephoneClues({ href, hidden }: HtmlLink, rest: Pick<Clue, 'asWritten' | 'where' | 'shown'>): Clue[] {
  const value = telephoneOf(href) ?? telephoneOf(href.replace(telephone, 'tel:'));
  return value === null ? [] : [{ kind: 'phone', value, role: hidden ? 'hidden' : 'tel', evidence: ['tel'], ...rest }];
}

function roleOf({ use, hidden }: HtmlLink): ClueRole {
  return use === 'pressed' && hidden ? 'hidden' : use;
}
