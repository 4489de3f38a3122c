import type { Clue, ClueRole, Found, Trick, Where } from '../../clue.ts';

/** A clue of what an extractor found in `text`. What it says itself of the written form stands (a card is never whole). */
export function toClue({ start, end, ...found }: Found, text: string, role: ClueRole, where: Where): Clue {
  return { asWritten: text.slice(start, end).toWellFormed(), ...found, role, where };
}

/** The clue with further tricks, each named once. */
export function withTricks(clue: Clue, tricks: readonly Trick[]): Clue {
  if (tricks.length === 0) return clue;
  return { ...clue, tricks: [...new Set([...(clue.tricks ?? []), ...tricks])] };
}
