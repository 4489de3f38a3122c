import type { Clue, ClueContext, Found, Where } from '../../clue.ts';
import { distinct } from './distinct.ts';
import { expand } from './expand.ts';
import { findAll, longestText } from './find-all.ts';
import { toClue } from './to-clue.ts';

/** Clues in running text. */
export function cluesInText(text: string, context: ClueContext, part = '1'): Clue[] {
  const bounded = text.slice(0, longestText);
  const found = findAll(bounded, context).values();
  const where = ({ start, end }: Found): Where => ({ in: 'body', part, form: 'text', start, end });
  return distinct(found.flatMap((one) => expand(toClue(one, bounded, 'mentioned', where(one)))));
}
