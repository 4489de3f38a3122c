import type { Case } from '../../core/case.ts';
import { exhibitName } from '../../core/exhibit.ts';
import { dayOf } from '../../core/instant.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import type { Draft } from './draft.ts';

/**
 * The exhibits that case and days leave, oldest first; those that are taken out are among them.
 *
 * @param rows the highest number first
 */
export function rowsToChoose(
  rows: readonly TimelineRow[],
  { from, to }: Pick<Draft, 'from' | 'to'>,
  chosen: Case | null,
): TimelineRow[] {
  const ofCase = chosen && new Set(chosen.exhibits);
  const inTime = (day: string) => (from === '' || day >= from) && (to === '' || day <= to);
  const bounded = from !== '' || to !== '';
  return rows
    .filter(({ number, capturedAt }) => (!ofCase || ofCase.has(number)) && (!bounded || inTime(dayOf(capturedAt))))
    .toReversed();
}

/** The names of those among them that go into the documents. */
export function chosenNames(toChoose: readonly TimelineRow[], draft: Pick<Draft, 'left'>): string[] {
  const left = new Set(draft.left);
  return toChoose.map(({ number }) => exhibitName(number)).filter((name) => !left.has(name));
}
