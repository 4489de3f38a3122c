import { existsSync, readFileSync } from 'node:fs';
import type { FuzzResult } from '../fuzz/result.ts';
import { fullRunFile } from '../fuzz/result.ts';
import type { Evaluation } from './figure.ts';

/** What the last full run of `npm run fuzz` left behind. It is not run here: it takes minutes. */
export const evaluateRobustness: Evaluation = () => {
  const line = {
    group: 'Robustness',
    what: 'fuzzed inputs without a throw, a hang over 1 s, or memory over 300 MB',
    goal: '≥ 1,000,000, no failure',
  };
  if (!existsSync(fullRunFile)) return Promise.resolve([{ ...line, ours: 'no full run yet', reached: false }]);
  const { inputs, failures, seed, date, readerVersion } = JSON.parse(readFileSync(fullRunFile, 'utf8')) as FuzzResult;
  const run = `on ${date.slice(0, 10)}, seed ${seed}, reader version ${readerVersion}`;
  return Promise.resolve([
    {
      ...line,
      ours: `${inputs.toLocaleString('en')} inputs, ${failures.length} failures`,
      reached: inputs >= 1_000_000 && failures.length === 0,
      notes: [`\`npm run fuzz\` ${run}`],
    },
  ]);
};
