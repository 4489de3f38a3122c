import type { Instant } from './instant.ts';

/**
 * The point in time as evidence states it. In a file of its own, so that mail pages need not load the schema.
 *
 * @param ms milliseconds since 1970-01-01T00:00Z
 * @param minutesEast local time minus UTC, in minutes (`-new Date().getTimezoneOffset()`)
 */
export function instantAt(ms: number, minutesEast: number): Instant {
  const size = Math.abs(minutesEast);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const offset = `${minutesEast < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
  return { utc: new Date(ms).toISOString(), offset };
}
