/** A text that was made of another one, and the way back. */
export interface EditedText {
  text: string;
  /** The range of the original that the range `start`–`end` of `text` came from. */
  rangeInOriginal(start: number, end: number): { start: number; end: number };
}

/**
 * Writes a text anew with pieces replaced, and remembers where each came from. Only pieces that change their length cost
 * memory. Replacements must come in order and must not overlap.
 */
export class TextEdits {
  readonly #original: string;
  readonly #chunks: string[] = [];
  /** Of each replaced piece: its place in the new text, its end there, its place in the original, its end there. */
  readonly #places: number[] = [];
  #copied = 0;
  #length = 0;

  constructor(original: string) {
    this.#original = original;
  }

  /** Puts `replacement` in place of the range `start`–`end` of the original. */
  replace(start: number, end: number, replacement: string): void {
    if (start > this.#copied) this.#chunks.push(this.#original.slice(this.#copied, start));
    this.#length += start - this.#copied;
    if (replacement !== '') this.#chunks.push(replacement);
    const at = this.#length;
    this.#length += replacement.length;
    this.#copied = end;
    if (replacement.length !== end - start || replacement.length > 1) {
      this.#places.push(at, this.#length, start, end);
    }
  }

  /** The new text, with the way back. */
  finish(): EditedText {
    this.#chunks.push(this.#original.slice(this.#copied));
    const places = this.#places;
    return {
      text: this.#chunks.join(''),
      rangeInOriginal: (start, end) => {
        const from = originalOf(places, start, 'start');
        return { start: from, end: end <= start ? from : originalOf(places, end - 1, 'end') };
      },
    };
  }
}

/** Where the character at `offset` of the new text begins or ends in the original: found by halving. */
function originalOf(places: readonly number[], offset: number, side: 'start' | 'end'): number {
  let low = 0;
  let high = places.length / 4;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // Pieces that left nothing in the new text stand before the character that follows them.
    if ((places[middle * 4] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = (low - 1) * 4;
  if (last < 0) return side === 'start' ? offset : offset + 1;
  const newEnd = places[last + 1] ?? 0;
  const oldEnd = places[last + 3] ?? 0;
  if (offset < newEnd) return side === 'start' ? (places[last + 2] ?? 0) : oldEnd;
  return oldEnd + (offset - newEnd) + (side === 'start' ? 0 : 1);
}
