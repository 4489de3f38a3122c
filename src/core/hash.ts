import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** SHA-256 of exact bytes, by the platform: the way for sources of any size. */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** SHA-256 of a few bytes, without waiting. */
export function hashBytesNow(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of bytes that come in pieces: all of them to `update`, then `end`, once. */
export function startHash(): { update(piece: Uint8Array): void; end(): string } {
  const hash = sha256.create();
  return { update: (piece) => void hash.update(piece), end: () => bytesToHex(hash.digest()) };
}

/** SHA-256 of a file of any size, a piece at a time. */
export async function hashBlob(file: Blob): Promise<string> {
  const hash = startHash();
  for await (const piece of file.stream()) hash.update(piece);
  return hash.end();
}

/**
 * SHA-256 of a record's RFC 8785 text. Synchronous, because a custody entry is made inside a database transaction, and
 * IndexedDB commits a transaction that waits for anything but itself.
 */
export function hashRecord(record: unknown): string {
  return bytesToHex(sha256(new TextEncoder().encode(canonicalJson(record))));
}
