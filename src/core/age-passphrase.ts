import { Failure } from './failure.ts';
import { joinBytes } from './join-bytes.ts';
import type { WorkWatch } from './work-watch.ts';

const label = 'age-encryption.org/v1/scrypt';

/** Bytes of the salt, and the most rounds of scrypt (as a power of two) that anybody's file may ask for. */
export const scryptSaltBytes = 16;
export const mostWorkFactor = 20;

/**
 * The key that a passphrase gives (age-encryption.org/v1, the scrypt recipient). It takes about a second, in which the page can paint
 * and the person can stop it.
 *
 * @throws Failure `cancelled`
 */
export async function passphraseKey(
  passphrase: string,
  { salt, workFactor }: { salt: Uint8Array; workFactor: number },
  { signal, onProgress }: WorkWatch,
): Promise<Uint8Array> {
  const { scryptAsync } = await import('@noble/hashes/scrypt.js');
  return scryptAsync(passphrase, joinBytes([new TextEncoder().encode(label), salt]), {
    N: 2 ** workFactor,
    r: 8,
    p: 1,
    dkLen: 32,
    asyncTick: 30,
    onProgress(share) {
      if (signal.aborted) throw new Failure('cancelled');
      onProgress(Math.round(share * 100), 100);
    },
  });
}
