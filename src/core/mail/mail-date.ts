import { zoneNames } from './zone-names.ts';

/** `utc` is RFC 3339 with milliseconds, `zone` minutes east of UTC; null for what the text does not tell. */
export interface MailDate {
  utc: string | null;
  zone: number | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const clock = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{1,2})(?:[:.](?<second>\d{1,2})(?:[.,]\d{1,9})?)?(?:\s*(?<half>[ap])\.?m\.?(?![a-z]))?`;
const forms = [
  // RFC 5322, 3.3 and 4.3, dashes and missing spaces included: `Mon, 23 Nov 2026 08:14:05 +0000`, `23-Nov-26 8:14 PM`.
  String.raw`(?<![\d.:/-])(?<day>\d{1,2})(?:st|nd|rd|th)?[\s.-]{0,4}(?<month>[a-z]{3,9})[\s.,-]{1,4}(?<year>\d{2,4})(?:,|\sat)?\s{1,9}${clock}`,
  // asctime and kin: `Mon Nov 23 08:14:05 2026`, with the zone before or after the year.
  String.raw`(?<month>[a-z]{3,9})\.?\s{1,9}(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,9}${clock}\s{0,9}(?<zone>[a-z]{1,5}|[+-]\d{4})?,?\s{1,9}(?<year>\d{4})(?!\d|:)`,
  // `November 23, 2026 08:14:05`
  String.raw`(?<month>[a-z]{3,9})\.?\s{1,9}(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,9}(?<year>\d{4}),?(?:\sat)?\s{1,9}${clock}`,
  // ISO 8601 and RFC 3339: `2026-11-23T08:14:05Z`; year first, so it is not ambiguous with slashes either.
  String.raw`(?<![\d.:/-])(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:t|\s{1,9})${clock}`,
].map((form) => new RegExp(form, 'i'));
/** What follows the clock: `+0800`, `+08:00`, `GMT+8`, `EST`, `Eastern Daylight Time`. */
const zoneText =
  /^\s*(?:(?:gmt|utc|ut)\s*(?=[+-]))?(?:(?<sign>[+-])\s?(?:(?<digits>\d{3,4})(?!\d)|(?<hours>\d{1,2})(?::(?<minutes>\d{2}))?(?!\d))|\(?(?<name>[a-z]+(?: [a-z]+ time)?)\b)/i;
/** Longer texts are no dates: bounds time on hostile headers. */
const longest = 400;

/**
 * The time a Date header tells (RFC 5322, 3.3, the obsolete forms of 4.3, and the broken ones of real mail). Never a
 * guess: `11-09-2023`, which is two dates, a day without a time, a month in another language and a day that no calendar
 * has give null. A missing or unknown zone counts as `-0000` (RFC 5322, 4.3: "no information"): read as UTC, `zone` null.
 */
export function readDate(value: string): MailDate {
  const text = value.slice(0, longest).replaceAll(/[\s\0]+/g, ' ');
  for (const form of forms) {
    const match = form.exec(text) ?? form.exec(withoutComments(text));
    const groups = match?.groups;
    if (!match || !groups) continue;
    const local = localTime(groups);
    if (local === null) return { utc: null, zone: null };
    const rest = (match.input.slice(match.index + match[0].length) || '').replace(/^\s*\([^)]*\)(?=\s*[+-]\d)/, '');
    const zone = zoneMinutes(groups['zone'] ?? rest);
    return { utc: isoOf(local - (zone ?? 0) * 60_000), zone };
  }
  return { utc: null, zone: null };
}

/** The time alone. */
export function readMailDate(value: string): string | null {
  return readDate(value).utc;
}

/** Milliseconds since 1970 as if the time were UTC; null when no calendar has it. */
function localTime(groups: Record<string, string | undefined>): number | null {
  const month = monthOf(groups['month'] ?? '');
  const day = Number(groups['day']);
  const year = fullYear(groups['year'] ?? '');
  const hour = hourOf(Number(groups['hour']), groups['half']);
  const minute = Number(groups['minute']);
  const second = Number(groups['second'] ?? 0);
  if (month === -1 || hour > 23 || minute > 59 || second > 60) return null;
  const isInMonth = day >= 1 && (day <= 28 || day <= new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  return !isInMonth ? null : Date.UTC(year, month, day, hour, minute, second);
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) - 1 : -1;
  return months.indexOf(text.slice(0, 3).toLowerCase());
}

/** RFC 5322, 4.3: 00–49 are 2000–2049, 50–99 and three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length >= 4) return year;
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function zoneMinutes(text: string): number | null {
  const groups = zoneText.exec(text)?.groups;
  if (!groups) return null;
  const { sign, digits, hours, minutes, name } = groups;
  if (name !== undefined)
    return zoneNames.get(name.toLowerCase()) ?? zoneNames.get(name.split(' ')[0]?.toLowerCase() ?? '') ?? null;
  const size =
    digits === undefined
      ? Number(hours) * 60 + Number(minutes ?? 0)
      : Number(digits.slice(0, -2)) * 60 + Number(digits.slice(-2));
  // RFC 5322, 3.3: `-0000` tells a time of which nobody says where.
  if (sign === '-' && size === 0) return null;
  return sign === '-' ? -size : size;
}

function withoutComments(text: string): string {
  return text.replaceAll(/\([^()]*\)/g, ' ').replaceAll(/ {2,}/g, ' ');
}

function isoOf(ms: number): string | null {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
