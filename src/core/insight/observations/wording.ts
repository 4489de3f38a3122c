import type { Observation } from '../../observation.ts';
import { foldText } from '../../text/fold-text.ts';
import { deletionPhrases, deletionWords, wrongRecipientNotice } from '../data/deletion-phrases.ts';
import { inText } from '../observed-message.ts';
import type { Observer, SeenText } from '../observed-message.ts';

const around = 400;
/** Letters in disguise, and signs that show nothing: only these can hide a word from a plain search. */
const disguised = /[\u00AD\u200B-\u200F\u2060-\u206F\uFEFF\uFF21-\uFF5A\uD835]/;

/** Asks its reader to destroy the evidence. The notice to whoever got a mail by mistake is left out. */
export const wording: Observer = {
  codes: ['asks-to-delete'],
  find({ texts }) {
    for (const text of texts) {
      const found = demandIn(text);
      if (found) return [found];
    }
    return [];
  },
};

function demandIn(text: SeenText): Observation | null {
  // Folding is dear: most texts need none.
  if (!deletionWords.test(text.shown) && !disguised.test(text.shown)) return null;
  const folded = foldText(text.shown);
  if (!deletionWords.test(folded.text)) return null;
  // White space becomes single spaces of the same length where it can: a phrase may be broken over a line.
  const plain = folded.text
    .replaceAll(/[\r\n\t]/g, ' ')
    .replaceAll(/ {2,}/g, (run) => ` ${'\0'.repeat(run.length - 1)}`);
  const words = plain.replaceAll('\0', '');
  for (const phrase of deletionPhrases) {
    const match = phrase.exec(words);
    if (!match) continue;
    const end = match.index + match[0].length;
    if (wrongRecipientNotice.test(words.slice(Math.max(0, match.index - around), end + around))) continue;
    const range = folded.rangeInOriginal(placeIn(plain, match.index), placeIn(plain, end - 1) + 1);
    const values = { written: match[0].trim().slice(0, 120).toWellFormed() };
    return { code: 'asks-to-delete', values, where: [inText(text, range.start, range.end)] };
  }
  return null;
}

/** Where the unit at `index` stands that is counted without NULs. */
function placeIn(plain: string, index: number): number {
  let at = -1;
  for (let left = index; left >= 0; ) {
    at += 1;
    if (plain[at] !== '\0') left -= 1;
  }
  return at;
}
