import type { CustodyAction, CustodyEntry } from '../core/custody.ts';

/** Entries of the custody log that tell the hash of something that was kept, by that hash; the last one counts. */
export function toldInLog(
  custody: readonly CustodyEntry[],
  action: CustodyAction,
  detail: string,
): ReadonlyMap<string, CustodyEntry> {
  return new Map(
    custody.flatMap((entry) => {
      const told = entry.content?.action === action ? entry.content.details?.[detail] : undefined;
      return told === undefined ? [] : [[told, entry] as const];
    }),
  );
}
