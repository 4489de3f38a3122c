/** A calendar day, months from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Date and time as written, in the zone of whoever wrote it. */
export interface WrittenTime extends Day {
  hour: number;
  minute: number;
}

/** What a written time is read with. */
export interface TimeContext {
  /** The person's own day: for `today 10:32`, and for dates without a year. */
  today: Day;
  /** How the person's language writes `3/4`; only asked where the figures leave both open. */
  dayFirst: boolean;
}

const clock = /(上午|早上|凌晨|中午|下午|晚上)?\s?(\d{1,2})[:：.](\d{2})(?::\d{2})?(?:\s?([ap])\.?m\b\.?)?/i;
const yearFirst = /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})/;
const yearLast = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;
const monthDay = /(\d{1,2})月(\d{1,2})日/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayMonthName = /\b(\d{1,2})\.? ([a-z]{3})[a-z]*\.?,?(?: (\d{4}))?/i;
const monthNameDay = /\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?\b,?(?: (\d{4}))?/i;
const todayWord = /\btoday\b|今天/i;
const yesterdayWord = /\byesterday\b|昨天/i;
const longestLooked = 120;

/** Date and time in a short text; null unless both are there and make sense. */
export function readWrittenTime(written: string, context: TimeContext): WrittenTime | null {
  const text = written.slice(0, longestLooked);
  const day = dayIn(text, context);
  // The clock is looked for where the date is not: `24.11.2026` is no quarter past.
  const time = day && clockIn(`${text.slice(0, day.start)} | ${text.slice(day.end)}`);
  return time && isReal(day.day) ? { ...day.day, ...time } : null;
}

/** The text is one date and time and nothing else but signs, week days and words such as `at`. */
export function isOnlyTime(written: string, context: TimeContext): boolean {
  // More than four figures at once are a number to call, not a year.
  if (written.length > longestLooked || /\d{5}/.test(written) || readWrittenTime(written, context) === null)
    return false;
  const rest = written
    .replace(clock, '')
    .replaceAll(/\d+|[年月日,:：.\-/·|()\s]/g, '')
    .replaceAll(/\b(?:today|yesterday|at|on|[ap]m)\b|今天|昨天|上午|下午|星期.|周.|于/gi, '')
    .replaceAll(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/gi, '')
    .replaceAll(new RegExp(`\\b(?:${months.join('|')})[a-z]*\\b`, 'gi'), '');
  return rest === '';
}

function clockIn(text: string): { hour: number; minute: number } | null {
  const [, chinese = '', hours, minutes, half = ''] = clock.exec(text) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (hours === undefined || hour > 23 || minute > 59) return null;
  const afternoon = /下午|晚上/.test(chinese) || /p/i.test(half);
  if (afternoon && hour < 12) return { hour: hour + 12, minute };
  const midnight = hour === 12 && (/上午|凌晨/.test(chinese) || /a/i.test(half));
  return { hour: midnight ? 0 : hour, minute };
}

function dayIn(text: string, context: TimeContext): { day: Day; start: number; end: number } | null {
  for (const { pattern, read } of dayForms) {
    const match = pattern.exec(text);
    const day = match && read(match, context);
    if (day) return { day, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const dayForms: readonly { pattern: RegExp; read(match: RegExpExecArray, context: TimeContext): Day | null }[] = [
  { pattern: yearFirst, read: ([, year, month, day]) => dayOf(year, month, day) },
  { pattern: yearLast, read: ([, one, other, year], { dayFirst }) => eitherOrder(one, other, year, dayFirst) },
  { pattern: monthDay, read: ([, month, day], { today }) => dayOf(String(today.year), month, day) },
  { pattern: dayMonthName, read: ([, day, name, year], { today }) => named(name, day, year, today) },
  { pattern: monthNameDay, read: ([, name, day, year], { today }) => named(name, day, year, today) },
  { pattern: yesterdayWord, read: (_match, { today }) => dayBefore(today) },
  { pattern: todayWord, read: (_match, { today }) => today },
];

function dayOf(year = '', month = '', day = ''): Day {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function eitherOrder(one = '', other = '', year = '', dayFirst: boolean): Day {
  const [first, second] = [Number(one), Number(other)];
  const isDayFirst = first > 12 || (second <= 12 && dayFirst);
  const whole = year.length === 2 ? `20${year}` : year;
  return isDayFirst ? dayOf(whole, other, one) : dayOf(whole, one, other);
}

function named(name = '', day: string | undefined, year: string | undefined, today: Day): Day | null {
  const month = months.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? null : dayOf(year ?? String(today.year), String(month), day);
}

function dayBefore({ year, month, day }: Day): Day {
  const before = new Date(Date.UTC(year, month - 1, day - 1));
  return { year: before.getUTCFullYear(), month: before.getUTCMonth() + 1, day: before.getUTCDate() };
}

function isReal({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1990 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
