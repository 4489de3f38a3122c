import type { Clue, ClueContext } from '../clue.ts';
import { readHtmlOnce } from '../html/read-html-once.ts';
import type { TextPart } from '../mail/read-message.ts';
import { cluesInQr } from './clues-in-qr.ts';
import { drawnCodes } from './drawn-codes.ts';
import type { DrawnCode } from './drawn-codes.ts';
import { tableCodes } from './table-codes.ts';

/** A block character, plain or as a character reference: without one, HTML is not read a second time. */
const anyBlock =
  /[█▀▄▓⬛⬜■◼▪]|&(?:block|uhblk|lhblk|squf|blk\d\d);|&#(?:960\d|961[0-9]|x258[0-9a-f]|x2b1[bc]|1103[56]);/i;
const longestText = 2_000_000;

/** The clues of QR codes that a part draws with characters or table cells; they stand in the text, so a check derives them again. */
export function cluesInDrawings({ part, form, text }: TextPart, context: ClueContext): Clue[] {
  const bounded = text.slice(0, longestText);
  const codes = form === 'html' ? codesInHtml(bounded) : drawnCodes(bounded);
  return codes.flatMap(({ text: says, start, end }) =>
    cluesInQr(says, { in: 'body', part, form, start, end }, context),
  );
}

function codesInHtml(html: string): DrawnCode[] {
  const inTables = tableCodes(html);
  if (!anyBlock.test(html)) return inTables;
  const { visible } = readHtmlOnce(html);
  const inText = drawnCodes(visible.text).map(({ text, start, end }) => ({ text, ...visible.rangeInHtml(start, end) }));
  return [...inText, ...inTables];
}
