import { hashBytes, startHash } from './hash.ts';

/** Texts up to so many characters are hashed by the platform, which wants them whole and is five times as fast. */
const atOnce = 16_000_000;

/** SHA-256 of a text in UTF-8 that comes in pieces, of any size; no piece may end inside a surrogate pair. */
export async function hashText(pieces: Iterable<string>): Promise<string> {
  const encoder = new TextEncoder();
  const hash = startHash();
  let text = '';
  let all = true;
  for (const piece of pieces) {
    text += piece;
    if (text.length < atOnce) continue;
    hash.update(encoder.encode(text));
    [text, all] = ['', false];
  }
  if (all) return hashBytes(encoder.encode(text));
  hash.update(encoder.encode(text));
  return hash.end();
}
