/** What was measured of one thing, at one size of the book. */
export interface Figure {
  what: string;
  value: number;
  unit: '×' | 'ms' | 'MiB' | 'MB' | 'rows';
  /** At most; absent for what is told and not promised. */
  goal?: number;
  note?: string;
}

export function median(all: readonly number[]): number {
  const sorted = all.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const most = (all: readonly number[]): number => Math.max(...all);
