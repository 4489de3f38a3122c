import { Failure } from '../core/failure.ts';

const start = 'age-encryption.org/v1';

/** Whether a file is encrypted in the format of age. */
export async function isLocked(file: Blob): Promise<boolean> {
  return (await file.slice(0, start.length).text()) === start;
}

/**
 * Opens what a passphrase locked, a piece at a time. Nothing is given out before all of it was found right.
 *
 * @throws Failure `backup-passphrase`; `backup-damaged` for a file that was cut or changed; `cancelled`
 */
export async function unlockFile(file: Blob, passphrase: string, signal: AbortSignal): Promise<Blob> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const opened = await decrypter.decrypt(file.stream()).catch((error: unknown) => {
    const wrong = /no identity matched/.test(String(error));
    throw wrong
      ? new Failure('backup-passphrase')
      : new Failure('backup-damaged', { place: 'age', error: String(error) });
  });
  try {
    return await new Response(opened.pipeThrough(untilCancelled(signal))).blob();
  } catch (error) {
    throw signal.aborted
      ? new Failure('cancelled')
      : new Failure('backup-damaged', { place: 'age', error: String(error) });
  }
}

function untilCancelled(signal: AbortSignal): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(piece, controller) {
      if (signal.aborted) throw new Failure('cancelled');
      controller.enqueue(piece);
    },
  });
}
