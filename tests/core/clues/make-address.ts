import { keccak_256 } from '@noble/hashes/sha3.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { base58, base58xmr, base58xrp, base64url, bech32, bech32m, createBase58check } from '@scure/base';

/** Addresses that are nobody's, made from any bytes by each chain's own rules. */
const withVersion = (version: number, bytes: Uint8Array) =>
  createBase58check(sha256).encode(concatBytes(Uint8Array.of(version), bytes.subarray(0, 20)));

export const makeAddress = {
  bitcoin: (bytes: Uint8Array) => withVersion(0x00, bytes),
  'bitcoin (script)': (bytes: Uint8Array) => withVersion(0x05, bytes),
  'bitcoin (witness)': (bytes: Uint8Array) => bech32.encode('bc', [0, ...bech32.toWords(bytes.subarray(0, 20))]),
  'bitcoin (taproot)': (bytes: Uint8Array) => bech32m.encode('bc', [1, ...bech32m.toWords(bytes)]),
  litecoin: (bytes: Uint8Array) => withVersion(0x30, bytes),
  'litecoin (witness)': (bytes: Uint8Array) => bech32.encode('ltc', [0, ...bech32.toWords(bytes.subarray(0, 20))]),
  dogecoin: (bytes: Uint8Array) => withVersion(0x1e, bytes),
  tron: (bytes: Uint8Array) => withVersion(0x41, bytes),
  ripple: (bytes: Uint8Array) => {
    const body = concatBytes(Uint8Array.of(0), bytes.subarray(0, 20));
    return base58xrp.encode(concatBytes(body, sha256(sha256(body)).subarray(0, 4)));
  },
  monero: (bytes: Uint8Array) => {
    const body = concatBytes(Uint8Array.of(18), bytes, bytes);
    return base58xmr.encode(concatBytes(body, keccak_256(body).subarray(0, 4)));
  },
  ethereum: (bytes: Uint8Array) => {
    const lower = bytesToHex(bytes.subarray(0, 20));
    const hash = bytesToHex(keccak_256(new TextEncoder().encode(lower)));
    return `0x${Array.from(lower, (letter, at) => (Number.parseInt(hash[at] ?? '0', 16) > 7 ? letter.toUpperCase() : letter)).join('')}`;
  },
  ton: (bytes: Uint8Array) => {
    const body = concatBytes(Uint8Array.of(0x11, 0), bytes);
    let crc = 0;
    for (const bit of Array.from(body, (byte) => byte.toString(2).padStart(8, '0')).join('') + '0'.repeat(16)) {
      crc = crc * 2 + Number(bit);
      if (crc > 0xffff) crc = (crc & 0xffff) ^ 0x1021;
    }
    return base64url.encode(concatBytes(body, Uint8Array.of(crc >> 8, crc & 255)));
  },
};

export const solanaAddress = (bytes: Uint8Array) => base58.encode(bytes);

/** Digits with Luhn's check digit at the end. */
export function cardNumber(beginning: string, length: number): string {
  const body = beginning.padEnd(length - 1, '7302');
  const sum = Array.from(body).reduceRight((total, digit, at) => {
    const doubled = (body.length - at) % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
