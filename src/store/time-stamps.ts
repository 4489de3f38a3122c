import type { CustodyContent } from '../core/custody.ts';
import type { Instant } from '../core/instant.ts';
import { Failure } from '../core/failure.ts';
import type { RevocationList } from '../core/revocation-list.ts';
import type { Seal } from '../core/seal.ts';
import type { TimeStamp } from '../core/time-stamp.ts';
import type { Book } from './book.ts';
import { appendCustody } from './custody-log.ts';
import { storageFailure } from './storage-failure.ts';

/**
 * Keeps a time stamp with its entry in the log.
 *
 * @throws Failure `request-refused` when it is over nothing that was signed here
 */
export async function keepTimeStamp(
  book: Book,
  id: string,
  stamp: TimeStamp,
  at: Instant,
  content: CustodyContent,
): Promise<void> {
  try {
    await book.transaction('rw', [book.seals, book.custody], async () => {
      const heads = await book.seals.where('seq').equals(stamp.seq).toArray();
      const known = heads.some((row) => row.what === 'signature' && row.seal.headHash === stamp.headHash);
      if (!known) throw new Failure('request-refused', { why: 'head' });
      await book.seals.add({ id, seq: stamp.seq, what: 'stamp', stamp });
      await appendCustody(book, at, content);
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/**
 * Keeps a list of revoked certificates with its entry in the log, whose time is the list's. False: the very same is here already, and
 * nothing was written.
 *
 * @throws Failure `request-refused` when there is no time stamp that it could be about
 */
export async function keepRevocationList(
  book: Book,
  id: string,
  seq: number,
  list: RevocationList,
  content: CustodyContent,
): Promise<boolean> {
  try {
    return await book.transaction('rw', [book.seals, book.custody], async () => {
      const rows = await book.seals.toArray();
      if (!rows.some((row) => row.what === 'stamp' && row.seq === seq))
        throw new Failure('request-refused', { why: 'head' });
      if (rows.some((row) => row.what === 'list' && row.list.list === list.list)) return false;
      await book.seals.add({ id, seq, what: 'list', list });
      await appendCustody(book, list.keptAt, content);
      return true;
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** The newest signed head, and which of these servers have not stamped it yet; null when nothing was signed. */
export async function dueTimeStamps(
  book: Book,
  servers: readonly string[],
): Promise<{ head: Pick<Seal, 'seq' | 'headHash'>; servers: string[] } | null> {
  const rows = await book.seals.orderBy('seq').toArray();
  const head = rows.findLast((row) => row.what === 'signature')?.seal;
  if (!head) return null;
  const done = new Set(rows.flatMap((row) => (row.what === 'stamp' && row.seq === head.seq ? row.stamp.server : [])));
  return { head, servers: servers.filter((server) => !done.has(server)) };
}
