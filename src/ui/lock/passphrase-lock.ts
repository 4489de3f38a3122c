import { Failure } from '../../core/failure.ts';
import { lockKeyBytes } from '../../core/lock.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { gatherLocked } from '../../exports/encrypt.ts';
import { gatherInMemory } from '../../exports/gather.ts';
import { unlockFile } from '../../imports/unlock-file.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export function newKey(): Bytes {
  return crypto.getRandomValues(new Uint8Array(lockKeyBytes));
}

/** The key, locked with the passphrase, in the format of age as backups are. Takes about a second. */
export async function wrapKey(key: Bytes, passphrase: string, watch: WorkWatch): Promise<Bytes> {
  const one = async function* () {
    yield key;
  };
  const file = await gatherLocked(gatherInMemory, { passphrase }, watch)(one());
  return new Uint8Array(await file.arrayBuffer());
}

/** @throws Failure `lock-passphrase`, `lock-altered`, `cancelled` */
export async function unwrapKey(wrapped: Bytes, passphrase: string, watch: WorkWatch): Promise<Bytes> {
  try {
    const file = await unlockFile(new Blob([wrapped]), passphrase, watch);
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'cancelled') throw error;
    throw new Failure(error.code === 'backup-passphrase' ? 'lock-passphrase' : 'lock-altered', error.details);
  }
}
