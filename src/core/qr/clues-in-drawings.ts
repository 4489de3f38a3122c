import type { Clue, ClueContext } from '../clue.ts';
import { readHtmlText } from '../mail/html-text.ts';
import type { TextPart } from '../mail/read-message.ts';
import { cluesInQr } from './clues-in-qr.ts';
import { drawnCodes } from './drawn-codes.ts';

/** A block character, plain or as a character reference: without one, HTML is not read a second time. */
const anyBlock =
  /[█▀▄▓⬛⬜■◼▪]|&(?:block|uhblk|lhblk|squf|blk\d\d);|&#(?:960\d|961[0-9]|x258[0-9a-f]|x2b1[bc]|1103[56]);/i;
const longestText = 2_000_000;

/** The clues of QR codes that a part draws with characters; they stand in the text, so a check derives them again. */
export function cluesInDrawings({ part, form, text }: TextPart, context: ClueContext): Clue[] {
  if (!anyBlock.test(text)) return [];
  const bounded = text.slice(0, longestText);
  const read = form === 'html' ? readHtmlText(bounded) : null;
  return drawnCodes(read ? read.text : bounded).flatMap((code) => {
    const range = read ? read.rangeInHtml(code.start, code.end) : { start: code.start, end: code.end };
    return cluesInQr(code.text, { in: 'body', part, form, ...range }, context);
  });
}
