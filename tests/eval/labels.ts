import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface LabelRow {
  id: string;
  text: string;
  country?: string;
}

/** A label that we hold to be wrong: which line, why, and what it ought to say. Never subtracted silently. */
export interface WrongLabel {
  /** `phones-real.jsonl` */
  labels: string;
  id: string;
  reason: string;
  /** What `truth` ought to be, in the labels' own form; absent where only the remark is made. */
  truth?: unknown[];
}

export function wrongLabels(): WrongLabel[] {
  return JSON.parse(readFileSync(new URL('wrong-labels.json', import.meta.url), 'utf8')) as WrongLabel[];
}

export function labelRows(labels: string, name: string): LabelRow[] {
  return readFileSync(join(labels, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelRow);
}

/** Calls `measure` with a copy of the labels in which the wrong ones are put right; null when none is known for it. */
export function withLabelsPutRight<Result>(
  labels: string,
  name: string,
  measure: (labels: string) => Result,
): Result | null {
  const ids = new Set(labelRows(labels, name).map(({ id }) => id));
  const wrong = wrongLabels().filter((one) => one.labels === `${name}.jsonl` && one.truth && ids.has(one.id));
  if (wrong.length === 0) return null;
  const truths = new Map(wrong.map(({ id, truth }) => [id, truth]));
  const folder = mkdtempSync(join(tmpdir(), 'cluebook-labels-'));
  try {
    cpSync(labels, folder, { recursive: true });
    const rows = labelRows(labels, name).map((row) => ({ ...row, ...truthOf(truths.get(row.id)) }));
    writeFileSync(join(folder, `${name}.jsonl`), rows.map((row) => JSON.stringify(row)).join('\n'));
    return measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function truthOf(value: unknown[] | undefined): object {
  return value === undefined ? {} : { truth: value };
}
