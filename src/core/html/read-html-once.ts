import { readHtml } from './read-html.ts';
import type { HtmlReading } from './read-html.ts';

let last: { html: string; reading: HtmlReading } | undefined;

/**
 * As `readHtml`, and remembers the last reading: clues and observations ask for the same HTML one after the other, and reading
 * it is the dearest part of reading a message.
 */
export function readHtmlOnce(html: string): HtmlReading {
  if (last?.html !== html) last = { html, reading: readHtml(html) };
  return last.reading;
}
