import { chainFaults } from '../core/custody.ts';
import type { ChainFault, CustodyEntry } from '../core/custody.ts';
import { exhibitName, sourcesOfAcquisition } from '../core/exhibit.ts';
import { Failure } from '../core/failure.ts';
import { hashRecord } from '../core/hash.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import { batchesOf } from './batches-of.ts';
import type { Book, StoredAcquisition } from './book.ts';
import { readSource } from './sources.ts';
import { storageFailure } from './storage-failure.ts';

/** What a check of the whole book found. Nothing is repaired. */
export interface BookCheck {
  entries: number;
  acquisitions: number;
  sources: number;
  chain: ChainFault[];
  /** How an exhibit was taken is not what the log says. */
  unlogged: string[];
  /** Exhibits that the log tells of, not deleted, and that are not in the book any more, or not all of them. */
  missing: string[];
  /** Exhibits, and the hash of what is no more as it was put in. */
  altered: { exhibit: string; sha256: string }[];
}

/**
 * Checks everything that is kept: every link of the custody log, what it says of each acquisition, and every original, hashed again.
 *
 * @throws Failure `cancelled`, or of the store
 */
export async function checkBook(book: Book, watch: WorkWatch): Promise<BookCheck> {
  try {
    // Before the log, which has to tell of each of them; what is saved meanwhile is looked for at the end.
    const ids = await book.acquisitions.toCollection().primaryKeys();
    const { entries, chain, logged, deleted } = await checkChain(book);
    const found: BookCheck = { entries, acquisitions: 0, sources: 0, chain, unlogged: [], missing: [], altered: [] };
    const seen = new Map<string, boolean>();
    for (const id of ids) {
      if (watch.signal.aborted) throw new Failure('cancelled');
      const acquisition = await book.acquisitions.get(id);
      if (acquisition) await checkAcquisition(book, acquisition, { found, logged, seen });
      logged.delete(id);
      found.acquisitions += 1;
      watch.onProgress(found.acquisitions, ids.length);
    }
    const saved = await book.acquisitions.bulkGet([...logged.keys()]);
    const gone = [...logged.values()].filter((_told, index) => saved[index] === undefined);
    const missing = new Set(gone.map(({ exhibit }) => exhibit)).difference(deleted);
    return { ...found, sources: seen.size, missing: [...missing] };
  } catch (error) {
    throw storageFailure(error);
  }
}

const batch = 1_000;

/** What the log says of each acquisition. */
type Logged = Map<string, { exhibit: string; sha256: string }>;

/** Reads the whole log, a batch at a time: every link of it, and what it tells of exhibits. */
export async function checkChain(book: Book) {
  const logged: Logged = new Map();
  const deleted = new Set<string>();
  const chain: ChainFault[] = [];
  let [entries, last]: [number, CustodyEntry | undefined] = [0, undefined];
  for await (const some of batchesOf<CustodyEntry>(book, 'custody', batch)) {
    chain.push(...chainFaults(some, last));
    for (const { content } of some) {
      const { action, acquisition, acquisitionSha256 = '', exhibit = '' } = content ?? {};
      // The first entry counts: what is appended later makes nothing right that was altered.
      if (acquisition !== undefined && !logged.has(acquisition))
        logged.set(acquisition, { exhibit, sha256: acquisitionSha256 });
      if (action === 'delete') deleted.add(exhibit);
    }
    entries += some.length;
    last = some.at(-1);
  }
  return { entries, chain, logged, deleted };
}

async function checkAcquisition(
  book: Book,
  { exhibit, attachedSha256: _hashes, ...acquisition }: StoredAcquisition,
  { found, logged, seen }: { found: BookCheck; logged: Logged; seen: Map<string, boolean> },
): Promise<void> {
  const name = exhibitName(exhibit);
  if (logged.get(acquisition.id)?.sha256 !== hashRecord(acquisition)) found.unlogged.push(name);
  for (const { sha256 } of sourcesOfAcquisition(acquisition)) {
    const whole = seen.get(sha256) ?? (await isWhole(book, sha256));
    seen.set(sha256, whole);
    if (!whole) found.altered.push({ exhibit: name, sha256 });
  }
}

/**
 * Whether the store still gives the bytes that were put in.
 *
 * @throws Failure of the store: what cannot be read is not said to be another
 */
export async function isWhole(book: Book, sha256: string): Promise<boolean> {
  try {
    await readSource(book, sha256);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'source-altered') return false;
    throw error;
  }
}
