import { asciiDomain, isPublicDomain } from '../host.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** A host as it stands in a text: labels of any script; what follows is not yet told from it. */
const run = /[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)*/uy;
/** Scripts that are written without spaces, so that words stand directly before and after an address. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\u30FC]/u;
/** Where other text may begin: after ASCII a label or character of an unspaced script, after a small letter a capital, a line, or another URL. */
const seams =
  /(?<=[a-z0-9])(?=\.?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])|(?<=[a-z])(?=[A-Z])|(?<=[a-z0-9])(?=\.[A-Z]|_|--|https?$)/gu;
const longestHost = 253;
const mostSeams = 12;

/** The run of labels that begins at `start`; empty when none does. */
export function labelsAt(text: string, start: number): string {
  run.lastIndex = start;
  return run.exec(text)?.[0] ?? '';
}

/** Whether a name, in any script, is a domain under a public suffix. */
export function isPublicName(name: string): boolean {
  if (name.length > longestHost || !name.includes('.')) return false;
  const ascii = asciiDomain(name.toLowerCase());
  return ascii !== null && isPublicDomain(ascii);
}

/**
 * The public domain that a run of labels begins with: all of it, or as much as is left when text that is glued to its end
 * is cut off (`mail.example请`, `mail.exampleTel`). Null when there is none.
 */
export function publicNameIn(labels: string): string | null {
  const whole = labels.slice(0, longestHost + 1).replace(/[-_.]+$/, '');
  if (isPublicName(whole)) return hasGoodLabels(whole) ? whole : null;
  const cuts = matchesIn(whole, seams).map(({ index }) => index);
  cuts.push(...insideLastLabel(whole));
  for (const cut of cuts.slice(-mostSeams).sort((one, other) => other - one)) {
    const name = whole.slice(0, cut);
    if (isPublicName(name) && hasGoodLabels(name)) return name;
  }
  return null;
}

/** An internationalised suffix may be followed by more of its own script. */
function insideLastLabel(labels: string): number[] {
  const at = labels.lastIndexOf('.') + 1;
  if (at === 0 || labels.length - at > 24 || !unspaced.test(labels.slice(at, at + 1))) return [];
  return Array.from({ length: labels.length - at - 1 }, (_, index) => at + 1 + index);
}

function hasGoodLabels(name: string): boolean {
  return !/(?:^|\.)-|-(?:\.|$)|_(?=[^.]*(?:\.[^.]*)?$)/.test(name);
}
