import { foldText } from './fold-text.ts';
import type { FoldedText } from './fold-text.ts';

let last: { original: string; folded: FoldedText } | undefined;

/** `foldText`, remembering the text before: several extractors look at the same one in turn, and folding costs most of it. */
export function foldOnce(original: string): FoldedText {
  if (last?.original !== original) last = { original, folded: foldText(original) };
  return last.folded;
}
