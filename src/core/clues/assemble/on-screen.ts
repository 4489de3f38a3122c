import type { Clue, ClueContext, Where } from '../../clue.ts';
import type { Acquisition } from '../../exhibit.ts';
import { telephoneOf } from '../phone-number.ts';
import { expand } from './expand.ts';
import { findAll, longestText } from './find-all.ts';
import { toClue } from './to-clue.ts';

/** Clues on the screen: what the page showed as sender and as numbers to call, and its text when that is all there is. */
export function cluesOnScreen(acquisition: Acquisition, context: ClueContext): Clue[] {
  const { seen, completeness } = acquisition;
  const at = (field: string): Where => ({ in: 'screen', field });
  const lookIn = (text: string, field: string) => {
    const bounded = text.slice(0, longestText);
    return findAll(bounded, context).flatMap((found) => expand(toClue(found, bounded, 'on-screen', at(field))));
  };
  const phones = (seen.phones ?? []).flatMap(({ asWritten, link }) => {
    const value = telephoneOf(link);
    return value === null
      ? []
      : [{ kind: 'phone' as const, value, asWritten, role: 'on-screen' as const, where: at('phones') }];
  });
  const text = completeness.state === 'on-screen' ? lookIn(seen.text ?? '', 'text') : [];
  return [
    ...lookIn(seen.from?.address ?? '', 'from'),
    ...phones,
    ...lookIn(seen.chosen?.address ?? '', 'chosen'),
    ...text,
  ];
}
