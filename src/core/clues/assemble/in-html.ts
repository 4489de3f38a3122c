import type { Clue, ClueContext, Found, Where } from '../../clue.ts';
import type { HtmlReading } from '../../html/read-html.ts';
import { readHtmlOnce } from '../../html/read-html-once.ts';
import type { MappedText } from '../../html/text-stream.ts';
import { distinct } from './distinct.ts';
import { expand } from './expand.ts';
import { findAll } from './find-all.ts';
import { linkClues } from './link-clues.ts';
import { shownElsewhere } from './shown-elsewhere.ts';
import { toClue, withTricks } from './to-clue.ts';
import { tricksOfHtml } from './written-tricks.ts';

/**
 * Clues in an HTML part: in what a reader reads, in what stands there hidden, in the targets of what can be pressed, and in
 * what is fetched without a press. A link whose text names another target says so, and the text is a clue of its own.
 */
export function cluesInHtml(html: string, context: ClueContext, part = '1'): Clue[] {
  const read = readHtmlOnce(html);
  const around = withLanguages(context, read);
  const place = (start: number, end: number): Where => ({ in: 'body', part, form: 'html', start, end });
  const seen = findAll(read.visible.text, around);
  const { shownBy, extra } = shownElsewhere(read, seen);
  const inText = [...seen, ...extra].map((found) =>
    textClue(found, read.visible, html, place, shownBy.texts.has(found) ? 'shown' : 'mentioned'),
  );
  const hidden = findAll(read.hidden.text, around).map((found) => textClue(found, read.hidden, html, place, 'hidden'));
  const links = read.links.flatMap((link) =>
    linkClues(link, { base: read.base, html, place, context: around, shown: shownBy.links.get(link) }),
  );
  return distinct([...inText, ...hidden, ...links].values().flatMap(expand));
}

function textClue(
  found: Found,
  text: MappedText,
  html: string,
  place: (start: number, end: number) => Where,
  role: 'mentioned' | 'shown' | 'hidden',
): Clue {
  const { start, end } = text.rangeInHtml(found.start, found.end);
  return withTricks(toClue(found, text.text, role, place(start, end)), tricksOfHtml(html.slice(start, end)));
}

/** What the HTML says of its language is known of the message too. */
function withLanguages(context: ClueContext, { languages }: HtmlReading): ClueContext {
  if (languages.length === 0) return context;
  const around = context.around ?? { charsets: [], languages: [], senderDomains: [] };
  return { ...context, around: { ...around, languages: [...new Set([...around.languages, ...languages])] } };
}
