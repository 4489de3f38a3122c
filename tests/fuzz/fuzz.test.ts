import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feed } from './feed.ts';
import { inputAt } from './inputs.ts';
import { runFuzz } from './run-fuzz.ts';
import { loadSeeds } from './seeds.ts';

const seed = 20261125;

describe('inputs made to break the reading', () => {
  it('throw nothing and end in time: 2,000 of a fixed seed', { timeout: 120_000 }, async () => {
    const seeds = loadSeeds(false);
    for (let index = 0; index < 2000; index += 1) {
      const input = inputAt(seed, index, seeds);
      const before = process.cpuUsage();
      await feed(input);
      const { user } = process.cpuUsage(before);
      expect(user / 1000, `input ${index} of seed ${seed}`).toBeLessThan(2000);
    }
  });

  it('are the same for the same seed', () => {
    const seeds = loadSeeds(false);
    for (const index of [0, 7, 400, 951]) expect(inputAt(seed, index, seeds)).toEqual(inputAt(seed, index, seeds));
  });
});

describe('the fuzzer finds', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cluebook-fuzz-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['throw', 'throw'],
    ['hang', 'hang'],
    ['memory', 'memory'],
    ['end', 'ended'],
  ])('a planted %s, keeps its input, and goes on after it', { timeout: 90_000 }, async (planted, kind) => {
    const options = { seed, minutes: 1, inputs: 400, workers: 1, withCorpus: false, folder, planted };
    const { failures, inputs } = await runFuzz(options, () => {});
    expect(failures.map((failure) => failure.kind)).toContain(kind);
    expect(await readFile(failures[0]?.file ?? '')).toBeTruthy();
    expect(inputs).toBeGreaterThan(200);
  });
});
