import { fromBase64 } from '../../links/decoders.ts';

/** Longest page that is looked into, in UTF-16 units of the link. */
const longestLink = 500_000;

/**
 * The page that stands in a link itself (`data:text/html,…`, RFC 2397): pressing it opens what no filter has seen. Null when
 * the link holds none.
 */
export function dataPageOf(href: string): string | null {
  const match = /^\s*data:(?:text\/html|application\/xhtml\+xml|image\/svg\+xml)([^,]{0,100}),/i.exec(href);
  if (!match || href.length > longestLink) return null;
  const content = href.slice(match[0].length).trim();
  if (/;\s*base64\s*$/i.test(match[1] ?? '')) return fromBase64(decoded(content).replaceAll(/\s+/g, ''));
  return decoded(content);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
