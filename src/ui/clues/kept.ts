import type { ClueTally } from '../../core/clue-index/clue-tally.ts';

const results = new WeakMap<ClueTally, Map<string, unknown>>();

/**
 * What was worked out of a tally, for as long as there is this tally: orders and the like of a long book take a moment, and whoever goes
 * to another tab and back should not wait for them again. A name always means the same kind of result.
 */
export function kept<Result>(tally: ClueTally, name: string, make: () => Result): Result {
  const known = results.get(tally) ?? new Map<string, unknown>();
  results.set(tally, known);
  // Each name is used in one place alone.
  if (known.has(name)) return known.get(name) as Result;
  const made = make();
  known.set(name, made);
  return made;
}
