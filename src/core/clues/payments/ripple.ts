import { base58xrp } from '@scure/base';
import { sha256 } from '@noble/hashes/sha2.js';

/** XRP Ledger account: its own Base58 alphabet, type byte 0, 20 bytes, the first four bytes of a double SHA-256. */
export function isRippleAddress(run: string): boolean {
  if (!/^r[1-9A-HJ-NP-Za-km-z]{24,34}$/.test(run)) return false;
  try {
    const bytes = base58xrp.decode(run);
    const hash = sha256(sha256(bytes.subarray(0, 21)));
    return bytes.length === 25 && bytes[0] === 0 && bytes.subarray(21).every((byte, at) => byte === hash[at]);
  } catch {
    return false;
  }
}
