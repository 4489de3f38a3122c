import type { Clue, Where } from '../../clue.ts';
import { fromBase64 } from '../../links/decoders.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { emailAddress } from '../email-address.ts';
import { link } from '../link.ts';
import { expand } from './expand.ts';
import { toClue } from './to-clue.ts';

/** Looked at in one page, in UTF-16 units; libraries are larger, the lines that lead somewhere are not. */
const longestScripts = 300_000;
const mostCoded = 50;
const opening = /<script(?=[\s/>])[^>]{0,500}>/gi;
/** `atob('aHR0…')`: a text that is written so that no filter reads it. */
const coded = /\batob\s{0,3}\(\s{0,3}["'`]([A-Za-z0-9+/]{8,20000}={0,2})["'`]/g;
/** Of what stands in a program only addresses with a scheme are meant; names of formats are none that anybody visits. */
const meant = /^[a-z*]{2,8}:?(?:\\?\/){2}(?!www\.w3\.org\/)/i;
const nobody = { countries: [] };

/**
 * Addresses in the scripts of a page that is attached: they run when the file is opened in a browser, and often hold the only place that
 * it leads to. In a message itself no program runs them.
 */
export function cluesInScripts(html: string, part: string): Clue[] {
  let left = longestScripts;
  return scriptsIn(html).flatMap(({ text, start }) => {
    const script = text.slice(0, Math.max(0, left));
    left -= script.length;
    const place = (from: number, to: number): Where => {
      return { in: 'body', part, form: 'html', start: start + from, end: start + to };
    };
    const plain = addressesIn(script).map((found) => toClue(found, script, 'hidden', place(found.start, found.end)));
    const decoded = matchesIn(script, coded)
      .slice(0, mostCoded)
      .flatMap((match) => {
        const says = fromBase64(match[1] ?? '') ?? '';
        const where = place(match.index, match.index + match[0].length);
        return addressesIn(says).map((found) => toClue(found, says, 'hidden', where));
      });
    return [...plain, ...decoded].flatMap(expand);
  });
}

function addressesIn(text: string) {
  const links = link.find(text, nobody).filter(({ start, end }) => meant.test(text.slice(start, end)));
  const mails = emailAddress
    .find(text, nobody)
    .filter((mail) => !links.some(({ start, end }) => start <= mail.start && mail.end <= end));
  return [...links, ...mails];
}

function scriptsIn(html: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  const ending = /<\/script/gi;
  opening.lastIndex = 0;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const start = opening.lastIndex;
    ending.lastIndex = start;
    const end = ending.exec(html)?.index ?? html.length;
    found.push({ text: html.slice(start, end), start });
    opening.lastIndex = end;
  }
  return found;
}
