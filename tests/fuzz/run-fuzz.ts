import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readerVersion } from '../../src/core/reading.ts';
import type { ChildReport, ChildTask } from './child.ts';
import { inputAt } from './inputs.ts';
import type { FuzzFailure, FuzzResult } from './result.ts';
import { loadSeeds } from './seeds.ts';

export interface FuzzOptions {
  seed: number;
  minutes: number;
  /** Ends after so many inputs, too. */
  inputs: number;
  workers: number;
  withCorpus: boolean;
  /** Where failing inputs and indexes are written. */
  folder: string;
  planted?: string;
}

/** No new input for so long: the process hangs. It is stopped, and goes on after that input. */
const silentMs = 10_000;
const lookEveryMs = 500;
/** Of the same failure, one input is written. */
const mostFailures = 30;

/** Runs inputs through processes that can be stopped, and tells what happened. */
export async function runFuzz(options: FuzzOptions, onProgress: (result: FuzzResult) => void): Promise<FuzzResult> {
  mkdirSync(options.folder, { recursive: true });
  const run = new FuzzRun(options);
  const timer = setInterval(() => onProgress(run.result), 5000);
  const workers = Array.from({ length: options.workers }, (_, worker) => run.keepGoing(worker));
  await Promise.all(workers);
  clearInterval(timer);
  return run.result;
}

class FuzzRun {
  readonly result: FuzzResult;
  private readonly options: FuzzOptions;
  private readonly until: number;
  private readonly known = new Set<string>();

  constructor(options: FuzzOptions) {
    const { seed, minutes } = options;
    this.options = options;
    this.until = Date.now() + minutes * 60_000;
    const counts = { inputs: 0, byKind: {}, bySize: {}, slowestMs: 0, slowestIndex: 0, memoryMb: 0 };
    this.result = { date: new Date().toISOString(), seed, minutes, readerVersion, ...counts, failures: [] };
  }

  /** Starts a process for this worker's inputs, and another when one was ended, until there is no time left. */
  async keepGoing(worker: number): Promise<void> {
    let start = worker;
    while (Date.now() < this.until && start < this.options.inputs) {
      const last = await this.runChild(start, worker);
      start = last + this.options.workers;
    }
  }

  /** @returns the index of the last input that it began */
  private runChild(start: number, worker: number): Promise<number> {
    const { seed, inputs, workers, withCorpus, folder, planted } = this.options;
    const indexFile = join(folder, `index-${worker}`);
    writeFileSync(indexFile, String(start));
    const child = fork(new URL('child.ts', import.meta.url), {
      execArgv: ['--max-old-space-size=256'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let errors = '';
    child.stderr?.on('data', (data) => (errors = `${errors}${String(data)}`.slice(-2000)));
    const task: ChildTask = {
      seed,
      start,
      stride: workers,
      end: inputs,
      indexFile,
      withCorpus,
      ...(planted === undefined ? {} : { planted }),
    };
    child.send(task);
    child.on('message', (message: ChildReport) => this.take(message));
    return new Promise((done) => {
      const watch = this.watch(child, indexFile);
      child.on('close', (code, signal) => {
        clearInterval(watch);
        const last = indexIn(indexFile);
        if (code !== 0 && signal === null) this.fail('ended', last, `exit ${code}: ${errors}`);
        done(code === 0 ? inputs : last);
      });
    });
  }

  /** Ends a process that hangs, or whose time is over. */
  private watch(child: ChildProcess, indexFile: string): NodeJS.Timeout {
    let [index, since] = [-1, Date.now()];
    return setInterval(() => {
      const now = indexIn(indexFile);
      if (now !== index) [index, since] = [now, Date.now()];
      const hangs = Date.now() - since > silentMs;
      if (hangs) this.fail('hang', index, `nothing for ${silentMs} ms`);
      if (hangs || Date.now() > this.until) child.kill('SIGKILL');
    }, lookEveryMs);
  }

  private take(message: ChildReport): void {
    if (message.about === 'failure') return this.fail(message.kind, message.index, message.what);
    const { inputs, byKind, bySize, slowestMs, memoryMb } = message.counts;
    const { result } = this;
    result.inputs += inputs;
    for (const [kind, count] of Object.entries(byKind)) result.byKind[kind] = (result.byKind[kind] ?? 0) + count;
    for (const [size, count] of Object.entries(bySize)) result.bySize[size] = (result.bySize[size] ?? 0) + count;
    if (slowestMs > result.slowestMs) Object.assign(result, { slowestMs, slowestIndex: message.counts.slowestIndex });
    result.memoryMb = Math.max(result.memoryMb, memoryMb);
  }

  /** Keeps the first input of each failure, by where it came from. */
  private fail(kind: FuzzFailure['kind'], index: number, what: string): void {
    const key = `${kind} ${what.split('\n').slice(0, 3).join(' ').replaceAll(/\d+/g, '#')}`;
    if (this.known.has(key) || this.known.size >= mostFailures) return;
    this.known.add(key);
    const { seed, folder, withCorpus } = this.options;
    const input = inputAt(seed, index, loadSeeds(withCorpus));
    const file = join(folder, `${kind}-${seed}-${index}.${input.bytes ? 'eml' : 'txt'}`);
    writeFileSync(file, input.bytes ?? input.text ?? '');
    this.result.failures.push({ kind, what: what.split('\n').slice(0, 6).join('\n'), file });
  }
}

function indexIn(file: string): number {
  return Number.parseInt(readFileSync(file, 'utf8'), 10);
}
