import { base64 } from '@scure/base';
import { hashBytes } from '../core/hash.ts';
import { keyDetails } from '../core/seal.ts';
import type { SealAlgorithm } from '../core/seal.ts';
import type { Book, StoredKey } from '../store/book.ts';
import { keepSigningKey, readSigningKey } from '../store/seals.ts';
import type { World } from './world.ts';

/** The key of this browser, made at the first signature and noted in the custody log. */
export async function signingKey(world: World, book: Book): Promise<StoredKey> {
  const kept = await readSigningKey(book);
  if (kept) return kept;
  const key = await newKey(world);
  const content = { nonce: world.newNonce(), action: 'key-made' as const, appVersion: world.tool.version };
  return keepSigningKey(book, key, { ...content, details: keyDetails(key) });
}

async function newKey(world: World): Promise<StoredKey> {
  const { algorithm, pair } = await newPair();
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  return {
    id: 'signing',
    privateKey: pair.privateKey,
    algorithm,
    publicKey: base64.encode(publicKey),
    fingerprint: await hashBytes(publicKey),
    at: world.now(),
  };
}

/** Not extractable: whoever copies the profile's files may copy it, but no program of ours can show it to anybody. */
async function newPair(): Promise<{ algorithm: SealAlgorithm; pair: CryptoKeyPair }> {
  const uses = ['sign', 'verify'] as const;
  try {
    return { algorithm: 'Ed25519', pair: await crypto.subtle.generateKey('Ed25519', false, uses) };
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotSupportedError')) throw error;
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, uses);
    return { algorithm: 'ECDSA-P256-SHA256', pair };
  }
}
