import { TextEdits, type EditedText } from '../../text/text-edits.ts';
import { unedited } from './unedited.ts';

/** `=` at a line's end inside a word: quoted-printable (RFC 2045, 6.7) that was copied or forwarded undecoded. */
const softBreak = /(?<=\S)=\r?\n(?=[^\s=])/g;
const longestToken = 2_000;

/** Joins words that a soft line break splits. */
export function withoutSoftBreaks(text: string): EditedText {
  if (!text.includes('=\n') && !text.includes('=\r\n')) return unedited(text);
  const edits = new TextEdits(text);
  for (const { 0: written, index } of text.matchAll(softBreak)) {
    const end = index + written.length;
    if (isPlausible(text, index, end)) edits.replace(index, end, '');
  }
  return edits.finish();
}

/**
 * A query may end in `=` by itself (Base64, an empty value), and the next line is then other text. A line that goes on
 * with a small letter, a digit or a sign of URLs is taken for the rest; a capital word is not.
 */
function isPlausible(text: string, at: number, next: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestToken), at);
  const token = line.slice(Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')) + 1);
  if (!token.includes('?')) return true;
  // In angle brackets lines may break anywhere, and the sign is then part of the query (RFC 3986, appendix C).
  if (token.includes('<')) return false;
  if (/[a-z0-9/?#&%._~-]/.test(text[next] ?? '')) return true;
  return /^\S{0,100}[/?&=%]/.test(text.slice(next, next + 101));
}
