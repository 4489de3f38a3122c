import { foldText } from '../../text/fold-text.ts';
import type { NumberRun } from './number-run.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** One group of digits; offsets in the original text. */
export interface DigitGroup {
  digits: string;
  start: number;
  end: number;
  /** What stands between the group before and this one, folded. */
  between: string;
}

/** A stretch of digits as it is written, folded to ASCII, with what stands around it. */
export interface WrittenNumber {
  groups: readonly DigitGroup[];
  plus: boolean;
  /** The `+` or the opening bracket where one belongs to it, else the first digit. Offset in the original. */
  start: number;
  /** Folded text before it (of its line, the last of it) and after it. */
  before: string;
  after: string;
  /** Letters stand for digits in it. */
  lookAlikes: number;
}

const lookBack = 90;
const lookAhead = 40;
const digitGroup = /[\dOoIl](?:\u20E3?[\dOoIl])*/g;
const keycap = /\u20E3/g;

/** Reads a stretch: its groups, its sign, and its surroundings. */
export function writtenNumber(text: string, { start, end }: NumberRun): WrittenNumber {
  const folded = foldText(text.slice(start, end));
  const groups: DigitGroup[] = [];
  let last = 0;
  let lookAlikes = 0;
  for (const match of matchesIn(folded.text, digitGroup)) {
    const place = folded.rangeInOriginal(match.index, match.index + match[0].length);
    lookAlikes += match[0].match(/[OoIl]/g)?.length ?? 0;
    groups.push({
      digits: match[0].replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1').replaceAll(keycap, ''),
      start: start + place.start,
      end: start + place.end,
      between: folded.text.slice(last, match.index),
    });
    last = match.index + match[0].length;
  }
  const headStart = Math.max(0, start - lookBack);
  const head = foldText(text.slice(headStart, start));
  const after = foldText(text.slice(end, end + lookAhead)).text;
  // `I-8OO-…`: the stretch begins at its first digit, the letter for the 1 before it belongs to it.
  const one = /(?<![\p{L}\p{N}])[Il]-$/u.exec(head.text);
  if (one) {
    const place = head.rangeInOriginal(one.index, one.index + 1);
    groups.unshift({ digits: '1', start: headStart + place.start, end: headStart + place.end, between: '' });
    if (groups[1]) groups[1].between = '-';
    lookAlikes += 1;
    const lead = headStart + place.start;
    return { groups, plus: false, start: lead, before: lastLine(head.text.slice(0, one.index)), after, lookAlikes };
  }
  const sign = /(?:\(\s{0,2}\+\s{0,2}\(?|\+\s{0,2}\(?|\()\s{0,2}$/.exec(head.text);
  const before = sign ? head.text.slice(0, sign.index) : head.text;
  return {
    groups,
    plus: sign?.[0].includes('+') === true,
    start:
      sign && (sign[0].includes('+') || folded.text.includes(')'))
        ? headStart + head.rangeInOriginal(sign.index, sign.index + 1).start
        : start,
    before: lastLine(before),
    after,
    lookAlikes,
  };
}

/** What stands before a number on its own line, or on the line before when it begins one. */
function lastLine(before: string): string {
  return before.slice(before.lastIndexOf('\n', before.length - 2) + 1);
}

/** All digits of the groups. */
export function digitsOf(groups: readonly DigitGroup[]): string {
  return groups.map(({ digits }) => digits).join('');
}
