import { base58xmr } from '@scure/base';
import { keccak_256 } from '@noble/hashes/sha3.js';

/** Monero's main network: standard (18), integrated (19) and subaddress (42); four bytes of Keccak-256 at the end. */
export function isMoneroAddress(run: string): boolean {
  if (run.length !== 95 && run.length !== 106) return false;
  try {
    const bytes = base58xmr.decode(run);
    const body = bytes.subarray(0, -4);
    const hash = keccak_256(body);
    const length = run.length === 106 ? 77 : 69;
    const kind = bytes[0] ?? 0;
    const fits = run.length === 106 ? kind === 19 : kind === 18 || kind === 42;
    return fits && bytes.length === length && bytes.subarray(-4).every((byte, at) => byte === hash[at]);
  } catch {
    return false;
  }
}
