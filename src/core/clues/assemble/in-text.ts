import type { Clue, ClueContext } from '../../clue.ts';
import { expand } from './expand.ts';
import { findAll, longestText } from './find-all.ts';
import { toClue } from './to-clue.ts';

/** Clues in running text. */
export function cluesInText(text: string, context: ClueContext, part = '1'): Clue[] {
  const bounded = text.slice(0, longestText);
  return findAll(bounded, context).flatMap((found) =>
    expand(toClue(found, bounded, 'mentioned', { in: 'body', part, form: 'text', start: found.start, end: found.end })),
  );
}
