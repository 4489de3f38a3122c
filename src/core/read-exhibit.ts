import type { Clue, ClueContext, ClueKind } from './clue.ts';
import { cluesInHeaders, cluesInPart, cluesOnScreen } from './clues/find-clues.ts';
import type { Acquisition } from './exhibit.ts';
import { readInsight } from './insight/read-insight.ts';
import { aroundOf } from './mail/around.ts';
import { readHeaderBlock } from './mail/header-block.ts';
import { readMessage } from './mail/read-message.ts';
import { readerVersion } from './reading.ts';
import type { ClueCounts, Reading } from './reading.ts';

/**
 * Reads an exhibit: message facts and clues, from the source when there is one and from the screen. Never rejects: what
 * cannot be read is said in `problem`, and what could be read before is kept.
 */
export async function readExhibit(
  acquisition: Acquisition,
  source: Uint8Array<ArrayBuffer> | null,
  context: ClueContext,
): Promise<Reading> {
  const onScreen = cluesOnScreen(acquisition, context);
  if (!source) return toReading(onScreen, {});
  try {
    const { facts, headers, texts } = await readMessage(source);
    const inMessage = { ...context, around: aroundOf(facts, headers) };
    const clues = [
      ...cluesInHeaders(headers, inMessage),
      ...texts.flatMap((text) => cluesInPart(text, inMessage)),
      ...onScreen,
    ];
    return toReading(clues, { message: facts, ...readInsight({ facts, headers, texts }, clues) });
  } catch (error) {
    const clues = [...cluesInHeaders(readHeaderBlock(source)), ...onScreen];
    return toReading(clues, { problem: String(error) });
  }
}

function toReading(clues: Clue[], rest: Partial<Omit<Reading, 'clues' | 'counts'>>): Reading {
  return { readerVersion, clues, counts: countClues(clues), observations: [], ...rest };
}

/** Different values of each kind: the same link twice counts once. */
export function countClues(clues: readonly Clue[]): ClueCounts {
  const values = (kind: ClueKind) => new Set(clues.filter((clue) => clue.kind === kind).map(({ value }) => value)).size;
  return {
    email: values('email'),
    phone: values('phone'),
    link: values('link'),
    domain: values('domain'),
    ip: values('ip'),
    payment: values('payment'),
    account: values('account'),
  };
}
