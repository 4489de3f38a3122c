import type { Clue, ClueContext, ClueRole, Where } from '../../clue.ts';
import type { HtmlLink } from '../../html/read-html.ts';
import { resolveUrl } from '../../html/resolve-url.ts';
import { accountOf } from '../account-handle.ts';
import { paymentOf } from '../payment-address.ts';
import { linkedNumber } from '../phone/telephone-link.ts';
import { phoneNumber, telephoneOf } from '../phone-number.ts';
import { dataPageOf } from './data-page.ts';
import { findAll } from './find-all.ts';
import { mailtoClues } from './mailto.ts';
import { toClue, withTricks } from './to-clue.ts';
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
  if (link.use === 'pressed' && telephone.test(link.href)) return telephoneClues(link, context, rest);
  const payment = link.use === 'pressed' ? paymentOf(link.href) : null;
  if (payment !== null) return [{ kind: 'payment', value: payment, role: roleOf(link), ...rest }];
  const page = link.use === 'loaded' ? null : dataPageOf(link.href);
  if (page !== null) return pageClues(page, context, where);
  const value = resolveUrl(link.href, base);
  if (value === null) return [];
  const clue: Clue = { kind: 'link', value, role: roleOf(link), ...rest };
  const account = link.use === 'pressed' ? accountOf(value) : null;
  return [
    withTricks(clue, tricksOfHref(html.slice(link.start, link.end), link.href)),
    ...(account === null ? [] : [{ kind: 'account' as const, value: account, role: roleOf(link), ...rest }]),
  ];
}

/** What a page says that stands in its link: nobody sees it before the press. */
function pageClues(page: string, context: ClueContext, where: Where): Clue[] {
  return findAll(page, context).map((found) => toClue(found, page, 'hidden', where));
}

type Rest = Pick<Clue, 'asWritten' | 'where' | 'shown'>;

/** A number without its country (`tel:08001234567`) needs evidence for one, as anywhere; that it is a number, the link says. */
function telephoneClues({ href, hidden }: HtmlLink, context: ClueContext, rest: Rest): Clue[] {
  const role = hidden ? 'hidden' : 'tel';
  const value = telephoneOf(href) ?? telephoneOf(href.replace(telephone, 'tel:'));
  if (value !== null) return [{ kind: 'phone', value, role, evidence: ['tel'], ...rest }];
  const number = linkedNumber(href.replace(telephone, 'tel:'));
  if (number === null || !('local' in number)) return [];
  const [found] = phoneNumber.find(`Tel. ${number.local}`, context);
  if (!found) return [];
  const { start: _start, end: _end, ...details } = found;
  return [{ ...details, role, evidence: ['tel', ...(details.evidence ?? [])], ...rest }];
}

function roleOf({ use, hidden }: HtmlLink): ClueRole {
  return use === 'pressed' && hidden ? 'hidden' : use;
}
