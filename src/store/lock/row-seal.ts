import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { recordLine, recordOfLine } from '../../core/backup/record-line.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { Failure } from '../../core/failure.ts';
import { joinBytes } from '../../core/join-bytes.ts';

/** What stands open of a record: its key and what it is looked up by. */
export type Outer = Record<string, unknown>;

const nonceBytes = 24;

/**
 * Locks a record. Without waiting, since IndexedDB commits a transaction that waits for WebCrypto: XChaCha20-Poly1305, whose nonce is
 * long enough to be drawn at random each time. Table and what stands open are bound to it, so that no row can stand for another.
 */
export function sealRow(key: Uint8Array, table: string, outer: Outer, record: object): Uint8Array<ArrayBuffer> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const line = recordLine(record, noBlob);
  const locked = xchacha20poly1305(key, nonce, boundTo(table, outer)).encrypt(new TextEncoder().encode(line));
  return joinBytes([nonce, locked]);
}

/** @throws Failure `lock-altered` for another key, a row that was changed, or one that stands in another's place */
export function openRow(key: Uint8Array, table: string, outer: Outer, sealed: Uint8Array): unknown {
  try {
    const cipher = xchacha20poly1305(key, sealed.slice(0, nonceBytes), boundTo(table, outer));
    return recordOfLine(new TextDecoder().decode(cipher.decrypt(sealed.slice(nonceBytes))), noBlob);
  } catch {
    throw new Failure('lock-altered', { table });
  }
}

function boundTo(table: string, outer: Outer): Uint8Array {
  return new TextEncoder().encode(canonicalJson([table, outer]));
}

/** Originals have their own lock: nothing else that is sealed row by row is a blob, and a blob cannot be read without waiting. */
function noBlob(): never {
  throw new Error('a blob cannot be sealed in a row');
}
