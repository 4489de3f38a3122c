/**
 * One of the processes of `npm run fuzz`: takes every `stride`-th input from `start` on, until it is stopped. Writes the index
 * into a file before each, so that whoever stops it knows what it was at; reports failures and counts to its parent.
 */
import { openSync, writeSync } from 'node:fs';
import { feed } from './feed.ts';
import { inputAt } from './inputs.ts';
import type { FuzzInput } from './inputs.ts';
import { plant } from './plant.ts';
import { loadSeeds } from './seeds.ts';

export interface ChildTask {
  seed: number;
  start: number;
  stride: number;
  end: number;
  indexFile: string;
  withCorpus: boolean;
  /** A fault put in on purpose at input 100: shows that it would be found. */
  planted?: string;
}
export type ChildReport =
  | { about: 'failure'; kind: 'throw' | 'hang' | 'memory'; index: number; what: string }
  | { about: 'counts'; counts: Counts };
interface Counts {
  inputs: number;
  byKind: Record<string, number>;
  bySize: Record<string, number>;
  slowestMs: number;
  slowestIndex: number;
  memoryMb: number;
}

const hangMs = 1000;
const memoryLimitMb = 300;
const sizes = [100, 1000, 10_000, 100_000, Infinity];
const reportEvery = 200;

process.once('message', (task: ChildTask) => void work(task));

async function work({ seed, start, stride, end, indexFile, withCorpus, planted }: ChildTask): Promise<void> {
  const seeds = loadSeeds(withCorpus);
  const index = openSync(indexFile, 'w');
  // Everything that is loaded once is loaded before memory is looked at.
  for (let warm = 0; warm < 300; warm += 1) await feed(inputAt(seed + 1, warm, seeds)).catch(() => undefined);
  const base = megabytes();
  let counts = noCounts();
  for (let at = start; at < end; at += stride) {
    writeSync(index, String(at).padEnd(12), 0);
    const input = inputAt(seed, at, seeds);
    const { ms, error } = await timed(async () => {
      if (planted !== undefined && at >= 100 && at < 100 + stride) plant(planted);
      await feed(input);
    });
    if (error !== undefined) report({ about: 'failure', kind: 'throw', index: at, what: error });
    // Once more: a pause of the machine is not taken for a hang.
    else if (ms > hangMs && (await timed(() => feed(input))).ms > hangMs)
      report({ about: 'failure', kind: 'hang', index: at, what: `${Math.round(ms)} ms` });
    const more = megabytes() - base;
    if (more > memoryLimitMb)
      report({ about: 'failure', kind: 'memory', index: at, what: `${Math.round(more)} MB more` });
    count(counts, at, input, ms, more);
    if (counts.inputs < reportEvery) continue;
    report({ about: 'counts', counts });
    counts = noCounts();
  }
  report({ about: 'counts', counts });
  process.disconnect();
}

/** Time of this process alone, as far as the system tells it: others on the machine do not count. */
async function timed(run: () => Promise<void>): Promise<{ ms: number; error?: string }> {
  const from = performance.now();
  const before = process.cpuUsage();
  try {
    await run();
  } catch (error) {
    return { ms: 0, error: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) };
  }
  const { user, system } = process.cpuUsage(before);
  return { ms: Math.min(performance.now() - from, (user + system) / 1000) };
}

function count(counts: Counts, index: number, { kind, text, bytes }: FuzzInput, ms: number, memoryMb: number): void {
  const size = bytes?.length ?? text?.length ?? 0;
  const upTo = String(sizes.find((limit) => size <= limit));
  counts.inputs += 1;
  counts.byKind[kind] = (counts.byKind[kind] ?? 0) + 1;
  counts.bySize[upTo] = (counts.bySize[upTo] ?? 0) + 1;
  if (ms > counts.slowestMs) Object.assign(counts, { slowestMs: ms, slowestIndex: index });
  counts.memoryMb = Math.max(counts.memoryMb, memoryMb);
}

function noCounts(): Counts {
  return { inputs: 0, byKind: {}, bySize: {}, slowestMs: 0, slowestIndex: 0, memoryMb: 0 };
}

function megabytes(): number {
  return process.memoryUsage.rss() / 1e6;
}

function report(message: ChildReport): void {
  process.send?.(message);
}
