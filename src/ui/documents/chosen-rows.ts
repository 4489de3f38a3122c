import type { Case } from '../../core/case.ts';
import { exhibitName } from '../../core/exhibit.ts';
import { dayOf } from '../../core/instant.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import type { Draft } from './draft.ts';

/** The exhibits that case and days leave, oldest first; those that are taken out are among them. */
export function rowsToChoose(rows: readonly TimelineRow[], draft: Draft, chosen: Case | null): TimelineRow[] {
  const ofCase = chosen && new Set(chosen.exhibits);
  return rows
    .filter(({ number, capturedAt }) => {
      const day = dayOf(capturedAt);
      const inTime = (draft.from === '' || day >= draft.from) && (draft.to === '' || day <= draft.to);
      return inTime && (!ofCase || ofCase.has(number));
    })
    .toSorted((one, other) => one.number - other.number);
}

/** The names of those that go into the documents. */
export function chosenNames(rows: readonly TimelineRow[], draft: Draft, chosen: Case | null): string[] {
  const left = new Set(draft.left);
  return rowsToChoose(rows, draft, chosen)
    .map(({ number }) => exhibitName(number))
    .filter((name) => !left.has(name));
}
