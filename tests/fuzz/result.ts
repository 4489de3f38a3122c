/** The last run of at least a million inputs: committed, and shown among the figures. */
export const fullRunFile = 'tests/fuzz/full-run.json';

export interface FuzzFailure {
  kind: 'throw' | 'hang' | 'memory' | 'ended';
  what: string;
  /** Where the input was written. */
  file: string;
}

export interface FuzzResult {
  date: string;
  seed: number;
  minutes: number;
  readerVersion: number;
  inputs: number;
  /** Inputs by what was done with them. */
  byKind: Record<string, number>;
  /** Inputs by size: up to so many bytes. */
  bySize: Record<string, number>;
  /** Milliseconds of the slowest input, and the most memory above the beginning, in MB. */
  slowestMs: number;
  /** With the seed, it gives that input again. */
  slowestIndex: number;
  memoryMb: number;
  failures: FuzzFailure[];
}

/** The full run for people. */
export function resultPage(result: FuzzResult): string {
  const { date, seed, minutes, inputs, byKind, bySize, slowestMs, memoryMb, failures } = result;
  const list = (counts: Record<string, number>, name: (key: string) => string) =>
    Object.entries(counts)
      .sort(([, one], [, other]) => other - one)
      .map(([key, count]) => `| ${name(key)} | ${count.toLocaleString('en')} |`)
      .join('\n');
  const sizeName = (key: string) =>
    key === 'Infinity' ? 'above 100,000' : `up to ${Number(key).toLocaleString('en')}`;
  return `# Fuzzing

Written by \`npm run fuzz -- --minutes ${minutes} --seed ${seed}\` on ${date.slice(0, 10)}, reader version ${result.readerVersion}; do not edit.

**${inputs.toLocaleString('en')} inputs, ${failures.length} failures.** Slowest ${Math.round(slowestMs)} ms of processor time; most memory above the beginning ${Math.round(memoryMb)} MB.

| input | count |
| --- | --- |
${list(byKind, (key) => key)}

| size (bytes, or UTF-16 units of text) | count |
| --- | --- |
${list(bySize, sizeName)}
${failures.map(({ kind, what }) => `\n- ${kind}: ${what.split('\n')[0]}`).join('')}`;
}
