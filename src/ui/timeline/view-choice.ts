import type { KindGroup, RowChoice, RowOrder } from '../../core/timeline/choose-rows.ts';
import { weekFrom } from '../charts/periods.ts';

export const periods = ['any', 'week', 'month', 'quarter', 'year', 'days'] as const;
export type PeriodName = (typeof periods)[number];

/** What the person chose to see, as the controls have it. */
export interface ViewChoice {
  query: string;
  kind: KindGroup | 'all';
  state: 'any' | 'complete' | 'open';
  period: PeriodName;
  /** For `days`: as date fields give them; empty for no bound. */
  from: string;
  to: string;
  attached: boolean;
  /** A case's id, or empty for all exhibits. */
  case: string;
  /** Start of a week of the chart, milliseconds since 1970. */
  week: number | null;
  order: RowOrder;
}

export const wholeView: Omit<ViewChoice, 'order'> = {
  query: '',
  kind: 'all',
  state: 'any',
  period: 'any',
  from: '',
  to: '',
  attached: false,
  case: '',
  week: null,
};

const dayMs = 86_400_000;
const daysBack: Partial<Record<PeriodName, number>> = { week: 7, month: 30, quarter: 90, year: 365 };

/** What the choice stands for outside of the timeline: exhibits that the query finds in full texts, and those of the chosen case. */
export type Beyond = Pick<RowChoice, 'inFullText' | 'among'>;

/** The same in the terms of the index. `now`: milliseconds since 1970. */
export function rowChoice(view: ViewChoice, now: number, beyond: Beyond): RowChoice {
  const { query, kind, state, attached, week, order } = view;
  return {
    ...beyond,
    query,
    order,
    attached,
    week: week === null ? undefined : weekFrom(week),
    kind: kind === 'all' ? undefined : kind,
    state: state === 'any' ? undefined : state,
    ...timesOf(view, now),
  };
}

/** How many of the choices behind the button narrow the list. */
export function narrowedBy(view: ViewChoice): number {
  const { state, period, attached } = view;
  return [state !== 'any', period !== 'any', attached, view.case !== ''].filter(Boolean).length;
}

function timesOf({ period, from, to }: ViewChoice, now: number): Pick<RowChoice, 'since' | 'until'> {
  if (period === 'days') return { since: startOf(from), until: dayAfter(to) };
  const back = daysBack[period];
  return back === undefined ? {} : { since: now - back * dayMs };
}

/** A day begins at midnight where the person is. */
function startOf(day: string): number | undefined {
  const at = new Date(`${day}T00:00`).getTime();
  return Number.isNaN(at) ? undefined : at;
}

function dayAfter(day: string): number | undefined {
  const start = startOf(day);
  if (start === undefined) return undefined;
  const date = new Date(start);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}
