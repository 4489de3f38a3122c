import type { Clue, Where } from '../../clue.ts';
import { mostClues } from './most-clues.ts';

/**
 * Without clues that say the same of the same place: the first one stays. Ends once there are more than are kept of a
 * message, so that what is made one by one is not made in vain.
 */
export function distinct(clues: Iterable<Clue>): Clue[] {
  const seen = new Map<string, Clue>();
  for (const clue of clues) {
    const key = `${placeKey(clue.where)} ${clue.kind} ${clue.role} ${clue.value}`;
    if (seen.has(key)) continue;
    seen.set(key, clue);
    if (seen.size > mostClues) break;
  }
  return [...seen.values()];
}

/** Says a place in one short text: hostile mail has places by the ten thousand, and JSON costs ten times as much. */
function placeKey(where: Where): string {
  if (where.in === 'image') return `image ${where.part}`;
  if (where.in === 'screen' || where.in === 'statement') return `${where.in} ${where.field}`;
  const range = `${where.start ?? ''}-${where.end ?? ''}`;
  if (where.in === 'header') return `header ${where.name} ${where.field} ${range}`;
  return where.in === 'body'
    ? `body ${where.part} ${where.form} ${range}`
    : `attachment ${where.part} ${JSON.stringify(where.name)} ${range}`;
}
