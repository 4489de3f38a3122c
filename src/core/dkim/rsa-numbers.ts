interface RsaNumbers {
  /** Big-endian, without leading zeros. */
  modulus: Uint8Array<ArrayBuffer>;
  exponent: Uint8Array<ArrayBuffer>;
  /** Length of the modulus. */
  bits: number;
}

/** An element of DER (X.690): what it is, and its content. */
interface Element {
  tag: number;
  content: Uint8Array<ArrayBuffer>;
  next: number;
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const SEQUENCE = 0x30;
/** `rsaEncryption`, 1.2.840.113549.1.1.1, as an element. */
const rsaEncryption = '6,9,42,134,72,134,247,13,1,1,1';

/**
 * Modulus and exponent of an RSA key in DER: a `SubjectPublicKeyInfo` (RFC 5280), as nearly everybody publishes it, or the
 * bare `RSAPublicKey` (RFC 8017) that RFC 6376 asks for. Null for anything else.
 */
export function rsaNumbers(der: Uint8Array<ArrayBuffer>): RsaNumbers | null {
  const outer = elementAt(der, 0, SEQUENCE);
  if (!outer) return null;
  if (outer.content[0] === INTEGER) return numbersOf(outer.content);
  const algorithm = elementAt(outer.content, 0, SEQUENCE);
  if (!algorithm || algorithm.content.subarray(0, 11).join() !== rsaEncryption) return null;
  const bits = elementAt(outer.content, algorithm.next, BIT_STRING);
  // The first byte counts unused bits.
  if (!bits || bits.content[0] !== 0) return null;
  const key = elementAt(bits.content, 1, SEQUENCE);
  return key && numbersOf(key.content);
}

function numbersOf(content: Uint8Array<ArrayBuffer>): RsaNumbers | null {
  const modulus = elementAt(content, 0, INTEGER);
  const exponent = modulus && elementAt(content, modulus.next, INTEGER);
  if (!modulus || !exponent) return null;
  const numbers = { modulus: withoutZeros(modulus.content), exponent: withoutZeros(exponent.content) };
  const [first] = numbers.modulus;
  if (first === undefined || numbers.exponent.length === 0) return null;
  return { ...numbers, bits: numbers.modulus.length * 8 - Math.clz32(first) + 24 };
}

function withoutZeros(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first === -1 ? bytes.subarray(0, 0) : bytes.subarray(first);
}

/** The element with that tag at an offset; null when it is another one or goes beyond the end. */
function elementAt(der: Uint8Array<ArrayBuffer>, at: number, tag: number): Element | null {
  const short = der[at + 1];
  if (der[at] !== tag || short === undefined) return null;
  const lengthBytes = short < 0x80 ? 0 : short & 0x7f;
  // Four bytes are more than any key; none is the form without a length, which DER forbids.
  if (short >= 0x80 && (lengthBytes === 0 || lengthBytes > 4)) return null;
  let length = lengthBytes === 0 ? short : 0;
  for (let index = 0; index < lengthBytes; index += 1) length = length * 256 + (der[at + 2 + index] ?? 0);
  const start = at + 2 + lengthBytes;
  const next = start + length;
  return next > der.length ? null : { tag, content: der.subarray(start, next), next };
}
