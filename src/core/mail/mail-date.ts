const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322, 3.3, with the obsolete forms of 4.3: two-digit years and named zones. */
const dateTime =
  /(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([+-]\d{4}|[a-z]{1,5})?/i;
/** Minutes east of UTC. */
const zones = new Map([
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['z', 0],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
]); // prettier-ignore

/**
 * The time a Date header tells, as RFC 3339 UTC with milliseconds; null when it tells none. A missing or unknown zone
 * counts as `-0000` (RFC 5322, 4.3: "no information"), read as UTC.
 */
export function readMailDate(value: string): string | null {
  const [, day, monthName, yearText, hour, minute, second = '0', zone = ''] = dateTime.exec(value) ?? [];
  const month = months.indexOf((monthName ?? '').toLowerCase());
  if (day === undefined || yearText === undefined || month === -1) return null;
  const ms = Date.UTC(fullYear(yearText), month, Number(day), Number(hour), Number(minute), Number(second));
  const utc = new Date(ms - zoneMinutes(zone) * 60_000);
  return Number.isNaN(utc.getTime()) ? null : utc.toISOString();
}

/** RFC 5322, 4.3: 00–49 are 2000–2049, 50–99 and three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length >= 4) return year;
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function zoneMinutes(zone: string): number {
  if (!/^[+-]\d{4}$/.test(zone)) return zones.get(zone.toLowerCase()) ?? 0;
  const size = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  return zone.startsWith('-') ? -size : size;
}
