import type { Clue, ClueContext } from '../../clue.ts';
import { aroundOf } from '../../mail/around.ts';
import type { ReadMessage } from '../../mail/read-message.ts';
import { cluesInPart } from '../find-clues.ts';
import { distinct } from './distinct.ts';
import { cluesInHeaders } from './in-headers.ts';

/** Text looked at in all parts together, in UTF-16 units: bounds time on hostile mail. */
const longestTexts = 6_000_000;

/** Clues in a message: its headers, its texts, and the headers of the messages inside of it. */
export function cluesInMessage(message: Omit<ReadMessage, 'images'>, context: ClueContext): Clue[] {
  const { facts, headers, nested, texts } = message;
  const inMessage = { ...context, around: aroundOf(facts, headers) };
  let left = longestTexts;
  const inTexts = texts.flatMap((part) => {
    const text = part.text.slice(0, left);
    left -= text.length;
    return text === '' ? [] : cluesInPart({ ...part, text }, inMessage);
  });
  const inNested = nested.flatMap(({ part, headers: inner }) =>
    cluesInHeaders(inner, inMessage).map((clue): Clue => {
      return { ...clue, role: 'attachment', where: { in: 'attachment', part, name: null } };
    }),
  );
  return [...cluesInHeaders(headers, inMessage), ...inTexts, ...distinct(inNested)];
}
