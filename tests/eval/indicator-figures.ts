import { join } from 'node:path';
import { findInRow } from '../../scripts/clues/read-row.ts';
import type { Evaluation, Figure } from './figure.ts';
import { labelRows, withLabelsPutRight } from './labels.ts';
import { textPeers } from './peers/text-peers.ts';
import { ratesText } from './phone-figures.ts';
import { scoreIndicators } from './score.ts';
import type { IndicatorScore } from './score.ts';

const group = 'Addresses and links in text';
const goals = { email: 97, url: 96 };

/** E-mail addresses and URLs against the shared labels, plain and obfuscated. */
export const evaluateIndicators: Evaluation = (corpus) => {
  const labels = join(corpus, 'labels');
  const rows = labelRows(labels, 'iocs');
  const findings = rows.map(({ id, text }) => findInRow({ id, text }));
  const ours = scoreIndicators(findings, labels);
  const right = withLabelsPutRight(labels, 'iocs', (folder) => scoreIndicators(findings, folder));
  const peers = textPeers
    .filter(({ finds }) => finds === 'addresses and links')
    .map(({ name, find }) => {
      const scores = scoreIndicators(
        rows.map(({ id, text }) => ({ id, ...find(text) })),
        labels,
      );
      return { name, scores };
    });
  const figure = (kind: 'email' | 'url', what: string): Figure => ({
    group,
    what,
    ours: scoreText(ours[kind]),
    peers: peers.map(({ name, scores }) => ({ name, value: scoreText(scores[kind]) })),
    goal: `F1 ≥ ${goals[kind]}`,
    reached: ours[kind].all.f1 >= goals[kind],
    notes: right ? [`with the wrong labels put right: ${scoreText(right[kind])}`] : [],
  });
  return Promise.resolve([
    figure('email', `e-mail addresses, plain and obfuscated, in ${rows.length} lines`),
    figure('url', 'URLs, plain and obfuscated, in the same'),
  ]);
};

function scoreText({ all, plain, obfuscated }: IndicatorScore): string {
  return `${ratesText(all)}; F1 plain ${plain.f1}, obfuscated ${obfuscated.f1}`;
}
