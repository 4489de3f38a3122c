import type { EditedText } from '../../text/text-edits.ts';

/** A text in which nothing had to be changed. */
export function unedited(text: string): EditedText {
  return { text, rangeInOriginal: (start, end) => ({ start, end }) };
}
