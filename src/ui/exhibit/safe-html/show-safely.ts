import { findStyleSheets } from '../../../core/html/style-sheet.ts';
import { withoutHandlers } from '../../../core/html/without-handlers.ts';
import { withMarkers } from './clue-marks.ts';
import type { MarkedRange } from './clue-marks.ts';
import { keptAfterwards, keptMarkup } from './kept-markup.ts';
import { safeSheet } from './safe-style.ts';
import { makeSafe } from './safe-tree.ts';
import type { TreeInput } from './safe-tree.ts';

/** What is shown of a mail's HTML: the body as markup that was proved to be read back as it was written, and its sheets. */
export interface SafeMarkup {
  body: string;
  /** Of the body element itself. */
  bodyStyle: string;
  sheet: string;
  language: string | null;
  /** The mail sets colours: what it does not set is meant to stand on white. */
  coloured: boolean;
}

/** The browser's Sanitizer, as far as the library of types has not got it yet (WHATWG HTML, `Document.parseHTML`). */
type Parser = { parseHTML?: (html: string, options: { sanitizer: Sanitizer }) => Document };

const mostRounds = 4;

/**
 * Makes HTML of a stranger harmless. The browser's own Sanitizer parses it into a document that has no window, so that nothing in it
 * is loaded or run; addresses and styles are filtered there; then the markup is read back by the same parser until it stays the same,
 * because what two parsers read differently is how sanitisers are got round.
 *
 * @returns null when this browser has no Sanitizer, or the markup does not settle: then there is the plain text
 */
export function showSafely(html: string, ranges: readonly MarkedRange[], input: TreeInput): SafeMarkup | null {
  const marked = withMarkers(withoutHandlers(html), ranges);
  const parsed = parse(marked, keptMarkup(marked));
  // A document of frames has no body.
  if (!parsed || !isBody(parsed.body)) return null;
  makeSafe(parsed.body, input);
  const body = settled(parsed.body.getHTML());
  if (body === null) return null;
  return {
    body,
    bodyStyle: styleOf(parsed.body),
    sheet: findStyleSheets(html)
      .map(({ css }) => safeSheet(css))
      .join('\n'),
    language: languageOf(parsed),
    coloured: /\bbgcolor\s*=|\bcolor\s*[:=]|\bbackground(?:-color)?\s*:/i.test(html),
  };
}

function isBody(body: HTMLElement | null): body is HTMLElement {
  return body !== null;
}

function parse(html: string, config: SanitizerConfig): Document | null {
  const { parseHTML } = Document as Parser;
  if (parseHTML === undefined || typeof Sanitizer !== 'function') return null;
  return parseHTML.call(Document, html, { sanitizer: new Sanitizer(config) });
}

/** The markup once parsing and writing it changes nothing any more. */
function settled(first: string): string | null {
  let markup = first;
  for (let round = 0; round < mostRounds; round += 1) {
    const again = parse(`<!doctype html><body>${markup}`, keptAfterwards(markup))?.body.getHTML();
    if (again === undefined) return null;
    if (again === markup) return markup;
    markup = again;
  }
  return null;
}

/** What the body element says of its own ground and text, in the form of declarations. */
function styleOf(body: HTMLElement): string {
  const rule = body.getAttribute('style') ?? '';
  const ground = colourOf(body, 'bgcolor');
  return [ground === null ? '' : `background-color:${ground}`, rule].filter((part) => part !== '').join(';');
}

function colourOf(body: HTMLElement, name: string): string | null {
  const value = body.getAttribute(name)?.trim() ?? '';
  return /^(?:#?[0-9a-f]{3,8}|[a-z]{3,20})$/i.test(value) ? value : null;
}

function languageOf(parsed: Document): string | null {
  const tag = parsed.documentElement.lang || parsed.body.lang;
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : null;
}
