import type { Clue, ClueContext } from '../../clue.ts';
import { aroundOf } from '../../mail/around.ts';
import type { ReadMessage } from '../../mail/read-message.ts';
import { cluesInDrawings } from '../../qr/clues-in-drawings.ts';
import { cluesInPart } from '../find-clues.ts';
import { distinct } from './distinct.ts';
import { cluesInHeaders } from './in-headers.ts';
import { mostClues } from './most-clues.ts';

/** Text looked at in all parts together, in UTF-16 units: bounds time on hostile mail. */
const longestTexts = 6_000_000;

/**
 * Clues in a message: its headers, its texts, and the headers of the messages inside of it. Once there are more than are
 * kept of a message (`mostClues`), no further text is looked into.
 */
export function cluesInMessage(message: Omit<ReadMessage, 'images'>, context: ClueContext): Clue[] {
  const { facts, headers, nested, texts } = message;
  const inMessage = { ...context, around: aroundOf(facts, headers) };
  let left = longestTexts;
  let found = 0;
  const inTexts = texts.flatMap((part) => {
    const text = part.text.slice(0, left);
    left -= text.length;
    if (text === '' || found > mostClues) return [];
    const cut = { ...part, text };
    const clues = [...cluesInPart(cut, inMessage), ...cluesInDrawings(cut, inMessage)];
    found += clues.length;
    return clues;
  });
  const inNested = nested.flatMap(({ part, headers: inner }) =>
    cluesInHeaders(inner, inMessage).map((clue): Clue => {
      return { ...clue, role: 'attachment', where: { in: 'attachment', part, name: null } };
    }),
  );
  return [...cluesInHeaders(headers, inMessage), ...inTexts, ...distinct(inNested)];
}
