import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * An Ethereum address with its checksum letters (EIP-55); null when the text is none. `proven` when the capitals it was
 * written with are right; all-lower and all-upper forms carry no proof, and mixed ones that are wrong are no address.
 */
export function isEthereumAddress(written: string): { address: string; proven: boolean } | null {
  const digits = /^0x([0-9a-f]{40})$/i.exec(written)?.[1];
  if (digits === undefined || /^(.)\1*$/.test(digits)) return null;
  const address = withChecksum(digits.toLowerCase());
  if (address.slice(2) === digits) return { address, proven: /[A-F]/.test(digits) };
  const oneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase();
  return oneCase ? { address, proven: false } : null;
}

function withChecksum(lower: string): string {
  const hash = bytesToHex(keccak_256(new TextEncoder().encode(lower)));
  const letters = Array.from(lower, (letter, at) =>
    Number.parseInt(hash[at] ?? '0', 16) >= 8 ? letter.toUpperCase() : letter,
  );
  return `0x${letters.join('')}`;
}
