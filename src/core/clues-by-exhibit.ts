import type { PackagedClue } from './package.ts';

/** A clue, and where it stands in one exhibit. */
export type ClueHere = Pick<PackagedClue, 'kind' | 'value' | 'sightings'>;

/** The clues of each exhibit, in the order of the package, in one walk over all sightings. */
export function cluesByExhibit(clues: readonly PackagedClue[]): Map<string, ClueHere[]> {
  const found = new Map<string, ClueHere[]>();
  for (const { kind, value, sightings } of clues) {
    for (const [exhibit, here] of Map.groupBy(sightings, (sighting) => sighting.exhibit)) {
      const list = found.get(exhibit) ?? [];
      list.push({ kind, value, sightings: here });
      found.set(exhibit, list);
    }
  }
  return found;
}
