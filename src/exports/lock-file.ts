import { Failure } from '../core/failure.ts';
import { untilCancelled } from '../core/until-cancelled.ts';

/** What the key is made of the passphrase with: 2^18 rounds of scrypt, as the `age` command line does; about a second. */
const usualWork = 18;

/**
 * Encrypts a file for a passphrase in the format of age (age-encryption.org/v1): opened by Cluebook and by every program that knows
 * the format. A piece at a time.
 *
 * @param workFactor exponent of two: how much work each guess of the passphrase is
 * @throws Failure `cancelled`
 */
export async function lockFile(
  file: Blob,
  passphrase: string,
  signal: AbortSignal,
  workFactor = usualWork,
): Promise<Blob> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  try {
    const locked = await encrypter.encrypt(file.stream().pipeThrough(untilCancelled(signal)));
    // The response only collects, nothing is asked for.
    return await new Response(locked).blob();
  } catch (error) {
    throw signal.aborted ? new Failure('cancelled') : error;
  }
}
