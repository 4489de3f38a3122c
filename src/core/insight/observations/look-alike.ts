import type { Observation } from '../../observation.ts';
import type { Observer } from '../observed-message.ts';

const most = 5;

/**
 * A domain that imitates another one: by letters of other alphabets, by digits, by a slip, by a borrowed name. Which, is noted on the
 * clue (`links/look-alike.ts`).
 */
export const lookAlike: Observer = {
  codes: ['look-alike-domain'],
  find({ clues }) {
    const found = new Map<string, Observation>();
    for (const clue of clues) {
      const known = clue.kind === 'domain' && clue.role !== 'relay' ? (clue.looksLike ?? null) : null;
      if (known === null || found.size >= most || found.has(clue.value)) continue;
      const values = { domain: clue.unicodeHost ?? clue.value, ascii: clue.value, known };
      found.set(clue.value, { code: 'look-alike-domain', values, where: [clue.where] });
    }
    return [...found.values()];
  },
};
