import { appendCustody } from '../store/custody-log.ts';
import { storageFailure } from '../store/storage-failure.ts';
import type { World } from './world.ts';

/** Writes into the custody log that a file was made, with its hash: whoever gets it can be shown to have got this one. */
export async function noteExport(world: World, details: Record<string, string>): Promise<{ seq: number }> {
  const book = await world.book();
  const content = { nonce: world.newNonce(), action: 'export' as const, appVersion: world.tool.version, details };
  try {
    const { seq } = await book.transaction('rw', [book.custody], async () => appendCustody(book, world.now(), content));
    return { seq };
  } catch (error) {
    throw storageFailure(error);
  }
}
