import { Failure } from '../core/failure.ts';
import { untilCancelled } from '../core/until-cancelled.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import { passphraseIdentity } from './passphrase-identity.ts';

const start = 'age-encryption.org/v1';

/** Whether a file is encrypted in the format of age. */
export async function isLocked(file: Blob): Promise<boolean> {
  return (await file.slice(0, start.length).text()) === start;
}

/**
 * Opens what a passphrase locked, a piece at a time. Nothing is given out before all of it was found right.
 *
 * @param watch progress is of the key that is made of the passphrase, which comes first
 * @throws Failure `backup-passphrase`; `backup-damaged` for a file that was cut or changed; `cancelled`
 */
export async function unlockFile(file: Blob, passphrase: string, watch: WorkWatch): Promise<Blob> {
  const { signal } = watch;
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addIdentity(await passphraseIdentity(passphrase, watch));
  const opened = await decrypter.decrypt(file.stream()).catch((error: unknown) => {
    if (signal.aborted) throw new Failure('cancelled');
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
