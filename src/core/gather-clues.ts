import type { Clue } from './clue.ts';
import type { Instant } from './instant.ts';
import type { PackagedClue } from './package.ts';

/** The clues of one exhibit. */
export interface ExhibitClues {
  exhibit: string;
  capturedAt: Instant;
  clues: readonly Clue[];
}

/** Puts sightings of the same value together: kinds and values in code-unit order, sightings in the order of exhibits. */
export function gatherClues(all: readonly ExhibitClues[]): PackagedClue[] {
  const gathered = new Map<string, PackagedClue>();
  for (const { exhibit, capturedAt, clues } of all) {
    for (const { kind, value, ...sighting } of clues) {
      const key = `${kind} ${value}`;
      const clue = gathered.get(key) ?? newClue(kind, value, capturedAt);
      gathered.set(key, clue);
      if (clue.exhibits.at(-1) !== exhibit) clue.exhibits.push(exhibit);
      clue.sightings.push({ exhibit, ...sighting });
      if (capturedAt.utc < clue.firstCaptured.utc) clue.firstCaptured = capturedAt;
      if (capturedAt.utc > clue.lastCaptured.utc) clue.lastCaptured = capturedAt;
    }
  }
  return [...gathered.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, clue]) => clue);
}

function newClue(kind: Clue['kind'], value: string, at: Instant): PackagedClue {
  return { kind, value, exhibits: [], firstCaptured: at, lastCaptured: at, sightings: [] };
}
