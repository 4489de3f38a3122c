import type { FirstLook } from '../../store/first-look.ts';
import { lastWeeks } from '../charts/periods.ts';
import type { Periods } from '../charts/periods.ts';

const weeksShown = 12;

export interface WeekCounts {
  periods: Periods;
  counts: number[];
}

/** Items in each of the last twelve weeks, by when they were sent. */
export function countWeeks(sentAt: Float64Array, now: number): WeekCounts {
  const starts = lastWeeks(now, weeksShown);
  const counts = starts.map(() => 0);
  const [first = 0] = starts;
  for (const at of sentAt) {
    if (at < first) continue;
    const week = starts.findLastIndex((start) => start <= at);
    counts[week] = (counts[week] ?? 0) + 1;
  }
  return toWeekCounts(starts, counts);
}

/** The same of what was counted before: in a new week, the oldest is gone. */
export function keptWeeks(kept: FirstLook['weeks'], now: number): WeekCounts {
  const starts = lastWeeks(now, weeksShown);
  const known = new Map(kept);
  const counts = starts.map((start) => known.get(start) ?? 0);
  return toWeekCounts(starts, counts);
}

export function weeksToKeep({ periods, counts }: WeekCounts): FirstLook['weeks'] {
  return periods.all.map(({ start }, at) => [start, counts[at] ?? 0]);
}

function toWeekCounts(starts: readonly number[], counts: number[]): WeekCounts {
  const all = starts.map((start, at) => ({ start, end: starts[at + 1] ?? Infinity }));
  return { periods: { unit: 'week', all }, counts };
}
