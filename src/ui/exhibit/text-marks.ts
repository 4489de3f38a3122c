import { readHtmlOnce } from '../../core/html/read-html-once.ts';
import type { MappedText } from '../../core/html/text-stream.ts';
import type { TextPart } from '../../core/mail/read-message.ts';
import { rangesIn } from '../../core/numbered-clues.ts';
import type { NumberedClue } from '../../core/numbered-clues.ts';
import { linkClues } from './shown-parts.ts';
import type { TextMark } from './shown-text.tsx';

/** The text of a part as a reader sees it, and where clues stand in it. */
export function readableText(
  { text, form, part }: TextPart,
  clues: readonly NumberedClue[],
): { text: string; marks: TextMark[] } {
  const ranges = rangesIn(clues, part, (role) => role === 'mentioned');
  if (form === 'text') return { text, marks: withoutOverlaps(ranges) };
  const { visible, links } = readHtmlOnce(text);
  const clueOf = linkClues(text, part, clues);
  const pressed = links.flatMap(({ use, href, shows }): TextMark[] => {
    const clue = use === 'pressed' && shows ? clueOf(href) : null;
    return clue === null || !shows || shows.end <= shows.start ? [] : [{ ...shows, clue }];
  });
  const after = new Map<string, number>();
  const marks = ranges
    .toSorted((one, other) => one.start - other.start)
    .flatMap(({ start, clue, asWritten }): TextMark[] => {
      const at = whereIn(visible, asWritten, start, after.get(asWritten) ?? 0);
      if (at === null) return [];
      after.set(asWritten, at + 1);
      return [{ start: at, end: at + asWritten.length, clue }];
    });
  return { text: visible.text, marks: withoutOverlaps([...pressed, ...marks]) };
}

/**
 * Where a text that begins at a place of the HTML stands in what is read of it: asked back, because the way goes only there. From
 * `after` on: in the order of the HTML, so that each place is looked at once.
 */
function whereIn(visible: MappedText, written: string, start: number, after: number): number | null {
  if (written === '') return null;
  for (let at = visible.text.indexOf(written, after); at !== -1; at = visible.text.indexOf(written, at + 1)) {
    if (visible.rangeInHtml(at, at + written.length).start >= start) return at;
  }
  return null;
}

function withoutOverlaps(marks: readonly TextMark[]): TextMark[] {
  let end = -1;
  return marks
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((mark) => {
      if (mark.start < end) return false;
      end = mark.end;
      return true;
    });
}
