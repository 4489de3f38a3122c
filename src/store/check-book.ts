import { chainFaults } from '../core/custody.ts';
import type { ChainFault, CustodyEntry } from '../core/custody.ts';
import { exhibitName, sourcesOfAcquisition } from '../core/exhibit.ts';
import { Failure } from '../core/failure.ts';
import { hashRecord } from '../core/hash.ts';
import type { WorkWatch } from '../core/work-watch.ts';
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
    const { entries, chain, logged } = await checkChain(book);
    const found: BookCheck = { entries, acquisitions: 0, sources: 0, chain, unlogged: [], altered: [] };
    const total = await book.acquisitions.count();
    const seen = new Map<string, boolean>();
    for (const id of await book.acquisitions.toCollection().primaryKeys()) {
      if (watch.signal.aborted) throw new Failure('cancelled');
      const acquisition = await book.acquisitions.get(id);
      if (acquisition) await checkAcquisition(book, acquisition, { found, logged, seen });
      found.acquisitions += 1;
      watch.onProgress(found.acquisitions, total);
    }
    return { ...found, sources: seen.size };
  } catch (error) {
    throw storageFailure(error);
  }
}

const batch = 1_000;

async function checkChain(book: Book) {
  const logged = new Map<string, string>();
  const chain: ChainFault[] = [];
  let [entries, last]: [number, CustodyEntry | undefined] = [0, undefined];
  for (;;) {
    const some: CustodyEntry[] = await book.custody
      .where('seq')
      .above(last?.seq ?? -1)
      .limit(batch)
      .toArray();
    chain.push(...chainFaults(some, last));
    for (const { content } of some) {
      if (content?.acquisition !== undefined) logged.set(content.acquisition, content.acquisitionSha256 ?? '');
    }
    entries += some.length;
    last = some.at(-1) ?? last;
    if (some.length < batch) return { entries, chain, logged };
  }
}

async function checkAcquisition(
  book: Book,
  { exhibit, attachedSha256: _hashes, ...acquisition }: StoredAcquisition,
  { found, logged, seen }: { found: BookCheck; logged: ReadonlyMap<string, string>; seen: Map<string, boolean> },
): Promise<void> {
  const name = exhibitName(exhibit);
  if (logged.get(acquisition.id) !== hashRecord(acquisition)) found.unlogged.push(name);
  for (const { sha256 } of sourcesOfAcquisition(acquisition)) {
    const whole = seen.get(sha256) ?? (await isWhole(book, sha256));
    seen.set(sha256, whole);
    if (!whole) found.altered.push({ exhibit: name, sha256 });
  }
}

async function isWhole(book: Book, sha256: string): Promise<boolean> {
  try {
    await readSource(book, sha256);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'source-altered') return false;
    throw error;
  }
}
