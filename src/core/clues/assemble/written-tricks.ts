import type { Trick } from '../../clue.ts';
import { foldingTricks } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** Letters, digits and signs of addresses that are written as a reference, which nothing but hiding them from filters needs. */
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(commat|period|colon|sol|num|plus|lowbar|dash|hyphen));?/gi;
const longest = 2000;

/** What stands in the HTML of a value that is read as one: tags in it, references for plain letters. */
export function tricksOfHtml(html: string): Trick[] {
  if (!/[<&]/.test(html)) return [];
  const slice = html.slice(0, longest);
  const tricks: Trick[] = /<[a-z/!?]/i.test(slice) ? ['split'] : [];
  if (hasPlainReference(slice)) tricks.push('entities');
  return tricks;
}

/** What was done to an address in an attribute: `raw` as it stands in the HTML, `decoded` with references resolved. */
export function tricksOfHref(raw: string, decoded: string): Trick[] {
  const tricks: Trick[] = [];
  const host =
    decoded
      .trim()
      .slice(0, 300)
      .replace(/^([a-z]*:)?[/\\]*/i, '')
      .split(/[/?#]/, 1)[0] ?? '';
  if (/[\t\n\r]/.test(decoded.trim().slice(0, 300).split(/[?#]/, 1)[0] ?? '')) tricks.push('split');
  if (hasPlainReference(raw.slice(0, longest))) tricks.push('entities');
  return [...tricks, ...foldingTricks(host)];
}

function hasPlainReference(html: string): boolean {
  return matchesIn(html, reference).some(([, decimal, hex, name]) => {
    if (name !== undefined) return true;
    const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number.parseInt(decimal, 10);
    return /[A-Za-z0-9@.:/+_-]/.test(String.fromCodePoint(Math.min(code, 0x10ffff)));
  });
}
