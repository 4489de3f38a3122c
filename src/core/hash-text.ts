import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 and length of a text in UTF-8 that comes in pieces; no piece may end inside a surrogate pair. */
export function hashText(pieces: Iterable<string>): { sha256: string; bytes: number } {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const piece of pieces) {
    const encoded = encoder.encode(piece);
    hash.update(encoded);
    bytes += encoded.length;
  }
  return { sha256: bytesToHex(hash.digest()), bytes };
}
