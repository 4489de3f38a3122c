import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedPath } from '../shared-folder.ts';

export interface Rates {
  tp: number;
  fp: number;
  fn: number;
  precision: number;
  recall: number;
  f1: number;
}
export type PhoneScore = Rates & { wrongCountry: number; negatives: { rows: number; withHit: number } };
export interface IndicatorScore {
  all: Rates;
  plain: Rates;
  obfuscated: Rates;
}

/**
 * The shared scorer's own figures for these findings, so that ours are what anybody else would get: `score.mjs` is run as
 * it is, with the labels of `labels`.
 */
export function scorePhones(findings: object[], part: 'phones-real' | 'phones-synthetic', labels: string): PhoneScore {
  return JSON.parse(scored(findings, part, labels)[part] ?? '') as PhoneScore;
}

export function scoreIndicators(findings: object[], labels: string): { email: IndicatorScore; url: IndicatorScore } {
  const { email = '', url = '' } = scored(findings, 'iocs', labels);
  return { email: JSON.parse(email) as IndicatorScore, url: JSON.parse(url) as IndicatorScore };
}

/** What a scorer prints: a name and JSON on each line. */
function scored(findings: object[], part: string, labels: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'cluebook-score-'));
  try {
    const file = join(folder, 'findings.jsonl');
    writeFileSync(file, findings.map((row) => JSON.stringify(row)).join('\n'));
    const beside = join(labels, '..', 'score.mjs');
    const scorer = existsSync(beside) ? beside : sharedPath('corpus/score.mjs');
    const env = { ...process.env, LABELS: labels };
    const output = execFileSync(process.execPath, [scorer, file, part], { encoding: 'utf8', env });
    return Object.fromEntries(
      output
        .trim()
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
