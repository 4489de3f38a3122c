/**
 * What shows nothing, or turns the reading order round, so that a text of strangers can look like another: controls (line ends
 * and tabs too), bidi marks, zero-width and tag characters, lone surrogates.
 */
const unseen =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Most texts: nothing in them is white space of another kind, or unseen. */
const plain = /^[ -~]*$/;

/** A text of strangers on one line, with nothing hidden in it: white space as one space, what is unseen as `‹U+202E›`. */
export function shown(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replaceAll(/[\t\n\v\f\r\u0085]+/g, ' ')
    .replaceAll(unseen, (sign) => `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`);
}
