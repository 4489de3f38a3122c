import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mixedPackage } from './complaint-book.ts';
import { ways } from './mutations.ts';
import { runMutations } from './run-mutations.ts';

interface Plan {
  count: number;
  untouched: number;
  seed: number;
  minutes: number;
  file?: string;
}

const slice: Plan = { count: 6 * Object.keys(ways).length, untouched: 5, seed: 7, minutes: 5 };
/** `npm run mutations` asks for more. */
const asked = process.env['CLUEBOOK_MUTATIONS'];
const plan = asked === undefined ? slice : (JSON.parse(asked) as Plan);

it(
  'finds every alteration of a package and names the file, by our check and by Python, and raises no alarm about nothing',
  async () => {
    const result = await runMutations(mixedPackage, plan);
    if (plan.file !== undefined) writeFileSync(plan.file, JSON.stringify(result));
    expect(result.failures).toEqual([]);
    expect(result.tried).toBeGreaterThanOrEqual(slice.count);
    // What changes nothing is no proof of anything: it must stay rare.
    expect(result.same).toBeLessThan(result.tried / 10);
  },
  plan.minutes * 60_000 + 60_000,
);
