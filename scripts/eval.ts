/**
 * `npm run eval`: the published figures, ours beside every peer that can be run from npm, on the corpus of the shared
 * folder. Prints them, writes them to `tests/eval/RESULTS.md`, and ends with 1 when a goal is missed. `--corpus FOLDER`
 * measures another corpus of the same layout, and then writes nothing.
 */
import { existsSync, writeFileSync } from 'node:fs';
import type { Evaluation, Figure } from '../tests/eval/figure.ts';
import { evaluateHeaderFacts } from '../tests/eval/header-figures.ts';
import { evaluateIndicators } from '../tests/eval/indicator-figures.ts';
import { evaluateLinks } from '../tests/eval/link-figures.ts';
import { evaluatePhones } from '../tests/eval/phone-figures.ts';
import { figureText, resultsPage } from '../tests/eval/results-page.ts';
import { evaluateRobustness } from '../tests/eval/robustness-figures.ts';
import { evaluateSignatures } from '../tests/eval/signature-figures.ts';
import { evaluateSpeed, evaluateWholeReading } from '../tests/eval/speed-figures.ts';
import { sharedPath } from '../tests/shared-folder.ts';

const evaluations: readonly Evaluation[] = [
  evaluatePhones,
  evaluateIndicators,
  evaluateHeaderFacts,
  evaluateLinks,
  evaluateSpeed,
  evaluateWholeReading,
  evaluateSignatures,
  evaluateRobustness,
];

const [option, named] = process.argv.slice(2);
const corpus = option === '--corpus' && named !== undefined ? named : sharedPath('corpus');
if (!existsSync(corpus)) {
  console.error(`There is no corpus at ${corpus}. Name the shared folder by CLUEBOOK_SHARED.`);
  process.exit(2);
}
const figures: Figure[] = [];
let group = '';
for (const evaluate of evaluations) {
  for (const figure of await evaluate(corpus)) {
    if (figure.group !== group) console.log(`\n${figure.group}`);
    group = figure.group;
    console.log(figureText(figure));
    figures.push(figure);
  }
}
if (option !== '--corpus') writeFileSync('tests/eval/RESULTS.md', resultsPage(figures, corpus, new Date()));
const missed = figures.filter(({ reached }) => !reached);
console.log(`\n${figures.length} figures, ${missed.length} below their goal${missed.length > 0 ? ':' : '.'}`);
for (const { group: of, what, ours, goal } of missed) console.log(`  ${of}: ${what}: ${ours}, goal ${goal}`);
process.exitCode = missed.length === 0 ? 0 : 1;
