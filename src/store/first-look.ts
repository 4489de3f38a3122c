import type { TimelineRow } from '../core/timeline-row.ts';

/** What is shown at once: the newest rows, and how many items there were in each week when that was last counted. */
export interface FirstLook {
  rows: TimelineRow[];
  /** When a week began, and its items. */
  weeks: [start: number, items: number][];
}

/** What fits a popup a few times over. */
const mostRows = 30;
/** Under this name in `meta`; written by `keepWeeks`. */
export const weeksKey = 'weeks';
/** Where how the lock stands is kept in `meta`: `lock/lock-record.ts`. */
export const lockKey = 'lock';

/**
 * Reads the newest rows before anything else is there: of IndexedDB itself, in one request, because making our whole store ready takes
 * longer than reading a screen of rows. Nothing is made or changed; a book that is not there, or of another version, gives null.
 */
export async function firstLook(order: 'sent' | 'saved', name = 'cluebook'): Promise<FirstLook | null> {
  const database = await openAsItIs(name);
  if (!database) return null;
  try {
    if (!database.objectStoreNames.contains('rows') || !database.objectStoreNames.contains('meta')) return null;
    const reading = database.transaction(['rows', 'meta']);
    const rows = reading.objectStore('rows');
    if (order === 'sent' && !rows.indexNames.contains('sentAt')) return null;
    const [found, weeks, lock] = await Promise.all([
      newestOf(order === 'sent' ? rows.index('sentAt') : rows),
      answer<{ value: FirstLook['weeks'] } | undefined>(reading.objectStore('meta').get(weeksKey)),
      answer<object | undefined>(reading.objectStore('meta').get(lockKey)),
    ]);
    // What is locked is shown when it is opened, also where the key is there: this look knows no keys.
    return lock ? null : { rows: found, weeks: weeks?.value ?? [] };
  } catch {
    // Whatever it is, opening the book in full says it in words.
    return null;
  } finally {
    database.close();
  }
}

/** Without a version a database is opened as it is; one that is not there would be made, and that is called off. */
async function openAsItIs(name: string): Promise<IDBDatabase | null> {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.transaction?.abort();
  return answer(opening).catch(() => null);
}

function newestOf(source: IDBObjectStore | IDBIndex): Promise<TimelineRow[]> {
  try {
    // One request, from the end (Indexed Database API 3.0); types do not have it yet.
    const options: unknown = { direction: 'prev', count: mostRows };
    return answer(source.getAll(options as null)) as Promise<TimelineRow[]>;
  } catch {
    return stepping(source);
  }
}

/** For browsers that cannot read from the end at once. */
function stepping(source: IDBObjectStore | IDBIndex): Promise<TimelineRow[]> {
  return new Promise((resolve, reject) => {
    const rows: TimelineRow[] = [];
    const request = source.openCursor(null, 'prev');
    request.onerror = () => reject(request.error ?? new Error('no cursor'));
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) rows.push(cursor.value as TimelineRow);
      if (cursor && rows.length < mostRows) cursor.continue();
      else resolve(rows);
    };
  });
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}
