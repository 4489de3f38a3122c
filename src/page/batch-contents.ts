import { i18n } from '#i18n';
import type { BatchResults } from './batch-results.ts';
import { whyWords } from './batch-results.ts';
import type { CardContent } from './card.ts';
import type { BatchEnd } from './run-batch.ts';

export function batchCard(of: number, results: BatchResults, cancel: () => void): CardContent {
  return {
    sign: 'book',
    title: i18n.t('batch.title', of, [String(of)]),
    body: results.element,
    actions: [{ label: i18n.t('card.cancel'), run: cancel }],
  };
}

/** How a batch ended. `left`: how many can be gone on with. */
export function batchEndCard(end: BatchEnd, results: BatchResults, left: number, goOn: () => void): CardContent {
  const { saved, already, onScreen, failed } = results.numbers;
  const counts = [
    i18n.t('batch.saved', saved, [String(saved)]),
    ...(already > 0 ? [i18n.t('batch.alreadyCount', already, [String(already)])] : []),
    ...(onScreen > 0 ? [i18n.t('batch.onScreenCount', onScreen, [String(onScreen)])] : []),
    ...(failed > 0 ? [i18n.t('batch.failedCount', failed, [String(failed)])] : []),
  ];
  const why =
    end.at === 'cancel' ? i18n.t('batch.cancelled') : end.at === 'stop' ? whyWords(end.why) : i18n.t('batch.unchanged');
  const stopped = end.at === 'stop';
  return {
    sign: stopped ? 'failed' : failed + onScreen > 0 ? 'note' : 'complete',
    title: i18n.t(stopped ? 'batch.stoppedTitle' : 'batch.endTitle'),
    text: [counts.join(i18n.t('list')), why],
    body: results.element,
    actions: left > 0 ? [{ label: i18n.t('batch.goOn', left, [String(left)]), run: goOn }] : [],
    urgent: stopped,
  };
}
