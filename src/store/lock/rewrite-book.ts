import type { Table } from 'dexie';
import type { Book, StoredSource } from '../book.ts';
import { bodyOf, toStore } from '../sources.ts';
import { storageFailure } from '../storage-failure.ts';
import { lockOf, putLock } from './lock-record.ts';
import type { LockRecord, RewritePlace } from './lock-record.ts';
import { isSealed, isSealedTable } from './sealed-rows.ts';

export interface RewriteProgress {
  done: number;
  total: number;
  finished: boolean;
}

/** So many records in one transaction, since some have a whole message's text; of originals also no more than so many bytes and one. */
const batch = 50;
const batchBytes = 16_000_000;

/** In the order of the work; the originals come last, as they are most of it. */
function tablesOf(book: Book): Table<unknown, number | string>[] {
  const sealed = book.tables.map(({ name }) => name).filter((name) => isSealedTable(name));
  return [...sealed, 'sources'].map((name) => book.table<unknown, number | string>(name));
}

/** Where the work begins. Call it inside a transaction over all tables. */
export async function placeAtStart(book: Book): Promise<RewritePlace> {
  const counts = await Promise.all(tablesOf(book).map((table) => table.count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { table: tablesOf(book)[0]?.name ?? '', last: null, done: 0, total };
}

/**
 * Locks, or opens, the next few records of a book whose lock was switched on, or off. What comes meanwhile is written as it shall be.
 * How far it is stands in the book: stopped anywhere, it goes on from there, and every record can be read all the time.
 *
 * @param book opened with the key
 * @param raw opens the same book as it lies: only where nothing is left in the old form, the work is over and a key may be forgotten
 */
export async function rewriteSome(book: Book, raw: () => Promise<Book>): Promise<RewriteProgress> {
  try {
    const record = await lockOf(book);
    if (!record?.at || !book.lock) return { done: 0, total: 0, finished: true };
    const { at } = record;
    book.lock.seals = record.state === 'sealing';
    if (at.table === '') return await end(book, raw, record);
    if (at.table === 'sources') await rewriteSources(book, at);
    else await rewriteRows(book, at);
    return { done: at.done, total: at.total, finished: false };
  } catch (error) {
    throw storageFailure(error);
  }
}

/** As records go through the layer of the lock they are opened, and written as they shall be. */
async function rewriteRows(book: Book, at: RewritePlace): Promise<void> {
  const table = book.table<unknown, number | string>(at.table);
  await book.transaction('rw', [table, book.meta], async () => {
    if (at.table === 'told') return goOn(book, { ...at, done: at.done + (await rewriteTold(book)) }, []);
    const keys = await after(table, at.last).limit(batch).primaryKeys();
    await table.bulkPut(await after(table, at.last).limit(batch).toArray());
    await goOn(book, at, keys);
  });
}

/**
 * What the person told is found by its key, which is words: all keys are hidden or none, so that it is written as a whole. Call it inside a
 * transaction over it. @returns how many there are
 */
export async function rewriteTold(book: Book): Promise<number> {
  const told = await book.told.toArray();
  await book.told.clear();
  await book.told.bulkPut(told);
  return told.length;
}

/** Their bytes are locked before the transaction, in which nothing can be waited for. */
async function rewriteSources(book: Book, at: RewritePlace): Promise<void> {
  const keys: string[] = [];
  const old: StoredSource[] = [];
  let bytes = 0;
  for (const sha256 of await after(book.sources, at.last).limit(batch).primaryKeys()) {
    if (bytes > batchBytes) break;
    const stored = await book.sources.get(sha256);
    keys.push(sha256);
    if (!stored || (stored.seal !== undefined) === book.lock?.seals) continue;
    old.push(stored);
    bytes += stored.body.size;
  }
  const open = await Promise.all(old.map(async (one) => ({ sha256: one.sha256, body: await bodyOf(book, one) })));
  const made = await toStore(book, open);
  await book.transaction('rw', [book.sources, book.meta], async () => {
    // One may have been erased meanwhile.
    const there = await book.sources.bulkGet(made.map(({ sha256 }) => sha256));
    await book.sources.bulkPut(made.filter((_, index) => there[index] !== undefined));
    await goOn(book, at, keys);
  });
}

function after<Key extends number | string>(table: Table<unknown, Key>, last: RewritePlace['last']) {
  return last === null ? table.toCollection() : table.where(':id').above(last);
}

/** Notes how far it is; behind the last of a table, at the next one. */
async function goOn(book: Book, { done, ...at }: RewritePlace, keys: readonly (number | string)[]): Promise<void> {
  const last = keys.at(-1);
  const names = tablesOf(book).map(({ name }) => name);
  const next = { table: names[names.indexOf(at.table) + 1] ?? '', last: null };
  await keepPlace(book, {
    ...at,
    done: Math.min(done + keys.length, at.total),
    ...(last === undefined ? next : { last }),
  });
}

/** Where it was switched the other way meanwhile, that work has begun at its own start. */
async function keepPlace(book: Book, at: RewritePlace): Promise<void> {
  const now = await lockOf(book);
  const mine = now && book.lock && (now.state === 'sealing') === book.lock.seals;
  if (mine && now.state !== 'sealed') await putLock(book, { ...now, at });
}

/** A page or a save that began before the lock was switched may have written in the old form behind us: then once more from the start. */
async function end(book: Book, raw: () => Promise<Book>, { state, at }: LockRecord): Promise<RewriteProgress> {
  const sealing = state === 'sealing';
  const total = at?.total ?? 0;
  const asItLies = await raw();
  const again = await hasAny(asItLies, !sealing).finally(() => asItLies.close());
  await book.transaction('rw', book.tables, async () => {
    const { at: _at, ...now } = (await lockOf(book)) ?? { state: null };
    if (now.state !== state) return;
    if (again) await putLock(book, { ...now, at: await placeAtStart(book) });
    else await putLock(book, sealing ? { ...now, state: 'sealed' } : undefined);
  });
  return { done: again ? 0 : total, total, finished: !again };
}

/** Whether anything lies there locked, or open. */
async function hasAny(raw: Book, locked: boolean): Promise<boolean> {
  for (const table of tablesOf(raw)) {
    const found = await table.filter((stored) => isLocked(table.name, stored) === locked).first();
    if (found !== undefined) return true;
  }
  return false;
}

function isLocked(table: string, stored: unknown): boolean {
  return table === 'sources' ? (stored as StoredSource).seal !== undefined : isSealed(stored);
}
