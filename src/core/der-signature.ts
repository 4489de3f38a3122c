import { joinBytes } from './join-bytes.ts';

/** An ECDSA signature as OpenSSL wants it (RFC 3279, section 2.2.3), of the two numbers one after the other that browsers give. */
export function derSignature(both: Uint8Array): Uint8Array<ArrayBuffer> {
  const half = both.length / 2;
  const numbers = joinBytes([both.subarray(0, half), both.subarray(half)].map(derInteger));
  return joinBytes([new Uint8Array([0x30, numbers.length]), numbers]);
}

/** Positive, and as short as it can be. The numbers of P-256 are so short that a length is one byte. */
function derInteger(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const digits = bytes.subarray(start);
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return joinBytes([new Uint8Array([0x02, digits.length + sign.length, ...sign]), digits]);
}
