import type { ClueContext, Found } from '../../clue.ts';
import { textExtractors } from '../index.ts';
import { turnedText } from '../../text/turned-text.ts';
import { mostFound } from './most-clues.ts';
import { withoutOverlaps } from './without-overlaps.ts';

/** Longest text looked at, in UTF-16 units: bounds time on hostile mail. */
export const longestText = 2_000_000;

/** Everything that is looked for in a text, in order, each thing once. What is written backwards is found as it is shown. */
export function findAll(text: string, context: ClueContext): Found[] {
  if (text === '') return [];
  const shown = turnedText(text);
  if (shown === null) return foundIn(text, context);
  return foundIn(shown.text, context)
    .map((found): Found => {
      const { turned, ...range } = shown.asWritten(found.start, found.end);
      if (!turned) return found;
      return { ...found, ...range, tricks: [...new Set([...(found.tricks ?? []), 'invisible-characters' as const])] };
    })
    .sort((one, other) => one.start - other.start);
}

function foundIn(text: string, context: ClueContext): Found[] {
  return withoutOverlaps(
    textExtractors.flatMap((extractor) => extractor.find(text, context).slice(0, mostFound)),
  ).slice(0, mostFound);
}
