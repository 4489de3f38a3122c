import { base64Bytes } from './base64-bytes.ts';
import { rsaNumbers } from './rsa-numbers.ts';
import type { SignatureReason } from './signature-report.ts';
import { entriesOf, readTagList, withoutFolds } from './tag-list.ts';

/** A public key as its record in DNS gives it. */
export type PublicKey =
  | { type: 'rsa'; modulus: Uint8Array<ArrayBuffer>; exponent: Uint8Array<ArrayBuffer>; bits: number }
  | { type: 'ed25519'; point: Uint8Array<ArrayBuffer>; bits: 256 };

/** A key record (RFC 6376, 3.6.1; RFC 8463). */
export interface KeyRecord {
  key: PublicKey;
  /** `h=`: the hashes that it may be used with; null for any. */
  hashes: readonly string[] | null;
  /** `t=y`: the domain only tries DKIM out. `t=s`: `i=` must name the very domain of `d=`. */
  testing: boolean;
  sameDomainOnly: boolean;
}

/** Characters of a record. One of an RSA key of 16,384 bits has 2,800. */
const longestRecord = 10_000;
/** Bits of an RSA key that is used; to verify with a larger one would take long for nothing. */
const mostBits = 16_384;

/** Reads one TXT record, its strings joined: the key, or why it may not be used. Never throws. */
export function readKeyRecord(record: string): KeyRecord | { fault: SignatureReason } {
  if (record.length > longestRecord) return { fault: 'key-syntax' };
  const { tags, fault } = readTagList(record);
  if (fault) return { fault: 'key-syntax' };
  const version = tags.get('v');
  if (version !== undefined && (version !== 'DKIM1' || [...tags.keys()][0] !== 'v')) return { fault: 'key-version' };
  const written = tags.get('p');
  if (written === undefined) return { fault: 'key-syntax' };
  if (written === '') return { fault: 'key-revoked' };
  const services = listOf(tags.get('s') ?? '*');
  if (!services.includes('*') && !services.includes('email')) return { fault: 'key-service' };
  const key = readKey((tags.get('k') ?? 'rsa').toLowerCase(), withoutFolds(written));
  if (typeof key === 'string') return { fault: key };
  const hashes = tags.get('h');
  const flags = listOf(tags.get('t') ?? '');
  return {
    key,
    hashes: hashes === undefined ? null : listOf(hashes),
    testing: flags.includes('y'),
    sameDomainOnly: flags.includes('s'),
  };
}

function listOf(value: string): string[] {
  return entriesOf(value.toLowerCase());
}

function readKey(type: string, written: string): PublicKey | 'key-type' | 'key-syntax' {
  if (type !== 'rsa' && type !== 'ed25519') return 'key-type';
  const bytes = base64Bytes(written);
  if (!bytes) return 'key-syntax';
  if (type === 'ed25519') return bytes.length === 32 ? { type, point: bytes, bits: 256 } : 'key-syntax';
  const numbers = rsaNumbers(bytes);
  return numbers && numbers.bits <= mostBits ? { type, ...numbers } : 'key-syntax';
}
