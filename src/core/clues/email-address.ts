import type { ClueExtractor, Found } from '../clue.ts';
import { unicodeHost } from '../links/unicode-host.ts';
import { asciiDomain } from './host.ts';
import { labelsAt, publicNameIn } from './text-forms/host-in-text.ts';
import { localPartBefore } from './text-forms/local-part.ts';
import { textAsMeant, type TextAsMeant } from './text-forms/text-as-meant.ts';

/** What stands before names that look like addresses and are none: RFC 5322 message ids, RFC 2392 cid and mid. */
const nameOfOther =
  /(?:\b(?:cid|mid|message-id|in-reply-to|references|content-id)\s*[:=]\s*["<]*|(?<!mailto:)\/\/(?:[^\s/?#]*:)?)$/i;
const lookBack = 80;

/**
 * E-mail addresses as they stand in a text, obfuscated ones too; the normal form has the whole address in lower case, the
 * domain in ASCII. Dot-atoms of RFC 5322 and RFC 6531 under a public suffix; quoted local parts are not looked for.
 */
export const emailAddress: ClueExtractor = {
  kind: 'email',
  find(original) {
    const text = textAsMeant(original);
    const found: Found[] = [];
    let end = 0;
    for (const { at, sign } of signsIn(text.text)) {
      const one = at < end ? null : addressAround(text, at, sign);
      if (one === null) continue;
      found.push(one.found);
      end = one.end;
    }
    return found;
  },
};

/** Every `@`, and `%40` as it stands in URLs. */
function* signsIn(text: string): Generator<{ at: number; sign: string }> {
  let encoded = text.indexOf('%40');
  let plain = text.indexOf('@');
  while (plain >= 0 || encoded >= 0) {
    if (encoded >= 0 && (plain < 0 || encoded < plain)) {
      yield { at: encoded, sign: '%40' };
      encoded = text.indexOf('%40', encoded + 3);
    } else {
      yield { at: plain, sign: '@' };
      plain = text.indexOf('@', plain + 1);
    }
  }
}

function addressAround(text: TextAsMeant, at: number, sign: string): { found: Found; end: number } | null {
  const meant = text.text;
  const labels = labelsAt(meant, at + sign.length);
  const start = labels.includes('.') ? localPartBefore(meant, at) : null;
  const name = start === null ? null : publicNameIn(labels);
  if (start === null || name === null) return null;
  const end = at + sign.length + name.length;
  const domain = asciiDomain(name.toLowerCase());
  if (domain === null || isOther(meant, start, end, sign)) return null;
  const local = meant.slice(start, at).toLowerCase();
  return { found: { ...text.rangeInOriginal(start, end), ...describe(text, local, domain, start, end) }, end };
}

/** User names in URLs, names of messages and parts, `git@` repositories. */
function isOther(text: string, start: number, end: number, sign: string): boolean {
  if (text[end] === '@') return true;
  if (text[end] === ':' && text.startsWith('git@', start)) return true;
  const before = text[start - 1] ?? ' ';
  if (sign !== '@' || !/[:/<="\s]/.test(before)) return false;
  return nameOfOther.test(text.slice(Math.max(0, start - lookBack), start));
}

function describe(text: TextAsMeant, local: string, domain: string, start: number, end: number) {
  const tricks = text.tricksIn(start, end);
  const unicode = unicodeHost(domain);
  return {
    kind: 'email' as const,
    value: `${local}@${domain}`,
    ...(tricks.length > 0 && { tricks }),
    ...(unicode !== domain && { unicodeHost: unicode }),
  };
}
