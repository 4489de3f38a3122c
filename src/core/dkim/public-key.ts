import { bytesToHex } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import { Remembered } from '../remembered.ts';
import type { PublicKey } from './key-record.ts';

/** What the platform makes of a key: `CryptoKey`, whose name the core's types do not have. */
type ImportedKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export type HashName = 'SHA-1' | 'SHA-256';

/** Importing takes as long as verifying, and mails of a sender share the key. */
const imported = new Remembered<Promise<ImportedKey | null>>(200);

/**
 * Whether a signature over these bytes is the key's: RSASSA-PKCS1-v1_5 (RFC 8017), or Ed25519 over their SHA-256 (RFC 8463).
 *
 * @returns null when the browser cannot use the key
 */
export async function verifyBytes(
  key: PublicKey,
  hash: HashName,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean | null> {
  const cryptoKey = await imported.of(nameOf(key, hash), () => importKey(key, hash));
  if (!cryptoKey) return null;
  const signed = key.type === 'rsa' ? bytes : new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  try {
    return await crypto.subtle.verify(cryptoKey.algorithm.name, cryptoKey, signature, signed);
  } catch {
    // Some keys are refused only when they are used.
    return null;
  }
}

function nameOf(key: PublicKey, hash: HashName): string {
  return key.type === 'rsa'
    ? `${hash} ${bytesToHex(key.modulus)} ${bytesToHex(key.exponent)}`
    : `Ed25519 ${bytesToHex(key.point)}`;
}

async function importKey(key: PublicKey, hash: HashName): Promise<ImportedKey | null> {
  try {
    if (key.type === 'ed25519') return await crypto.subtle.importKey('raw', key.point, 'Ed25519', true, ['verify']);
    const jwk = { kty: 'RSA', n: base64urlnopad.encode(key.modulus), e: base64urlnopad.encode(key.exponent) };
    return await crypto.subtle.importKey('jwk', jwk, { name: 'RSASSA-PKCS1-v1_5', hash }, true, ['verify']);
  } catch {
    // A key that the browser refuses: too short, an even modulus, a point that is none.
    return null;
  }
}
