import type { Clue, Where } from '../../clue.ts';
import { mostClues } from './most-clues.ts';

/** As many clues of one place are looked through one by one: a link has its domain beside it, and seldom more. */
const few = 8;

/**
 * Without clues that say the same of the same place: the first one stays. Ends once there are more than are kept of a
 * message, so that what is made one by one is not made in vain.
 */
export function distinct(clues: Iterable<Clue>): Clue[] {
  const kept: Clue[] = [];
  const near = new Map<number, Near>();
  for (const clue of clues) {
    const start = startOf(clue.where);
    const here = near.get(start);
    if (here === undefined) near.set(start, { clues: [clue], keys: null });
    else if (!isNew(clue, here)) continue;
    kept.push(clue);
    if (kept.length > mostClues) break;
  }
  return kept;
}

/** Clues that begin at one place; `keys` once they are many, as they only are in mail that is made to be slow. */
interface Near {
  clues: Clue[];
  keys: Set<string> | null;
}

function isNew(clue: Clue, near: Near): boolean {
  if (near.keys === null) {
    if (near.clues.some((one) => isSame(one, clue))) return false;
    near.clues.push(clue);
    if (near.clues.length > few) near.keys = new Set(near.clues.map(keyOf));
    return true;
  }
  const key = keyOf(clue);
  if (near.keys.has(key)) return false;
  near.keys.add(key);
  return true;
}

function isSame(one: Clue, other: Clue): boolean {
  return (
    one.kind === other.kind &&
    one.role === other.role &&
    one.value === other.value &&
    placeKey(one.where) === placeKey(other.where)
  );
}

function startOf(where: Where): number {
  return 'start' in where ? (where.start ?? -1) : -1;
}

function keyOf({ kind, role, value, where }: Clue): string {
  return `${placeKey(where)} ${kind} ${role} ${value}`;
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
