import type { TextLimit } from '../core/channel-field.ts';
import { encodedLength } from './encoded-length.ts';

/** How long a text is in a limit's own unit. */
export interface TextLength {
  used: number;
  limit: TextLimit;
}

/** Line ends as a text box has them: one LF each (HTML, "API value"). */
export function asTyped(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

/**
 * Length in the limit's unit. Characters are UTF-16 units. In bytes a line end counts two, because a form is sent with
 * CRLF: the stricter way, so that what we call fitting is never cut.
 */
export function lengthIn(text: string, limit: TextLimit): number {
  if (limit.unit === 'characters') return text.length;
  let bytes = 0;
  for (const character of text) bytes += unitsOf(character, limit);
  return bytes;
}

export function lengthsIn(text: string, limits: readonly TextLimit[]): TextLength[] {
  return limits.map((limit) => ({ used: lengthIn(text, limit), limit }));
}

export function fitsIn(text: string, limits: readonly TextLimit[]): boolean {
  return limits.every((limit) => lengthIn(text, limit) <= limit.max);
}

/** The longest beginning that keeps to all limits; no character is cut in two. Returns how many UTF-16 units it has. */
export function fittingPrefix(text: string, limits: readonly TextLimit[]): number {
  const used = limits.map(() => 0);
  let at = 0;
  for (const character of text) {
    for (const [index, limit] of limits.entries()) {
      used[index] = (used[index] ?? 0) + unitsOf(character, limit);
      if ((used[index] ?? 0) > limit.max) return at;
    }
    at += character.length;
  }
  return at;
}

function unitsOf(character: string, limit: TextLimit): number {
  if (limit.unit === 'characters') return character.length;
  if (character === '\n') return 2;
  return encodedLength(character.codePointAt(0) ?? 0, limit.encoding);
}

/**
 * Cuts a text for several boxes: `parts` joined, and `rest` after them, are the text again. A part ends at a line end; only
 * a line that is longer than a box is cut inside.
 */
export function splitOver(text: string, boxes: readonly (readonly TextLimit[])[]): { parts: string[]; rest: string } {
  let rest = text;
  const parts = boxes.map((limits, index) => {
    const end = fittingPrefix(rest, limits);
    const lineEnd = end > 0 && end < rest.length && index < boxes.length - 1 ? rest.lastIndexOf('\n', end - 1) + 1 : 0;
    const part = rest.slice(0, lineEnd > 0 ? lineEnd : end);
    rest = rest.slice(part.length);
    return part;
  });
  return { parts, rest };
}
