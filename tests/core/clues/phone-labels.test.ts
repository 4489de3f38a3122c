import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cluesInHtml, cluesInText } from '../../../src/core/clues/find-clues.ts';
import { isMissing, sharedPath } from '../../shared-folder.ts';

interface Row {
  id: string;
  text: string;
  country: string;
  truth: { e164: string | null; optional: boolean; spans: [number, number][] }[];
}

const looksLikeHtml = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,6});/i;

/** As the shared scorer counts: optional truths are neither a hit nor a miss. */
function score(rows: readonly Row[], told: boolean) {
  const sum = { right: 0, wrong: 0, missed: 0, falseOnNegatives: 0, negatives: 0 };
  for (const { text, country, truth } of rows) {
    const find = looksLikeHtml.test(text) ? cluesInHtml : cluesInText;
    const clues = find(text, { countries: told ? [country] : [] });
    const got = clues.flatMap(({ kind, value, where }) =>
      kind === 'phone' && value.startsWith('+') && where.in === 'body' ? [{ value, ...where }] : [],
    );
    const required = new Set(truth.flatMap(({ e164, optional }) => (optional || e164 === null ? [] : [e164])));
    const spans = truth.filter(({ optional }) => optional).flatMap((one) => one.spans);
    const hits = new Set(got.map(({ value }) => value).filter((value) => required.has(value)));
    const wrong = got.filter(
      ({ value, start, end }) => !required.has(value) && !spans.some(([from, to]) => start < to && end > from),
    );
    sum.right += hits.size;
    sum.missed += required.size - hits.size;
    sum.wrong += wrong.length;
    if (truth.length === 0) sum.negatives += 1;
    if (truth.length === 0 && wrong.length > 0) sum.falseOnNegatives += 1;
  }
  return { precision: sum.right / (sum.right + sum.wrong), recall: sum.right / (sum.right + sum.missed), ...sum };
}

const rowsOf = (name: string): Row[] =>
  readFileSync(sharedPath(`corpus/labels/${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

describe.skipIf(isMissing('corpus/labels/phones-real.jsonl'))(
  'phone labels of the shared folder (skipped where it is absent)',
  () => {
    it('are met on real lines without being told a country', () => {
      const { precision, recall } = score(rowsOf('phones-real'), false);
      expect(precision).toBeGreaterThan(0.97);
      expect(recall).toBeGreaterThan(0.96);
    });

    it('are met on numbers of all regions where the country is the person’s own, hard negatives included', () => {
      const { precision, recall, falseOnNegatives, negatives } = score(rowsOf('phones-synthetic'), true);
      expect(precision).toBeGreaterThan(0.99);
      expect(recall).toBeGreaterThan(0.97);
      expect(falseOnNegatives / negatives).toBeLessThan(0.005);
    }, 30_000);
  },
);
