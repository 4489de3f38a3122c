import { useEffect, useMemo } from 'preact/hooks';
import type { BookState } from '../use-book.ts';
import type { WeekChoice } from './week-buttons.tsx';
import { WeekChart } from './week-chart.tsx';
import { countWeeks, keptWeeks, weeksToKeep } from './week-counts.ts';

/** The chart as it was counted the last time, then as it is. */
export function Weeks({ first, book, timeline, change, choice }: BookState & { choice?: WeekChoice }) {
  const now = useMemo(
    () => (timeline ? countWeeks(timeline.columns.sentAt, Date.now()) : undefined),
    [timeline, change],
  );
  useEffect(() => {
    if (!book || !now) return;
    void import('../../store/keep-weeks.ts').then(({ keepWeeks }) => keepWeeks(book, weeksToKeep(now)));
  }, [book, now]);
  return <WeekChart weeks={now ?? keptWeeks(first?.weeks ?? [], Date.now())} choice={choice} />;
}
