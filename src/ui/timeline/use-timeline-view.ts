import { useEffect, useMemo, useState } from 'preact/hooks';
import { chooseRows, countGroups, orderRows } from '../../core/timeline/choose-rows.ts';
import type { Case } from '../../core/case.ts';
import type { KindGroup } from '../../core/timeline/choose-rows.ts';
import type { BookState } from '../use-book.ts';
import { keepOrder, keptOrder } from './kept-order.ts';
import { listOfPlaces, listOfRows } from './row-list.ts';
import type { RowList } from './row-list.ts';
import { useCasesLater } from './use-cases-later.ts';
import { useFullText } from './use-full-text.ts';
import { rowChoice, wholeView } from './view-choice.ts';
import type { ViewChoice } from './view-choice.ts';

export interface TimelineView {
  choice: ViewChoice;
  choose(change: Partial<ViewChoice>): void;
  /** Undefined while there is nothing to search in yet. */
  list: RowList | undefined;
  /** All of the book is there to be searched. */
  whole: boolean;
  size: number;
  counts: Record<KindGroup, number> | undefined;
  /** Those that the list can be narrowed to. */
  cases: readonly Case[];
  fullText: ReturnType<typeof useFullText>;
  searchFullText(): void;
}

/** Exhibits that a query finds by what is not in their rows: by tags. */
export type FindBeside = (query: string) => ReadonlySet<number>;

const nothingBeside: FindBeside = () => new Set();

/** What the person chose to see of the timeline, and the rows of it. `beside` stays the same as long as it finds the same. */
export function useTimelineView(
  { first, book, timeline, change }: BookState,
  beside: FindBeside = nothingBeside,
): TimelineView {
  const [wanted, setChoice] = useState<ViewChoice>(() => ({ ...wholeView, order: keptOrder() }));
  const cases = useCasesLater(book, timeline !== undefined);
  const chosenCase = cases.find(({ id }) => id === wanted.case);
  // Of a case that was deleted meanwhile nothing is left to choose.
  const choice = useMemo(() => (chosenCase ? wanted : { ...wanted, case: '' }), [wanted, chosenCase === undefined]);
  const among = useMemo(() => chosenCase && new Set(chosenCase.exhibits), [chosenCase]);
  const fullText = useFullText(book, choice.query);
  const ordered = useMemo(
    () => timeline && orderRows(timeline.columns, choice.order),
    [timeline, change, choice.order],
  );
  const places = useMemo(() => {
    const inFullText = fullText.found.union(beside(choice.query));
    const rows = rowChoice(choice, Date.now(), { inFullText, among });
    return timeline && ordered && chooseRows(timeline.columns, ordered, rows);
  }, [timeline, ordered, choice, among, fullText.found, beside]);
  const list = useMemo(() => {
    if (timeline && places) return listOfPlaces(timeline, places, choice.order);
    // A first look is not searched: what is not in it would seem not to be in the book.
    return first && isWhole(choice) ? listOfRows(first.rows, choice.order) : undefined;
  }, [timeline, places, first, choice]);
  const counts = useMemo(() => timeline && countGroups(timeline.columns), [timeline, change]);
  const choose = (changed: Partial<ViewChoice>) => setChoice((now) => ({ ...now, ...changed }));
  useEffect(() => keepOrder(choice.order), [choice.order]);
  return {
    choice,
    choose,
    list,
    whole: timeline !== undefined,
    size: timeline ? timeline.size : (first?.rows.length ?? 0),
    counts,
    cases,
    fullText,
    searchFullText() {
      if (!timeline || !ordered) return;
      const { numbers } = timeline.columns;
      const candidates = chooseRows(
        timeline.columns,
        ordered,
        rowChoice({ ...choice, query: '' }, Date.now(), { among }),
      );
      const known = new Set(places);
      fullText.start([...candidates].filter((place) => !known.has(place)).map((place) => numbers[place] ?? 0));
    },
  };
}

function isWhole(choice: ViewChoice): boolean {
  return JSON.stringify({ ...choice, order: '' }) === JSON.stringify({ ...wholeView, order: '' });
}
