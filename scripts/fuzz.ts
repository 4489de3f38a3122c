/**
 * `npm run fuzz -- --minutes 5 [--seed N] [--inputs N] [--workers 2] [--own-seeds]`: generated and mutated inputs through
 * everything that reads. A throw, a hang over 1 s, or 300 MB more memory is a failure: its input is written to `.cache/fuzz`,
 * and the exit code is 1. A run of a million inputs or more is kept in `tests/fuzz` for the published figures.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fullRunFile, resultPage } from '../tests/fuzz/result.ts';
import type { FuzzResult } from '../tests/fuzz/result.ts';
import { runFuzz } from '../tests/fuzz/run-fuzz.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    inputs: { type: 'string', default: String(Number.MAX_SAFE_INTEGER) },
    workers: { type: 'string', default: '2' },
    folder: { type: 'string', default: '.cache/fuzz' },
    'own-seeds': { type: 'boolean', default: false },
    plant: { type: 'string' },
  },
});
const options = {
  seed: Number(values.seed),
  minutes: Number(values.minutes),
  inputs: Number(values.inputs),
  workers: Number(values.workers),
  folder: values.folder,
  withCorpus: !values['own-seeds'],
  ...(values.plant === undefined ? {} : { planted: values.plant }),
};
console.log(`Seed ${options.seed}, ${options.minutes} min, ${options.workers} processes.`);
const result = await runFuzz(options, (now) => console.log(lineOf(now)));
console.log(lineOf(result));
for (const { kind, what, file } of result.failures) console.log(`\n${kind}: ${file}\n${what}`);
writeFileSync(`${options.folder}/last-run.json`, JSON.stringify(result, null, 2));
if (result.inputs >= 1_000_000 && options.withCorpus) {
  writeFileSync(fullRunFile, `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync('tests/fuzz/RESULTS.md', resultPage(result));
}
process.exitCode = result.failures.length === 0 && result.inputs > 0 ? 0 : 1;

function lineOf({ inputs, failures, slowestMs, slowestIndex, memoryMb }: FuzzResult): string {
  return `${inputs.toLocaleString('en')} inputs, ${failures.length} failures, slowest ${Math.round(slowestMs)} ms (input ${slowestIndex}), memory +${Math.round(memoryMb)} MB`;
}
