import type { Recipient } from 'age-encryption';
import { passphraseKey, scryptSaltBytes } from '../core/age-passphrase.ts';
import { Failure } from '../core/failure.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import { streamOf } from './gather.ts';
import type { Gather } from './gather.ts';

/** Who can open the file: whoever knows the passphrase, or the owners of these age keys (`age1…`). */
export type OpensFor = { passphrase: string } | { recipients: readonly string[] };

/** As few signs as a passphrase may have: it is tried by machines, without limit, by who gets hold of the file. */
export const leastPassphrase = 12;

/**
 * Locks each file before it is gathered, so that it lies open nowhere: in the format of age (age-encryption.org/v1), which the `age`
 * command line opens as well, a piece at a time. What lies inside is not touched: this is an envelope, and the evidence in it is never
 * encrypted by itself.
 *
 * @param watch progress is of the key that is made of a passphrase, which comes first
 * @throws (what it gives) Failure `cancelled`, or `key-not-age` for a recipient that is no public age key
 */
export function gatherLocked(gather: Gather, opensFor: OpensFor, watch: WorkWatch): Gather {
  return async (pieces) => {
    try {
      return await gather(lockedPieces(pieces, opensFor, watch));
    } catch (error) {
      throw watch.signal.aborted ? new Failure('cancelled') : error;
    }
  };
}

async function* lockedPieces(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  opensFor: OpensFor,
  watch: WorkWatch,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  if ('passphrase' in opensFor) encrypter.addRecipient(await whoKnows(opensFor.passphrase, watch));
  else addRecipients(encrypter, opensFor.recipients);
  for await (const piece of await encrypter.encrypt(streamOf(pieces))) {
    if (watch.signal.aborted) throw new Failure('cancelled');
    // The library names the type without its buffer, which is of its own making.
    yield piece as Uint8Array<ArrayBuffer>;
  }
}

/** What the key is made of the passphrase with: 2^18 rounds of scrypt, as the `age` command line does; about a second. */
const workFactor = 18;

/** The scrypt recipient of the format (age-encryption.org/v1). The library has one as well, which holds the page still meanwhile. */
async function whoKnows(passphrase: string, watch: WorkWatch): Promise<Recipient> {
  const [{ Stanza }, { chacha20poly1305 }, { base64nopad }] = await Promise.all([
    import('age-encryption'),
    import('@noble/ciphers/chacha.js'),
    import('@scure/base'),
  ]);
  return {
    async wrapFileKey(fileKey) {
      const salt = crypto.getRandomValues(new Uint8Array(scryptSaltBytes));
      const key = await passphraseKey(passphrase, { salt, workFactor }, watch);
      // The key is used once: the format has no other nonce.
      const body = chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey);
      return [new Stanza(['scrypt', base64nopad.encode(salt), String(workFactor)], body)];
    },
  };
}

function addRecipients(encrypter: { addRecipient(key: string): void }, recipients: readonly string[]): void {
  for (const key of recipients) {
    try {
      encrypter.addRecipient(key.trim());
    } catch {
      throw new Failure('key-not-age', { key: key.trim().slice(0, 80) });
    }
  }
}
