import { canonicalJson } from './canonical-json.ts';
import type { StatementVersion } from './case.ts';
import { dayOf } from './instant.ts';
import type { Instant } from './instant.ts';

type Versions = readonly StatementVersion[];

/**
 * The versions with this text as the newest. What was written today is still being written; what was written on an earlier day
 * stays as it was, and the text becomes another version. So does it when the person asks for a `fresh` one.
 */
export function writeStatement(versions: Versions, text: string, at: Instant, fresh = false): StatementVersion[] {
  const last = versions.at(-1);
  if (last?.text === text && !fresh) return [...versions];
  const over = last === undefined || fresh || dayOf(last.at) !== dayOf(at);
  return [...(over ? versions : versions.slice(0, -1)), { at, text }];
}

/** Whether every version that is over is still there, unchanged: all but the newest, and the newest of an earlier day too. */
export function keepsVersions(before: Versions, after: Versions, now: Instant): boolean {
  const last = before.at(-1);
  const open = last !== undefined && isOpen(last, now) ? 1 : 0;
  if (after.length < before.length) return false;
  return before
    .slice(0, before.length - open)
    .every((version, index) => canonicalJson(version) === canonicalJson(after[index]));
}

/** A save may reach us after midnight of what was typed before it. */
const underway = 10 * 60_000;

function isOpen({ at }: StatementVersion, now: Instant): boolean {
  const earlier = { utc: new Date(Date.parse(now.utc) - underway).toISOString(), offset: now.offset };
  return [dayOf(now), dayOf(earlier)].includes(dayOf(at));
}
