import type { Trick } from '../../clue.ts';
import { bareUrlAt } from './bare-url.ts';
import { schemeUrlAt } from './scheme-url.ts';
import type { TextAsMeant } from './text-as-meant.ts';

/** A URL as it stands in a text, `start`–`end`, and what a browser is to open. */
export interface WrittenUrl {
  href: string;
  start: number;
  end: number;
  tricks: Trick[];
}

/** Where a URL may stand without a scheme: a dot inside a word, or an IPv4 address with a path. */
const insideWord = /[a-z0-9]\.(?=[a-z\u0080-\uFFFF])|\d\.\d{1,3}(?=(?::\d{2,5})?\/[a-z])/gi;

/** All URLs of a text, in order: those with `://`, and between them those without. */
export function* urlsIn(text: TextAsMeant): Generator<WrittenUrl> {
  const meant = text.text;
  let end = 0;
  let scheme = meant.indexOf('://');
  let dot = nextDot(meant, 0);
  while (scheme >= 0 || dot >= 0) {
    const isScheme = scheme >= 0 && (dot < 0 || scheme < dot);
    const { url, next } = isScheme ? schemeUrlAt(text, scheme, end) : bareUrlAt(text, dot, end);
    if (url !== null) yield url;
    end = url?.end ?? end;
    if (scheme >= 0 && scheme < next) scheme = meant.indexOf('://', next);
    if (dot >= 0 && dot < next) dot = nextDot(meant, next);
  }
}

function nextDot(text: string, from: number): number {
  insideWord.lastIndex = from;
  return insideWord.exec(text)?.index ?? -1;
}
