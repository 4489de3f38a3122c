import type { Book } from '../../../src/store/book.ts';

/** Every record as it lies on the disk, bytes as Latin-1, so that text in them is found. */
export async function rawText(book: Book): Promise<string> {
  const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
  const texts: string[] = [];
  for (const table of book.tables) {
    await table.each((record, { primaryKey }) => {
      const replacer = (_name: string, value: unknown) => (value instanceof Uint8Array ? latin(value) : value);
      texts.push(JSON.stringify([primaryKey, record], replacer));
    });
  }
  for (const { body } of await book.sources.toArray()) texts.push(latin(new Uint8Array(await body.arrayBuffer())));
  return texts.join('\n');
}
