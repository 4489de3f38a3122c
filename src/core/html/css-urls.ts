/** An address in a style, and its range there. */
export interface CssUrl {
  url: string;
  start: number;
  end: number;
}

/** `url(…)`, `@import "…"`, and a string in `image-set(…)`: what a program fetches for a style (CSS Values 4, 4.5). */
const address =
  /url\(\s{0,20}(?:"([^"\n]{1,4000})"|'([^'\n]{1,4000})'|([^\s)"']{1,4000}))|@import(?:\s|\/\*\*\/){0,20}(?:"([^"\n]{1,4000})"|'([^'\n]{1,4000})')|image-set\(\s{0,20}(?:"([^"\n]{1,4000})"|'([^'\n]{1,4000})')/gi;
/** `\3a ` and `\:` (CSS Syntax 3, 4.3.7). */
const escape = /\\(?:([\da-f]{1,6})[ \t\r\n\f]?|([^\n]))/gi;

/** Every address that a style makes a program fetch, in order. Where the style uses escapes, the range is the whole style. */
export function cssUrls(css: string): CssUrl[] {
  if (!/url|import|image-set|\\/i.test(css)) return [];
  const escaped = css.includes('\\');
  const text = escaped ? css.replaceAll(escape, unescape) : css;
  return text
    .matchAll(address)
    .flatMap((match) => {
      const url = match.slice(1).find((group) => group !== undefined);
      if (url === undefined) return [];
      const start = match.index + match[0].lastIndexOf(url);
      return [escaped ? { url, start: 0, end: css.length } : { url, start, end: start + url.length }];
    })
    .toArray();
}

function unescape(_all: string, hex: string | undefined, sign: string | undefined): string {
  if (hex === undefined) return sign ?? '';
  const code = Number.parseInt(hex, 16);
  return code === 0 || code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
}
