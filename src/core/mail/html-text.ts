import { Parser } from 'htmlparser2';

/** Text of an HTML part, with the way back to where each character stands in the HTML. */
export interface HtmlText {
  text: string;
  /** Links a reader can press: the `href` as decoded, and the range of its element's start tag in the HTML. */
  links: { href: string; start: number; end: number }[];
  /** The range in the HTML that the range `start`–`end` of `text` came from. */
  rangeInHtml(start: number, end: number): { start: number; end: number };
}

/** Elements whose content is no text that is read. */
const silent = new Set(['script', 'style', 'head', 'title', 'template']);
/** Elements that end a word: a number must not run on from one cell to the next. */
const breaking =
  /^(?:address|article|aside|blockquote|br|button|center|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|select|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** A piece of text and where it came from; `exact` when it is the same characters (an entity is not). */
interface Piece {
  at: number;
  length: number;
  htmlStart: number;
  htmlEnd: number;
  exact: boolean;
}

/** Reads HTML as a reader of the mail would, with htmlparser2. Never throws. */
export function readHtmlText(html: string): HtmlText {
  const chunks: string[] = [];
  const pieces: Piece[] = [];
  const links: HtmlText['links'] = [];
  let length = 0;
  let quiet = 0;
  const add = (text: string, htmlStart: number, htmlEnd: number) => {
    chunks.push(text);
    pieces.push({ at: length, length: text.length, htmlStart, htmlEnd, exact: htmlEnd - htmlStart === text.length });
    length += text.length;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (silent.has(name)) quiet += 1;
      if (breaking.test(name)) add('\n', parser.startIndex, parser.startIndex);
      const href = name === 'a' || name === 'area' ? attributes['href'] : undefined;
      if (href !== undefined) links.push({ href: href.trim(), start: parser.startIndex, end: parser.endIndex + 1 });
    },
    ontext(text) {
      if (quiet === 0) add(text, parser.startIndex, parser.endIndex + 1);
    },
    onclosetag(name) {
      if (silent.has(name)) quiet = Math.max(0, quiet - 1);
      if (breaking.test(name)) add('\n', parser.startIndex, parser.startIndex);
    },
  });
  parser.end(html);
  const place = (offset: number, side: 'start' | 'end') => placeInHtml(pieces, offset, side);
  return {
    text: chunks.join(''),
    links,
    rangeInHtml: (start, end) => ({ start: place(start, 'start'), end: place(end, 'end') }),
  };
}

function placeInHtml(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): number {
  const character = side === 'start' ? offset : offset - 1;
  const piece = pieceAt(pieces, character);
  if (!piece) return 0;
  if (!piece.exact) return side === 'start' ? piece.htmlStart : piece.htmlEnd;
  return piece.htmlStart + (offset - piece.at);
}

/** The piece that holds the character, by halving. */
function pieceAt(pieces: readonly Piece[], character: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.at ?? 0) <= character) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
