import { liveQuery } from 'dexie';
import type { RevocationList } from '../core/revocation-list.ts';
import type { Seal } from '../core/seal.ts';
import type { TimeStamp } from '../core/time-stamp.ts';
import type { Book, StoredKey } from './book.ts';
import { readSigningKey, readTies } from './seals.ts';

/** What ties the log to the outside: the key of this browser, the newest signature, the time stamps over it, and lists about them. */
export interface Ties {
  key: Pick<StoredKey, 'algorithm' | 'fingerprint' | 'at'> | undefined;
  head: Seal | undefined;
  stamps: TimeStamp[];
  /** Every list of revoked certificates that was kept. */
  lists: RevocationList[];
}

/** Tells them now and after each change. Call what it returns to end it. A store that fails is told of elsewhere. */
export function watchTies(book: Book, onTies: (ties: Ties) => void): () => void {
  const { unsubscribe } = liveQuery(async () => tiesOf(book)).subscribe({ next: onTies });
  return unsubscribe;
}

async function tiesOf(book: Book): Promise<Ties> {
  const [key, { seals, timeStamps, revocationLists }] = await Promise.all([readSigningKey(book), readTies(book)]);
  const head = seals.at(-1);
  return { key, head, stamps: timeStamps.filter(({ seq }) => seq === head?.seq), lists: revocationLists };
}
