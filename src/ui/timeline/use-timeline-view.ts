import { useEffect, useMemo, useState } from 'preact/hooks';
import { chooseRows, countGroups, orderRows } from '../../core/timeline/choose-rows.ts';
import type { KindGroup } from '../../core/timeline/choose-rows.ts';
import type { BookState } from '../use-book.ts';
import { keepOrder, keptOrder } from './kept-order.ts';
import { listOfPlaces, listOfRows } from './row-list.ts';
import type { RowList } from './row-list.ts';
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
  const [choice, setChoice] = useState<ViewChoice>(() => ({ ...wholeView, order: keptOrder() }));
  const fullText = useFullText(book, choice.query);
  const ordered = useMemo(
    () => timeline && orderRows(timeline.columns, choice.order),
    [timeline, change, choice.order],
  );
  const places = useMemo(() => {
    const found = fullText.found.union(beside(choice.query));
    return timeline && ordered && chooseRows(timeline.columns, ordered, rowChoice(choice, Date.now(), found));
  }, [timeline, ordered, choice, fullText.found, beside]);
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
    fullText,
    searchFullText() {
      if (!timeline || !ordered) return;
      const { numbers } = timeline.columns;
      const candidates = chooseRows(
        timeline.columns,
        ordered,
        rowChoice({ ...choice, query: '' }, Date.now(), new Set()),
      );
      const known = new Set(places);
      fullText.start([...candidates].filter((place) => !known.has(place)).map((place) => numbers[place] ?? 0));
    },
  };
}

function isWhole(choice: ViewChoice): boolean {
  return JSON.stringify({ ...choice, order: '' }) === JSON.stringify({ ...wholeView, order: '' });
}
