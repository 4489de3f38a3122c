import { Failure } from '../core/failure.ts';
import type { ExportWatch } from './package-document.ts';

/** Who can open the file: whoever knows the passphrase, or the owners of these age keys (`age1…`). */
export type OpensFor = { passphrase: string } | { recipients: readonly string[] };

/**
 * Encrypts a file in the format of age (age-encryption.org/v1), which the `age` command line opens as well. A piece at a time, whatever
 * its size. What lies inside is not touched: this is an envelope, and the evidence in it is never encrypted by itself.
 *
 * @throws Failure `cancelled`, or `key-not-age` for a recipient that is no public age key
 */
export async function encryptFile(file: Blob, opensFor: OpensFor, { signal, onProgress }: ExportWatch): Promise<Blob> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  if ('passphrase' in opensFor) encrypter.setPassphrase(opensFor.passphrase);
  else addRecipients(encrypter, opensFor.recipients);
  let done = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array>({
    transform(piece, controller) {
      if (signal.aborted) throw new Failure('cancelled');
      done += piece.length;
      onProgress(done, file.size);
      controller.enqueue(piece);
    },
  });
  try {
    const encrypted = await encrypter.encrypt(file.stream().pipeThrough(counted));
    // The response only collects, nothing is asked for.
    return await new Response(encrypted).blob();
  } catch (error) {
    throw signal.aborted ? new Failure('cancelled') : error;
  }
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
