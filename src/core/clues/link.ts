import type { ClueExtractor, Found } from '../clue.ts';

/** Up to white space, quotes, angle brackets, full-width punctuation or Chinese text, which mail glues to addresses. */
const written =
  /(?:https?:\/\/|(?<![\p{L}\p{N}@./-])www\.)[^\s<>"“”‘’«»（）【】《》，。；：！？、\u3000\p{Script=Han}]+/giu;
const closing = /[.,;:!?'"*_~|\\]+$|(?:&(?:gt|lt|quot|nbsp);?)+$/u;

/** Web addresses as they stand in a text. The normal form is the WHATWG URL, which is where a browser would go. */
export const link: ClueExtractor = {
  kind: 'link',
  find(text) {
    return text
      .matchAll(written)
      .flatMap((match) => toFound(match[0], match.index))
      .toArray();
  },
};

/** The URL that pressing `href` opens; null when it opens no web page. */
export function webUrl(href: string): string | null {
  try {
    const url = new URL(href);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

function toFound(raw: string, start: number): Found[] {
  const asWritten = withoutTail(raw);
  const value = webUrl(/^www\./i.test(asWritten) ? `http://${asWritten}` : asWritten);
  return value === null ? [] : [{ kind: 'link', value, start, end: start + asWritten.length }];
}

/** Punctuation after an address belongs to the sentence; a bracket does unless it was opened inside. */
function withoutTail(raw: string): string {
  let text = raw;
  for (;;) {
    const shorter = withoutBracket(text.replace(closing, ''));
    if (shorter === text) return text;
    text = shorter;
  }
}

function withoutBracket(text: string): string {
  const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
  const opening = pairs[text.at(-1) ?? ''];
  if (opening === undefined) return text;
  const count = (sign: string) => text.split(sign).length;
  return count(text.at(-1) ?? '') > count(opening) ? text.slice(0, -1) : text;
}
