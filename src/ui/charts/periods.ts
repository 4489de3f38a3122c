/** A stretch of the calendar, in the person's own zone. Milliseconds since 1970; `end` belongs to the next one. */
export interface Period {
  start: number;
  end: number;
}

export interface Periods {
  unit: 'week' | 'month' | 'year';
  all: Period[];
}

/** More bars than these cannot be told apart on a narrow page. */
const mostWeeks = 26;
const mostMonths = 30;
/** Clocks of strangers: a mail "of 1970" must not make a chart of a hundred bars. */
const mostYears = 30;

/** The Monday on or before a day, at midnight. */
export function weekStart(at: number): number {
  const day = new Date(at);
  const sinceMonday = (day.getDay() + 6) % 7;
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - sinceMonday).getTime();
}

/** The week that begins at a Monday's midnight. */
export function weekFrom(start: number): Period {
  return { start, end: addDays(start, 1) };
}

/** When each of the last weeks began, oldest first, the running one last. */
export function lastWeeks(now: number, count: number): number[] {
  const monday = new Date(weekStart(now));
  return Array.from({ length: count }, (_, index) =>
    new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() - 7 * (count - 1 - index)).getTime(),
  );
}

/** Weeks from one time to another, both inside; months or years where that would be too many. At least `fewest`, going back. */
export function periodsOver(first: number, last: number, fewest = 12): Periods {
  const weeks = from(weekStart(first), last, mostWeeks, addDays);
  if (weeks) return { unit: 'week', all: longer(weeks, fewest, (start) => addDays(start, -1)) };
  const day = new Date(first);
  const months = from(new Date(day.getFullYear(), day.getMonth(), 1).getTime(), last, mostMonths, addMonths);
  if (months) return { unit: 'month', all: longer(months, fewest, (start) => addMonths(start, -1)) };
  const earliest = Math.max(day.getFullYear(), new Date(last).getFullYear() - mostYears + 1);
  return { unit: 'year', all: from(new Date(earliest, 0, 1).getTime(), last, mostYears, addYears) ?? [] };
}

/** How many of the times fall into each period; what is before the first counts there, so that none is lost. */
export function countIn({ all }: Periods, times: readonly number[]): number[] {
  const counts = all.map(() => 0);
  for (const time of times) {
    const index = Math.max(
      0,
      all.findLastIndex(({ start }) => time >= start),
    );
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** Which periods have their date written under them: where the month (of years: the year) changes, and not too close together. */
export function labelled({ unit, all }: Periods, most = 7): number[] {
  const partOf = ({ start }: Period) => {
    const day = new Date(start);
    return unit === 'week' ? day.getMonth() : day.getFullYear();
  };
  const apart = Math.ceil(all.length / most);
  const chosen: number[] = [];
  for (const [index, period] of all.entries()) {
    const before = all[index - 1];
    if (before && partOf(before) === partOf(period)) continue;
    if (chosen.length === 0 || index - (chosen.at(-1) ?? 0) >= apart) chosen.push(index);
  }
  return chosen;
}

function from(start: number, last: number, most: number, add: (start: number, by: number) => number): Period[] | null {
  const all: Period[] = [];
  for (let at = start; at <= last; ) {
    if (all.length === most) return null;
    const end = add(at, 1);
    all.push({ start: at, end });
    at = end;
  }
  return all;
}

function longer(all: Period[], fewest: number, before: (start: number) => number): Period[] {
  const whole = [...all];
  while (whole.length < fewest) {
    const end = whole[0]?.start ?? 0;
    whole.unshift({ start: before(end), end });
  }
  return whole;
}

/** By the calendar, not by hours: a week in which the clock is changed has 167 or 169. */
function addDays(start: number, weeks: number): number {
  const day = new Date(start);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 7 * weeks).getTime();
}

function addMonths(start: number, months: number): number {
  const day = new Date(start);
  return new Date(day.getFullYear(), day.getMonth() + months, 1).getTime();
}

function addYears(start: number, years: number): number {
  return new Date(new Date(start).getFullYear() + years, 0, 1).getTime();
}
