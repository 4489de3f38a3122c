import type { Trick } from '../../clue.ts';
import { foldOnce } from '../../text/fold-once.ts';
import { foldText, foldingTricks } from '../../text/fold-text.ts';
import type { EditedText } from '../../text/text-edits.ts';
import { withPlainSigns } from './plain-signs.ts';
import { withSpokenSigns } from './spoken-signs.ts';
import { withoutSoftBreaks } from './soft-breaks.ts';

/** A text with the obfuscation of addresses undone, and the way back. */
export interface TextAsMeant extends EditedText {
  original: string;
  /** What was done to the range `start`–`end` of `text` in the original. */
  tricksIn(start: number, end: number): Trick[];
}

let last: TextAsMeant | undefined;

/**
 * Reads a text as its writer means it to be read: letters folded to ASCII, soft line breaks joined, `[.]`, `(at)`, ` dot `
 * and kin put back to the signs they stand for. Addresses and links are looked for in what comes out. Each extractor asks
 * for the same text in turn, so the last answer is kept.
 */
export function textAsMeant(original: string): TextAsMeant {
  if (last?.original === original) return last;
  const steps = [foldOnce, withoutSoftBreaks, withPlainSigns, withSpokenSigns];
  const taken: EditedText[] = [];
  let text = original;
  for (const step of steps) {
    const edited = step(text);
    if (edited.text === text) continue;
    taken.unshift(edited);
    text = edited.text;
  }
  const rangeInOriginal = (start: number, end: number) =>
    taken.reduce((range, step) => step.rangeInOriginal(range.start, range.end), { start, end });
  last = {
    original,
    text,
    rangeInOriginal,
    tricksIn: (start, end) => {
      if (taken.length === 0) return [];
      const range = rangeInOriginal(start, end);
      return tricksBetween(original.slice(range.start, range.end), text.slice(start, end));
    },
  };
  return last;
}

const references = /&#?[a-z0-9]{1,8};/gi;
const lineBreaks = /=?\r?\n[ \t>]*/g;

function tricksBetween(asWritten: string, meant: string): Trick[] {
  if (asWritten === meant) return [];
  const tricks = foldingTricks(asWritten);
  const folded = foldText(asWritten).text;
  if (/\n/.test(folded)) tricks.push('split');
  const joined = folded.replaceAll(lineBreaks, '');
  if (joined === meant) return tricks;
  const hasReference =
    references.test(joined) && joined.match(references)?.some((one) => !meant.includes(one)) === true;
  references.lastIndex = 0;
  tricks.push(hasReference ? 'entities' : 'defanged');
  return tricks;
}
