import { longDay } from '../clues/clue-words.ts';

/** `12 December 2026`, of a day as it is written down: `2026-12-12`. */
export function dayWords(day: string): string {
  return longDay(new Date(`${day}T00:00`).getTime());
}
