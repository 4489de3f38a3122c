import { Failure } from '../core/failure.ts';

/** What the key is made of the passphrase with: 2^18 rounds of scrypt, as the `age` command line does; about a second. */
const workFactor = 18;

/**
 * Encrypts a file for a passphrase in the format of age (age-encryption.org/v1): opened by Cluebook and by every program that knows
 * the format. A piece at a time.
 *
 * @throws Failure `cancelled`
 */
export async function lockFile(file: Blob, passphrase: string, signal: AbortSignal): Promise<Blob> {
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

function untilCancelled(signal: AbortSignal): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array> {
  return new TransformStream({
    transform(piece, controller) {
      if (signal.aborted) throw new Failure('cancelled');
      controller.enqueue(piece);
    },
  });
}
