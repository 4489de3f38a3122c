import { base64 } from '@scure/base';
import { keyDetails, sealedText } from '../core/seal.ts';
import type { Seal } from '../core/seal.ts';
import type { StoredKey } from '../store/book.ts';
import { entryToSign, keepSeal } from '../store/seals.ts';
import { signingKey } from './signing-key.ts';
import type { World } from './world.ts';

/** A mail can be saved while we sign; more often than this in a row, something else is wrong. */
const mostTries = 20;

/**
 * Signs the head of the custody log. First comes an entry that says so and names the key; its hash is the head that is signed, so
 * that the signature covers the naming of its own key.
 */
export async function sealHead(world: World): Promise<{ seq: number; fingerprint: string }> {
  const book = await world.book();
  const key = await signingKey(world, book);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const content = { nonce: world.newNonce(), action: 'signed' as const, appVersion: world.tool.version };
    const entry = await entryToSign(book, world.now(), { ...content, details: keyDetails(key) });
    const seal = await signed(key, { seq: entry.seq, headHash: entry.hash, at: entry.at });
    if (await keepSeal(book, entry, world.newId(), seal)) return { seq: seal.seq, fingerprint: seal.fingerprint };
  }
  throw new Error('the custody log would not stand still');
}

async function signed(key: StoredKey, head: Pick<Seal, 'seq' | 'headHash' | 'at'>): Promise<Seal> {
  const { algorithm, publicKey, fingerprint, privateKey } = key;
  const how = algorithm === 'Ed25519' ? { name: 'Ed25519' } : { name: 'ECDSA', hash: 'SHA-256' };
  const bytes = await crypto.subtle.sign(how, privateKey, new TextEncoder().encode(sealedText(head)));
  return { ...head, algorithm, publicKey, fingerprint, signature: base64.encode(new Uint8Array(bytes)) };
}
