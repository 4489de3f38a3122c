import type { ClueExtractor, Found } from '../clue.ts';
import { linkDetails } from '../links/link-details.ts';
import { textAsMeant, type TextAsMeant } from './text-forms/text-as-meant.ts';
import { urlsIn, type WrittenUrl } from './text-forms/written-urls.ts';

/** Longer ones are data, not something that anybody presses or types. */
const longest = 16_384;

/**
 * Web addresses as they stand in a text, with a scheme or without, obfuscated ones too. The normal form is the WHATWG URL,
 * which is where a browser would go.
 */
export const link: ClueExtractor = {
  kind: 'link',
  find(original) {
    const text = textAsMeant(original);
    return urlsIn(text)
      .flatMap((written) => toFound(text, written))
      .toArray();
  },
};

/** The URL that pressing `href` opens; null when it opens no web page. */
export function webUrl(href: string): string | null {
  return parsedWebUrl(href)?.href ?? null;
}

function parsedWebUrl(href: string): URL | null {
  const url = URL.parse(href);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

function toFound(text: TextAsMeant, { href, start, end, tricks: formTricks }: WrittenUrl): Found[] {
  if (end - start > longest) return [];
  const url = parsedWebUrl(href);
  if (url === null || url.hostname === '') return [];
  const { tricks: hostTricks, ...details } = linkDetails(url);
  const tricks = [...new Set([...formTricks, ...text.tricksIn(start, end), ...hostTricks])];
  return [
    {
      kind: 'link',
      value: url.href,
      ...text.rangeInOriginal(start, end),
      ...details,
      ...(tricks.length > 0 ? { tricks } : {}),
    },
  ];
}
