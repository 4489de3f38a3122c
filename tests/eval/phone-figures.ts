import { join } from 'node:path';
import { findInRow } from '../../scripts/clues/read-row.ts';
import type { Evaluation, Figure } from './figure.ts';
import { labelRows, withLabelsPutRight } from './labels.ts';
import type { LabelRow } from './labels.ts';
import { textPeers } from './peers/text-peers.ts';
import { scorePhones } from './score.ts';
import type { PhoneScore, Rates } from './score.ts';

const group = 'Phone numbers';
type Part = 'phones-real' | 'phones-synthetic';

/** Phone numbers against the shared labels: real lines with no country told, synthetic ones with the row's country. */
export const evaluatePhones: Evaluation = (corpus) => {
  const labels = join(corpus, 'labels');
  return Promise.resolve([...real(labels), ...synthetic(labels)]);
};

function real(labels: string): Figure[] {
  const rows = labelRows(labels, 'phones-real');
  const findings = rows.map(({ id, text }) => findInRow({ id, text }));
  const ours = scorePhones(findings, 'phones-real', labels);
  const peers = peersOn('phones-real', rows, labels);
  return [
    {
      group,
      what: `${rows.length} real lines, country not given`,
      ours: ratesText(ours),
      peers: peers.map(({ name, score }) => ({ name, value: ratesText(score) })),
      goal: 'F1 ≥ 95, P ≥ 97',
      reached: ours.f1 >= 95 && ours.precision >= 97,
      notes: putRight(labels, 'phones-real', findings),
    },
    {
      group,
      what: 'same, wrong number or country where one stands',
      ours: wrongText(ours),
      peers: peers.map(({ name, score }) => ({ name, value: wrongText(score) })),
      goal: '≤ 1 %',
      reached: wrongShare(ours) <= 0.01,
    },
  ];
}

function synthetic(labels: string): Figure[] {
  const rows = labelRows(labels, 'phones-synthetic');
  const findings = rows.map(({ id, text, country }) =>
    findInRow({ id, text, countries: country === undefined ? [] : [country] }),
  );
  const ours = scorePhones(findings, 'phones-synthetic', labels);
  const peers = peersOn('phones-synthetic', rows, labels);
  return [
    {
      group,
      what: `${rows.length} synthetic lines, all regions, country evidenced`,
      ours: ratesText(ours),
      peers: peers.map(({ name, score }) => ({ name, value: ratesText(score) })),
      goal: 'P ≥ 99, R ≥ 97',
      reached: ours.precision >= 99 && ours.recall >= 97,
      notes: putRight(labels, 'phones-synthetic', findings),
    },
    {
      group,
      what: `${ours.negatives.rows} hard negatives among them with a false hit`,
      ours: negativesText(ours),
      peers: peers.map(({ name, score }) => ({ name, value: negativesText(score) })),
      goal: '≤ 0.5 %',
      reached: ours.negatives.withHit / ours.negatives.rows <= 0.005,
    },
  ];
}

function peersOn(part: Part, rows: readonly LabelRow[], labels: string) {
  return textPeers
    .filter(({ finds }) => finds === 'phones')
    .map(({ name, find }) => {
      const findings = rows.map(({ id, text }) => ({ id, ...find(text) }));
      return { name, score: scorePhones(findings, part, labels) };
    });
}

function putRight(labels: string, part: Part, findings: object[]): string[] {
  const score = withLabelsPutRight(labels, part, (right) => scorePhones(findings, part, right));
  return score ? [`with the wrong labels put right: ${ratesText(score)}`] : [];
}

export function ratesText({ f1, precision, recall }: Rates): string {
  return `F1 ${f1} (P ${precision}, R ${recall})`;
}

/** Among all that was reported. */
function wrongShare({ wrongCountry, tp, fp }: PhoneScore): number {
  return tp + fp === 0 ? 0 : wrongCountry / (tp + fp);
}

function wrongText(score: PhoneScore): string {
  return `${(100 * wrongShare(score)).toFixed(1)} % (${score.wrongCountry} of ${score.tp + score.fp})`;
}

function negativesText({ negatives: { rows, withHit } }: PhoneScore): string {
  return `${((100 * withHit) / rows).toFixed(1)} % (${withHit})`;
}
