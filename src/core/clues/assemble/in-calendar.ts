import type { Clue, ClueContext } from '../../clue.ts';
import { textStream } from '../../html/text-stream.ts';
import type { MappedText } from '../../html/text-stream.ts';
import { expand } from './expand.ts';
import { findAll, longestText } from './find-all.ts';
import { toClue } from './to-clue.ts';

/** Properties that a program made: their numbers and ids are nobody's. */
const technical =
  /^(?:UID|DTSTAMP|DTSTART|DTEND|DUE|PRODID|VERSION|SEQUENCE|CREATED|LAST-MODIFIED|RRULE|RDATE|EXDATE|TZ[A-Z]+|BEGIN|END|RECURRENCE-ID|TRIGGER|TRANSP|CALSCALE|METHOD)\b/i;

/** Clues in a calendar invitation (RFC 5545): organiser, attendees, address of the meeting, description. */
export function cluesInCalendar(text: string, context: ClueContext, part = '1'): Clue[] {
  const bounded = text.slice(0, longestText);
  const { text: read, rangeInHtml } = unfolded(bounded);
  return findAll(read, context).flatMap((found) => {
    const { start, end } = rangeInHtml(found.start, found.end);
    return expand(toClue(found, read, 'calendar', { in: 'body', part, form: 'text', start, end }));
  });
}

/** Lines put together again (3.1) and escapes undone (3.3.11), with the way back. */
function unfolded(text: string): MappedText {
  const stream = textStream();
  let keep = true;
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const line = match[1] ?? '';
    const folded = /^[ \t]/.test(line);
    if (!folded) keep = !technical.test(line);
    if (!folded && match.index > 0) stream.paragraph(match.index);
    if (keep) addLine(stream, folded ? line.slice(1) : line, match.index + (folded ? 1 : 0));
  }
  return stream.finish();
}

function addLine(stream: ReturnType<typeof textStream>, line: string, at: number): void {
  let done = 0;
  for (const { 0: escape, index } of line.matchAll(/\\[nN,;\\]/g)) {
    stream.add(line.slice(done, index), at + done);
    stream.addFrom(/n/i.test(escape) ? '\n' : escape.slice(1), at + index, at + index + 2);
    done = index + 2;
  }
  stream.add(line.slice(done), at + done);
}
