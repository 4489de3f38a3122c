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
  memoryMb: number;
  failures: FuzzFailure[];
}
