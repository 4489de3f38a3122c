/** Controls (C0, C1), what turns the direction of text, and signs without width. Joiners that scripts need stay. */
const hidden = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/** The text with every control character shown by its number, `⟨202E⟩`; white space becomes one space. */
export function showControls(text: string): string {
  return text.replaceAll(/[\t\n\r ]+/g, ' ').replaceAll(hidden, (sign) => `⟨${hex(sign)}⟩`);
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
