import type { Clue } from '../../clue.ts';
import type { Observation } from '../../observation.ts';
import { imitatedName } from '../imitated-name.ts';
import type { Observer } from '../observed-message.ts';

const most = 5;

/**
 * A domain that imitates a known one: by letters of other alphabets (Unicode UTS 39, noted on the clue), or by ASCII letters
 * and digits that look alike (`paypa1`, `rnicrosoft`).
 */
export const lookAlike: Observer = {
  codes: ['look-alike-domain'],
  find({ clues }) {
    const found = new Map<string, Observation>();
    for (const clue of clues) {
      const known = clue.kind === 'domain' && clue.role !== 'relay' ? imitated(clue) : null;
      if (known === null || found.size >= most || found.has(clue.value)) continue;
      const values = { domain: clue.unicodeHost ?? clue.value, ascii: clue.value, known };
      found.set(clue.value, { code: 'look-alike-domain', values, where: [clue.where] });
    }
    return [...found.values()];
  },
};

function imitated({ value, tricks, looksLike }: Clue): string | null {
  if (looksLike !== undefined && tricks?.includes('look-alike-letters')) return looksLike;
  return imitatedName(value);
}
