import type { Book } from './book.ts';

/** The records of a table in the order of their keys, so many at once. */
export async function* batchesOf<Entry extends object>(
  book: Book,
  name: string,
  batch: number,
): AsyncGenerator<Entry[]> {
  const table = book.table<Entry>(name);
  const key = String(table.schema.primKey.keyPath) as keyof Entry;
  let after: unknown;
  for (;;) {
    const from = after === undefined ? table.orderBy(':id') : table.where(':id').above(after);
    const records = await from.limit(batch).toArray();
    if (records.length > 0) yield records;
    if (records.length < batch) return;
    after = records.at(-1)?.[key];
  }
}
