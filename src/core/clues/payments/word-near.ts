import { oneLine } from '../../text/one-line.ts';

/**
 * The first word that stands near a range, in lower case; null when none does. `word` needs no `g` flag.
 *
 * @param before how many UTF-16 units before the range are looked at
 * @param after how many after it
 */
export function wordNear(
  text: string,
  { start, end }: { start: number; end: number },
  word: RegExp,
  before: number,
  after: number,
): string | null {
  const ahead = text.slice(Math.max(0, start - before), start);
  const behind = text.slice(end, end + after);
  const found = word.exec(ahead) ?? word.exec(behind);
  return found === null ? null : oneLine(found[0].toLowerCase());
}
