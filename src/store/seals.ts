import { nextEntry } from '../core/custody.ts';
import type { CustodyContent, CustodyEntry } from '../core/custody.ts';
import type { Instant } from '../core/instant.ts';
import type { Seal } from '../core/seal.ts';
import type { RevocationList } from '../core/revocation-list.ts';
import type { TimeStamp } from '../core/time-stamp.ts';
import type { Book, StoredKey } from './book.ts';
import { appendCustody } from './custody-log.ts';
import { storageFailure } from './storage-failure.ts';

/** The key of this browser; undefined before the first signature. */
export async function readSigningKey(book: Book): Promise<StoredKey | undefined> {
  return book.keys.get('signing');
}

/** Keeps a new key with its entry in the log. When another was kept meanwhile, that one is the key. */
export async function keepSigningKey(book: Book, key: StoredKey, content: CustodyContent): Promise<StoredKey> {
  try {
    return await book.transaction('rw', [book.keys, book.custody], async () => {
      const kept = await book.keys.get('signing');
      if (kept) return kept;
      await book.keys.add(key);
      await appendCustody(book, key.at, content);
      return key;
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** The entry that a signature would stand in if it were written now: signing takes time, and IndexedDB does not wait. */
export async function entryToSign(book: Book, at: Instant, content: CustodyContent): Promise<CustodyEntry> {
  return nextEntry(await book.custody.orderBy('seq').last(), at, content);
}

/** Keeps the entry and its signature together. False: another entry came between, and nothing was written. */
export async function keepSeal(book: Book, entry: CustodyEntry, id: string, seal: Seal): Promise<boolean> {
  try {
    return await book.transaction('rw', [book.seals, book.custody], async () => {
      const last = await book.custody.orderBy('seq').last();
      if (last?.hash !== entry.prevHash) return false;
      await book.custody.add(entry);
      await book.seals.add({ id, seq: seal.seq, what: 'signature', seal });
      return true;
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** What ties the log to the outside, then and now. */
interface AllTies {
  /** Oldest first. */
  seals: Seal[];
  /** By the head that they are over; those over one head in the order in which they were asked for: their ids say nothing. */
  timeStamps: TimeStamp[];
  /** In the order in which they were kept. */
  revocationLists: RevocationList[];
}

/** Every signature, every time stamp and every list. Call it inside a transaction to have them with the log. */
export async function readTies(book: Book): Promise<AllTies> {
  const rows = await book.seals.orderBy('seq').toArray();
  return {
    seals: rows.flatMap((row) => (row.what === 'signature' ? row.seal : [])),
    timeStamps: rows
      .flatMap((row) => (row.what === 'stamp' ? row.stamp : []))
      .sort((one, other) => one.seq - other.seq || one.askedAt.utc.localeCompare(other.askedAt.utc)),
    revocationLists: rows
      .flatMap((row) => (row.what === 'list' ? row.list : []))
      .sort((one, other) => one.keptAt.utc.localeCompare(other.keptAt.utc)),
  };
}
