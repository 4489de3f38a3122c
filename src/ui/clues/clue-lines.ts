import { i18n } from '#i18n';
import type { ClueTally } from '../../core/clue-index/clue-tally.ts';
import { exhibitName } from '../../core/exhibit.ts';
import { shownValue } from './clue-words.ts';

/** The table as lines for a spreadsheet: the value as it can be passed on, and as it is. Times are RFC 3339, UTC. */
export function* clueLines(tally: ClueTally, chosen: readonly number[]): Generator<string[]> {
  const columns = ['clue', 'kind', 'sightings', 'exhibits', 'first', 'last', 'seenIn', 'exact'] as const;
  yield columns.map((column) => i18n.t(`clues.column.${column}`));
  for (const index of chosen) {
    const { kind, value, sightings, exhibits, first, last } = tally.clue(index);
    yield [
      // With blanks in it, a spreadsheet would have to be kept from computing it.
      kind === 'phone' ? value : shownValue(kind, value),
      i18n.t(`clues.kind.${kind}`),
      String(sightings),
      String(exhibits),
      new Date(first).toISOString(),
      new Date(last).toISOString(),
      tally
        .seenIn(index)
        .map(({ exhibit }) => exhibitName(exhibit))
        .join(' '),
      value,
    ];
  }
}
