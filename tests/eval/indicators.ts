/**
 * What is found and missed of the addresses and links in `labels/iocs.jsonl`, form by form. The published figure itself is
 * made by the corpus' own `score.mjs`; this says where it comes from. `node tests/eval/indicators.ts [CORPUS]` prints it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cluesInHtml, cluesInText } from '../../src/core/clues/find-clues.ts';
import type { Clue } from '../../src/core/clue.ts';
import { sharedPath } from '../shared-folder.ts';

interface Truth {
  value: string;
  kind: 'email' | 'url';
  optional: boolean;
}

interface Row {
  id: string;
  kind: 'email' | 'url' | 'neg';
  form: string;
  text: string;
  truth: Truth[];
  also?: string[];
  skeleton?: string;
}

/** Counts of one form: what was right, what was reported and should not be, what is missing; each with the rows' ids. */
export interface FormFigures {
  kind: Row['kind'];
  form: string;
  rows: number;
  right: number;
  tooMany: string[];
  missed: string[];
}

const none = { countries: [] };
const isHtml = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,6});/i;

/** The figures of every form in a corpus (the folder that holds `labels/`), in the order of the labels. */
export function indicatorsByForm(corpus: string): FormFigures[] {
  const forms = new Map<string, FormFigures>();
  for (const line of readFileSync(join(corpus, 'labels/iocs.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const row = JSON.parse(line) as Row;
    const key = `${row.kind} ${row.form}`;
    const figures = forms.get(key) ?? { kind: row.kind, form: row.form, rows: 0, right: 0, tooMany: [], missed: [] };
    forms.set(key, figures);
    figures.rows += 1;
    for (const kind of row.kind === 'neg' ? (['email', 'url'] as const) : [row.kind]) count(row, kind, figures);
  }
  return [...forms.values()];
}

function count(row: Row, kind: Truth['kind'], figures: FormFigures): void {
  const truths = row.truth.filter((truth) => truth.kind === kind);
  const required = new Set(truths.filter(({ optional }) => !optional).map(({ value }) => keyOf(kind, value)));
  const accepted = new Set(
    [...truths.map(({ value }) => value), ...(row.also ?? []), row.skeleton ?? ''].map((value) => keyOf(kind, value)),
  );
  const found = new Set(valuesIn(row.text, kind));
  const mayBeAny = required.size === 0 && truths.length > 0;
  for (const value of found) if (!accepted.has(value) && !mayBeAny) figures.tooMany.push(`${row.id}: ${value}`);
  for (const value of required) {
    if (found.has(value)) figures.right += 1;
    else figures.missed.push(`${row.id}: ${value}`);
  }
}

function valuesIn(text: string, kind: Truth['kind']): string[] {
  const clues: Clue[] = (isHtml.test(text) ? cluesInHtml : cluesInText)(text, none);
  const wanted = kind === 'url' ? 'link' : 'email';
  return clues.filter((clue) => clue.kind === wanted).map(({ value }) => keyOf(kind, value));
}

/** Both forms of an internationalised domain are one value here; what is printed is in the script of the text. */
function keyOf(kind: Truth['kind'], value: string): string {
  if (kind === 'email') {
    const [local = '', domain = ''] = value
      .replace(/^mailto:/i, '')
      .normalize('NFKC')
      .toLowerCase()
      .split('@');
    return `${local}@${URL.parse(`http://${domain}`)?.hostname ?? domain}`;
  }
  return URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `http://${value.replace(/^\/\//, '')}`)?.href ?? value;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { kind, form, rows, right, tooMany, missed } of indicatorsByForm(
    process.argv[2] ?? sharedPath('corpus'),
  )) {
    const wrong = [...tooMany.map((one) => `+ ${one}`), ...missed.map((one) => `- ${one}`)].join('  ');
    console.log(
      `${kind.padEnd(6)}${form.padEnd(24)}${String(rows).padStart(4)} rows ${String(right).padStart(4)} right  ${wrong}`,
    );
  }
}
