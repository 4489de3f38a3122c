import type { Clue } from '../../clue.ts';

/** Without clues that say the same of the same place. The first one stays. */
export function distinct(clues: readonly Clue[]): Clue[] {
  const seen = new Map<string, Clue>();
  for (const clue of clues) {
    const key = `${clue.kind} ${clue.role} ${JSON.stringify(clue.where)} ${clue.value}`;
    if (!seen.has(key)) seen.set(key, clue);
  }
  return [...seen.values()];
}
