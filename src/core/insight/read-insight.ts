import type { Clue } from '../clue.ts';
import type { ReadMessage } from '../mail/read-message.ts';
import type { Reading } from '../reading.ts';
import { arrivedAt } from './arrived-at.ts';
import { observe } from './observations/index.ts';
import { seenTexts } from './observed-message.ts';
import { skeletonOf } from './skeleton.ts';

/** What can be seen of a single message while its text is at hand: observations, where it came to, and its skeleton. */
export function readInsight(
  { facts, headers, texts: parts }: Pick<ReadMessage, 'facts' | 'headers' | 'texts'>,
  clues: readonly Clue[],
): Pick<Reading, 'observations' | 'arrivedAt' | 'skeleton'> {
  const texts = seenTexts(parts);
  const skeleton = skeletonOf(texts, facts);
  return {
    observations: observe({ facts, headers, clues, texts }),
    arrivedAt: arrivedAt(facts, headers),
    ...(skeleton === undefined ? {} : { skeleton }),
  };
}
