import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { openRow, sealRow } from './row-seal.ts';
import type { Outer } from './row-seal.ts';

/**
 * Stays open. `sources`: their bytes are locked before the transaction. `meta`: counters and times. `settings`: the buttons in pages
 * depend on them while the book is locked. `keys`: no browser gives a private key out.
 */
const openTables: ReadonlySet<string> = new Set(['sources', 'meta', 'settings', 'keys']);
/** Indexes that nothing in a sealed book is looked up by, and that would tell names or times. */
const hiddenIndexes: ReadonlySet<string> = new Set(['rows.sentAt', 'keyAnswers.name']);
/** Their keys are words of the person's: only a keyed hash of them stands open. */
const hiddenKeys: ReadonlySet<string> = new Set(['told']);

/** What a book is locked with. `seals`: what is written now is locked; while a lock is being taken away it is written open. */
export interface BookLock {
  readonly key: Uint8Array<ArrayBuffer>;
  seals: boolean;
}

/** Whether the records of a table are locked one by one. */
export function isSealedTable(name: string): boolean {
  return !openTables.has(name);
}

/**
 * Locks every record on its way into the database, and opens it on its way out, below everything else of Dexie: nothing above has to
 * know. A record that is not sealed is read as it is, so that a book can be sealed little by little.
 */
export function sealedRows(lock: BookLock): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealed-rows',
    // Under Dexie's own layers, which look at old and new values to know whom to tell of a change.
    level: -10,
    create: (core) => ({
      ...core,
      table: (name) => (isSealedTable(name) ? sealedTable(core.table(name), lock) : core.table(name)),
    }),
  };
}

function sealedTable(table: DBCoreTable, lock: BookLock): DBCoreTable {
  const { name } = table;
  const { key } = lock;
  const outerKey = (primary: unknown) => (lock.seals && hiddenKeys.has(name) ? hiddenKey(key, name, primary) : primary);
  const seal = (record: object) => (lock.seals ? sealed(key, table, record) : record);
  const open = (stored: unknown) => opened(key, name, stored);
  return {
    ...table,
    // Dexie's own promises throughout: with those of `async` functions it loses sight of a transaction that waits for a file (restore).
    mutate: (request) => table.mutate(mutation(request, seal, outerKey)),
    get: (request) => table.get({ ...request, key: outerKey(request.key) }).then(open),
    getMany: (request) =>
      table.getMany({ ...request, keys: request.keys.map(outerKey) }).then((records) => records.map(open)),
    query: (request) =>
      table
        .query(request)
        .then((answer) => (request.values === true ? { ...answer, result: answer.result.map(open) } : answer)),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => (cursor && request.values === true ? openingCursor(cursor, open) : cursor)),
  };
}

function mutation(
  request: DBCoreMutateRequest,
  seal: (record: object) => object,
  outerKey: (primary: unknown) => unknown,
): DBCoreMutateRequest {
  if (request.type === 'add' || request.type === 'put')
    return { ...request, values: request.values.map((value: object) => seal(value)) };
  return request.type === 'delete' ? { ...request, keys: request.keys.map(outerKey) } : request;
}

interface SealedRecord {
  sealed: Uint8Array<ArrayBuffer>;
}

function sealed(key: Uint8Array, { name, schema }: DBCoreTable, record: object): Outer & SealedRecord {
  const outer: Outer = {};
  for (const { keyPath } of [schema.primaryKey, ...schema.indexes]) {
    // Every key of the book is one path; an index over several would need its own line here.
    if (typeof keyPath !== 'string') throw new Error(`${name}: a key of several paths`);
    if (!hiddenIndexes.has(`${name}.${keyPath}`)) copyPath(keyPath.split('.'), record, outer);
  }
  const primary = String(schema.primaryKey.keyPath);
  if (hiddenKeys.has(name)) outer[primary] = hiddenKey(key, name, outer[primary]);
  return { ...outer, sealed: sealRow(key, name, outer, record) };
}

function opened(key: Uint8Array, name: string, stored: unknown): unknown {
  if (!isSealed(stored)) return stored;
  const { sealed: bytes, ...outer } = stored;
  return openRow(key, name, outer, bytes);
}

/** A record as it lies in the database. */
export function isSealed(stored: unknown): stored is Outer & SealedRecord {
  return typeof stored === 'object' && stored !== null && 'sealed' in stored && stored.sealed instanceof Uint8Array;
}

function copyPath([name = '', ...rest]: readonly string[], from: object, to: Outer): void {
  const value: unknown = Object.hasOwn(from, name) ? (from as Outer)[name] : undefined;
  if (value === undefined) return;
  if (rest.length === 0) to[name] = value;
  else if (typeof value === 'object' && value !== null) {
    const inner: Outer = {};
    copyPath(rest, value, inner);
    if (Object.keys(inner).length > 0) to[name] = inner;
  }
}

const hiddenMark = 'hmac-sha256:';

/** What was read as a key of the database is one already. */
function hiddenKey(key: Uint8Array, name: string, primary: unknown): string {
  const words = String(primary);
  if (words.startsWith(hiddenMark)) return words;
  return hiddenMark + bytesToHex(hmac(sha256, key, new TextEncoder().encode(`${name} ${words}`)));
}

/** The browser's own getters work on its own cursor alone, so each of them is asked there. */
function openingCursor(cursor: DBCoreCursor, open: (stored: unknown) => unknown): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => open(cursor.value) },
  }) as DBCoreCursor;
}
