import * as z from 'zod/mini';
import { canonicalJson } from './canonical-json.ts';
import { Sha256 } from './hash.ts';
import { Instant } from './instant.ts';

/** Base64 of RFC 4648, section 4, with its padding. */
export const Base64 = z.string().check(z.regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/));

/** Ed25519 (RFC 8032), or where the browser has none, ECDSA on P-256 over SHA-256 (FIPS 186-5), whose signature is r and s one after the other. */
export const SealAlgorithm = z.enum(['Ed25519', 'ECDSA-P256-SHA256']);
export type SealAlgorithm = z.infer<typeof SealAlgorithm>;

/**
 * A signature over the head of the custody log, and so over everything before it. It says that the browser that made the key had this
 * log; it names no person, and anybody can make a key.
 */
export const Seal = z.object({
  /** The entry that was the last when it was signed: a `signed` entry, which names the key. */
  seq: z.number(),
  headHash: Sha256,
  algorithm: SealAlgorithm,
  /** SubjectPublicKeyInfo (RFC 5280), DER, in base64. */
  publicKey: Base64,
  /** SHA-256 of that DER. */
  fingerprint: Sha256,
  /** Over the UTF-8 of `sealedText`, in base64. */
  signature: Base64,
  /** The time of the entry. */
  at: Instant,
});
export type Seal = z.infer<typeof Seal>;

/** What is signed and time-stamped: one line of RFC 8785 canonical JSON that names the entry and its hash, and a line end. */
export function sealedText({ seq, headHash }: Pick<Seal, 'seq' | 'headHash'>): string {
  return `${canonicalJson({ cluebook: 'custody-head/1', hash: headHash, seq })}\n`;
}

/** What an entry of the log says of the key, when it is made and at each signature. */
export function keyDetails({
  algorithm,
  publicKey,
  fingerprint,
}: Pick<Seal, 'algorithm' | 'publicKey' | 'fingerprint'>) {
  return { algorithm, publicKey, fingerprint };
}
