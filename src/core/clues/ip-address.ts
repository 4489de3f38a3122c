import type { ClueExtractor, Found } from '../clue.ts';
import { textAsMeant, type TextAsMeant } from './text-forms/text-as-meant.ts';
import { matchesIn } from '../text/matches-in.ts';

/** `[192.0.2.1]`, `[IPv6:2001:db8::1]` (RFC 5321, 4.1.3) and `(192.0.2.1)`, as mail servers write them. */
const literal = /[[(](?:IPv6:)?((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f:]{0,40}:[0-9a-f:.]{1,40})[\])]/gi;
/** Four numbers without leading zeros that are not part of a longer row, a word, a URL or a path. */
const v4 =
  /(?<![\p{L}\p{N}_./@,+=$€£-]|::|:[0-9a-f]{1,4}:)(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?![\p{L}\p{N}_@-]|\.\d|\/[a-z]|:\d{1,5}\/)/gu;
/** An address of a kind that is given out: global unicast, unique local, link-local, or an IPv4 address inside one. */
const v6 =
  /(?<![\p{L}\p{N}_.:/@[-])(?:[23][0-9a-f]{3}|f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]|64:ff9b|::ffff)(?::[0-9a-f]{0,4}){1,7}(?:(?:\.\d{1,3}){3})?(?![\p{L}\p{N}_:@])/giu;
/** Before a row of numbers that is no address. */
const otherNumber =
  /(?:\b(?:v|version|ver\.?|release|rev\.?|revision|build|firmware|sections?|sec\.?|chapter|clause|article|art\.?|id|kapitel|abschnitt)|[§版第章条]|版本)\s{0,2}[:#=]?\s{0,2}$/i;
/** Around a row of small numbers that is one after all. */
const ofNetwork =
  /(?:\bips?\b|\bip[ -]?(?:v4)?(?:address)?|\bdns|\bserver|\bhost|\bping|\bgateway|\bfrom|地址|服务器)\W{0,6}(?:\w{1,12}\W{1,3}){0,2}$/i;
const lookBack = 40;

/**
 * IP addresses in running text and as mail servers write them in headers; the canonical form of WHATWG URL. Never versions,
 * sections, dates or the hosts of URLs. Four numbers of one digit each need a word before them that speaks of networks.
 */
export const ipAddress: ClueExtractor = {
  kind: 'ip',
  find(original) {
    const text = textAsMeant(original);
    const found = [...inBrackets(text), ...standing(text, v4), ...standing(text, v6)];
    found.sort((one, other) => one.start - other.start || other.end - one.end);
    return found.filter((one, index) => index === 0 || one.start >= (found[index - 1]?.end ?? 0));
  },
};

/** Null when the text is no IP address. */
export function canonicalIp(text: string): string | null {
  const { hostname } = URL.parse(text.includes(':') ? `http://[${text}]/` : `http://${text}/`) ?? { hostname: '' };
  return hostname === '' ? null : hostname.replace(/^\[|\]$/g, '');
}

function inBrackets(text: TextAsMeant): Found[] {
  return matchesIn(text.text, literal).flatMap((match) =>
    toFound(text, match[1] ?? '', match.index + 1, match.index + match[0].length - 1),
  );
}

function standing(text: TextAsMeant, pattern: RegExp): Found[] {
  return matchesIn(text.text, pattern).flatMap(({ 0: written, index }) => {
    const before = text.text.slice(Math.max(0, index - lookBack), index);
    if (otherNumber.test(before)) return [];
    const needsWord = /^\d\.\d\.\d\.\d$/.test(written) || written.startsWith('0.') || isAmount(written);
    const isDefanged = text.text !== text.original && text.tricksIn(index, index + written.length).includes('defanged');
    if (needsWord && !isDefanged && !ofNetwork.test(before)) return [];
    return toFound(text, written, index, index + written.length);
  });
}

/** `1.100.200.150`: three digits in each group but the first, as thousands are written in half of Europe. */
function isAmount(written: string): boolean {
  return /^\d{1,3}(?:\.\d{3}){3}$/.test(written) && !/^(?:10|127|172|192|198|203)\./.test(written);
}

function toFound(text: TextAsMeant, written: string, start: number, end: number): Found[] {
  const value = canonicalIp(written);
  if (value === null) return [];
  const tricks = text.tricksIn(start, end);
  return [{ kind: 'ip', value, ...text.rangeInOriginal(start, end), ...(tricks.length > 0 && { tricks }) }];
}
