import type { Clue, Where } from '../../clue.ts';

/** Without clues that say the same of the same place. The first one stays. */
export function distinct(clues: readonly Clue[]): Clue[] {
  const seen = new Map<string, Clue>();
  for (const clue of clues) {
    const key = `${placeKey(clue.where)} ${clue.kind} ${clue.role} ${clue.value}`;
    if (!seen.has(key)) seen.set(key, clue);
  }
  return [...seen.values()];
}

/** Says a place in one short text: hostile mail has places by the ten thousand, and JSON costs ten times as much. */
function placeKey(where: Where): string {
  if (where.in === 'image') return `image ${where.part}`;
  if (where.in === 'screen') return `screen ${where.field}`;
  const range = `${where.start ?? ''}-${where.end ?? ''}`;
  if (where.in === 'header') return `header ${where.name} ${where.field} ${range}`;
  return where.in === 'body'
    ? `body ${where.part} ${where.form} ${range}`
    : `attachment ${where.part} ${JSON.stringify(where.name)} ${range}`;
}
