/**
 * `npm run mutations -- --count 10000 [--untouched 1000] [--seed 1] [--minutes 60]`: alters packages in every way and has each checked by our
 * own check and by the one in Python. Ends with 1 when a change is not found, its file not named, or an untouched package raises an
 * alarm. A run of 10,000 or more is kept in `tests/seal/RESULTS.md`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mutationPage, together } from '../tests/seal/mutation-page.ts';
import { run } from './setup/run-process.mjs';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    untouched: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '60' },
  },
});
const workers = 2;
const folder = '.cache/mutations';
mkdirSync(folder, { recursive: true });
const results = await Promise.all(
  Array.from({ length: workers }, async (_, worker) => {
    const file = `${folder}/${worker}.json`;
    rmSync(file, { force: true });
    const plan = {
      count: Math.ceil(Number(values.count) / workers),
      untouched: Math.ceil(Number(values.untouched) / workers),
      seed: Number(values.seed) + worker,
      minutes: Number(values.minutes),
      file,
    };
    const env = { ...process.env, CLUEBOOK_MUTATIONS: JSON.stringify(plan) };
    await run('vitest', ['run', '--project', 'unit', 'tests/seal/mutations.test.ts'], {
      env,
      quiet: true,
      mayFail: true,
    });
    return JSON.parse(readFileSync(file, 'utf8'));
  }),
);
const result = together(results);
for (const failure of result.failures) console.log(`✗ ${failure}`);
console.log(`${result.tried} mutations, ${result.untouched} untouched packages, ${result.failures.length} failures.`);
if (result.tried >= 10_000) writeFileSync('tests/seal/RESULTS.md', mutationPage(result, Number(values.seed)));
process.exitCode = result.failures.length === 0 && result.tried > 0 ? 0 : 1;
