import type { ClueKind } from '../core/clue.ts';
import type { Guest } from './guest.ts';
import { guestId } from './guest.ts';

/**
 * Packages of several people put together: a set of packages, by what is in them. Putting together is the union of sets: the same
 * package twice changes nothing, and neither does the order in which they come.
 */
export type JointCase = ReadonlyMap<string, Guest>;

export const emptyCase: JointCase = new Map();

export function caseOf(guests: readonly Guest[]): JointCase {
  return new Map(guests.map((guest) => [guestId(guest), guest]));
}

export function join(one: JointCase, other: JointCase): JointCase {
  return new Map([...one, ...other]);
}

/** A value, and how many people and exhibits have it. */
export interface JointClue {
  kind: ClueKind;
  value: string;
  /** Books that it stands in, each a person's: in a fixed order. */
  books: string[];
  exhibits: number;
  /** Captured first and last, RFC 3339 UTC. */
  first: string;
  last: string;
}

/**
 * Every value of a joint case: those that most people have first. An exhibit counts once, also when it is in two packages of the same
 * person.
 */
export function jointClues(joint: JointCase): JointClue[] {
  const found = new Map<string, { kind: ClueKind; value: string; books: Set<string>; exhibits: Map<string, string> }>();
  for (const { book, exhibits } of joint.values()) {
    for (const { id, capturedAt, clues } of exhibits) {
      for (const { kind, value } of clues) {
        const key = `${kind} ${value}`;
        const known = found.get(key) ?? { kind, value, books: new Set<string>(), exhibits: new Map<string, string>() };
        found.set(key, known);
        known.books.add(book);
        const exhibit = `${book} ${id}`;
        const at = known.exhibits.get(exhibit);
        // Two packages may disagree about when it was: the earlier word counts, whichever came first.
        if (at === undefined || capturedAt.utc < at) known.exhibits.set(exhibit, capturedAt.utc);
      }
    }
  }
  return [...found.values()]
    .map(({ kind, value, books, exhibits }) => {
      const times = [...exhibits.values()].sort();
      return {
        kind,
        value,
        books: [...books].sort(),
        exhibits: exhibits.size,
        first: times[0] ?? '',
        last: times.at(-1) ?? '',
      };
    })
    .sort(inOrder);
}

function inOrder(one: JointClue, other: JointClue): number {
  const many = other.books.length - one.books.length || other.exhibits - one.exhibits;
  if (many !== 0) return many;
  const [left, right] = [`${one.kind} ${one.value}`, `${other.kind} ${other.value}`];
  return left < right ? -1 : Number(left > right);
}
