import type { Clue, ClueContext, Where } from '../../clue.ts';
import type { Statement } from '../../statement.ts';
import { expand } from './expand.ts';
import { findAll, longestText } from './find-all.ts';
import { toClue } from './to-clue.ts';

/** What the person typed in words of their own or of the other side. */
const textFields = ['text', 'claimedIdentity', 'knewAboutMe', 'moneyAsked', 'notes'] as const;

/**
 * Clues in what the person stated. The number is taken as it was read when it was typed, with the person's own country as
 * evidence; so anybody who reads the statement again gets the same.
 */
export function cluesInStatement(statement: Statement, context: ClueContext): Clue[] {
  const at = (field: string): Where => ({ in: 'statement', field });
  const lookIn = (text: string, field: string) => {
    const bounded = text.slice(0, longestText);
    return findAll(bounded, context).flatMap((found) => expand(toClue(found, bounded, 'stated', at(field))));
  };
  const { numberAsShown, numberRead } = statement;
  const shown: Clue[] = numberRead
    ? [
        {
          kind: 'phone',
          value: numberRead.e164,
          asWritten: numberAsShown,
          role: 'stated',
          where: at('numberAsShown'),
          confidence: numberRead.confidence,
          evidence: [numberRead.evidence],
        },
      ]
    : lookIn(numberAsShown, 'numberAsShown');
  return [...shown, ...textFields.flatMap((field) => lookIn(statement[field] ?? '', field))];
}
