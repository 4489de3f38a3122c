import type { Instant } from './instant.ts';

/** A backup is worth a word when so many exhibits are in none, and the last one is so old. */
const fewest = 10;
const oldMs = 14 * 86_400_000;

/**
 * Whether a backup should be thought of.
 *
 * @param last the last one that was made here, and the number that the next exhibit had then
 * @param now milliseconds since 1970
 */
export function isBackupDue(
  last: { at: Instant; nextNumber: number } | null,
  nextNumber: number,
  now: number,
): boolean {
  const since = nextNumber - (last?.nextNumber ?? 1);
  return last === null ? since >= fewest : since > 0 && now - Date.parse(last.at.utc) >= oldMs;
}
