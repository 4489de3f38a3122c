import type { NumberRun } from './number-run.ts';

const goesOnBelow = /^[ \t-]{0,3}\r?\n[ \t>]{0,4}\(?\d[\d ().-]{0,14}(?![\d\p{L}])/u;
const beganAbove = /(?:\+ ?)?\(?\d[\d ().-]{1,14}\)?[ \t-]{0,3}\r?\n[ \t>]{0,4}\(?$/;
const farthest = 40;
const lineEndWithin = 6;

/**
 * The stretch together with the digits of the next or the last line, where a line end may have broken a number: quoted mail and
 * plain text wrap in the middle. Empty when nothing but digits is there to join.
 */
export function brokenRuns(text: string, { start, end }: NumberRun): NumberRun[] {
  const tail = text.slice(end, end + farthest);
  const head = text.slice(Math.max(0, start - farthest), start);
  const below = tail.slice(0, lineEndWithin).includes('\n') ? goesOnBelow.exec(tail)?.[0] : undefined;
  const above = head.slice(-lineEndWithin).includes('\n') ? beganAbove.exec(head) : null;
  return [
    ...(below === undefined ? [] : [{ start, end: end + below.trimEnd().length }]),
    ...(above ? [{ start: start - head.length + above.index + (/\d/.exec(above[0])?.index ?? 0), end }] : []),
  ];
}
