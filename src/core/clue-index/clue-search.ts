import type { ClueKind } from '../clue.ts';

/** Three digits are no number yet: every second link has them. */
const fewestDigits = 4;

/**
 * A test for the values, given in lower case, that a person looks for: every word stands in the value. A word may be defanged, as Cluebook writes links
 * itself, and a number may be written in groups, with or without the country (`07700 900142` for `+447700900142`).
 */
export function clueSearch(query: string): (kind: ClueKind, lower: string) => boolean {
  const text = refanged(query.normalize('NFKC').toLowerCase()).trim();
  if (text === '') return () => true;
  const words = text.split(/\s+/);
  const digits = /^[\d\s+()./-]+$/.test(text) ? text.replaceAll(/\D/g, '').replace(/^0+/, '') : '';
  return (kind, lower) => {
    if (digits.length >= fewestDigits && kind === 'phone') return lower.includes(digits);
    return words.every((word) => lower.includes(word));
  };
}

function refanged(text: string): string {
  return text
    .replaceAll('[.]', '.')
    .replaceAll('[@]', '@')
    .replaceAll(/\bhxxp/g, 'http');
}
