import type { Paper } from '../../documents/paper.ts';
import { printable } from '../../documents/printable.ts';

/** The name of the page of a paper, as a style needs it. */
export function pageName(index: number): string {
  return `paper-${index}`;
}

/** How the pages of each paper are set: size, and at the foot what it is, of which package, and page x of y. */
export function pageStyle(papers: readonly Paper[]): string {
  return papers
    .map(({ foot, language, wide }, index) => {
      const [before, between, after] = language === 'en' ? ['Page ', ' of ', ''] : ['第 ', ' 页，共 ', ' 页'];
      const number = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`;
      return `@page ${pageName(index)} { size: A4${wide === true ? ' landscape' : ''}; margin: 18mm 18mm 20mm;
  @bottom-left { content: ${quoted(foot)}; font: 8pt sans-serif; white-space: nowrap; }
  @bottom-right { content: ${number}; font: 8pt sans-serif; white-space: nowrap; } }`;
    })
    .join('\n');
}

/** A text as a string of CSS: nothing in it ends the string or the style. */
function quoted(text = ''): string {
  return `"${printable(text).replaceAll(/["\\<>{}]/g, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
