import type { Clue, ClueKind, ClueRole, Where } from './clue.ts';

/** A value of an exhibit with everything that was found of it: one line beside the message. */
export interface NumberedClue {
  kind: ClueKind;
  value: string;
  /** The first as written. */
  asWritten: string;
  /** Where it stands in what a reader sees, it has a number, in reading order; null in headers and elsewhere. */
  number: number | null;
  roles: ClueRole[];
  places: { role: ClueRole; asWritten: string; where: Where }[];
}

/** Roles of what is not in the text, or stands in it under another's number: it is listed, and there is nothing to highlight. */
const unseen = new Set<ClueRole>(['shown', 'loaded', 'hidden', 'form-target', 'qr-code', 'calendar', 'attachment']);

/**
 * The clues of an exhibit, each value once: those that stand in the text first, numbered from 1 in the order of reading, then the others.
 * Domains are left out, for each is part of an address or link that is there; so is what a mail program loads by itself.
 *
 * @param parts numbers of the parts that are shown, the first first
 */
export function numberClues(clues: readonly Clue[], parts: readonly string[]): NumberedClue[] {
  const shown = clues.filter(({ kind, role }) => kind !== 'domain' && role !== 'loaded');
  const groups = Map.groupBy(shown, ({ kind, value }) => `${kind} ${value}`);
  const all = [...groups.values()].map((group) => ({ group, first: firstInText(group, parts) }));
  const inText = all.filter(({ first }) => first !== null).sort((one, other) => compare(one.first, other.first));
  const others = all.filter(({ first }) => first === null);
  return [...inText, ...others].map(({ group, first }, index) => toNumbered(group, first === null ? null : index + 1));
}

type Spot = readonly [part: number, start: number];

function firstInText(group: readonly Clue[], parts: readonly string[]): Spot | null {
  const spots = group.flatMap(({ role, where }): Spot[] => {
    if (where.in !== 'body' || unseen.has(role)) return [];
    const part = parts.indexOf(where.part);
    return part === -1 ? [] : [[part, where.start]];
  });
  return spots.toSorted(compare)[0] ?? null;
}

function compare(one: Spot | null, other: Spot | null): number {
  if (one === null || other === null) return 0;
  return one[0] - other[0] || one[1] - other[1];
}

function toNumbered(group: readonly Clue[], number: number | null): NumberedClue {
  const [first] = group;
  if (!first) throw new Error('a group of no clues');
  return {
    kind: first.kind,
    value: first.value,
    asWritten: first.asWritten,
    number,
    roles: [...new Set(group.map(({ role }) => role))],
    places: group.map(({ role, asWritten, where }) => ({ role, asWritten, where })),
  };
}

/** Where numbered clues stand in a part, as ranges of its text. Links stand in attributes: they are marked by `linkClueOf`. */
export function rangesIn(
  clues: readonly NumberedClue[],
  part: string,
  roles: (role: ClueRole) => boolean,
): { start: number; end: number; clue: number; asWritten: string }[] {
  return clues.flatMap(({ number, places }) =>
    places.flatMap(({ role, where, asWritten }) => {
      if (number === null || where.in !== 'body' || where.part !== part || !roles(role)) return [];
      return [{ start: where.start, end: where.end, clue: number, asWritten }];
    }),
  );
}
