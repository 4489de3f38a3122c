import type { ClueContext, Found } from '../../clue.ts';
import { textExtractors } from '../index.ts';
import { mostFound } from './most-clues.ts';
import { withoutOverlaps } from './without-overlaps.ts';

/** Longest text looked at, in UTF-16 units: bounds time on hostile mail. */
export const longestText = 2_000_000;

/** Everything that is looked for in a text, in order, each thing once. */
export function findAll(text: string, context: ClueContext): Found[] {
  if (text === '') return [];
  return withoutOverlaps(
    textExtractors.flatMap((extractor) => extractor.find(text, context).slice(0, mostFound)),
  ).slice(0, mostFound);
}
