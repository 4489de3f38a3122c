import type { Page } from 'playwright-core';

/** What stands in the book, read behind Cluebook's back with plain IndexedDB. */
export interface Stored {
  exhibits: { number: number; fingerprint: string }[];
  acquisitions: {
    exhibit: number;
    pressId: string;
    completeness: { state: string; reason?: string };
    source?: { sha256: string; transformation: string };
    site: { id: string };
    seen: { text?: string };
    file?: { name: string; place?: string };
  }[];
  /** Base64 by SHA-256 as stored. */
  sources: Record<string, string>;
  custody: { seq: number; content?: { action: string; exhibit?: string; details?: Record<string, string> } }[];
  readings: { number: number }[];
}

/** Reads the book from one of our own pages. */
export function readStored(ownPage: Page): Promise<Stored> {
  return ownPage.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('cluebook'));
    const all = (table: string): Promise<unknown[]> => asked(database.transaction(table).objectStore(table).getAll());
    const bodies = (await all('sources')) as { sha256: string; body: Blob }[];
    const sources: Record<string, string> = {};
    for (const { sha256, body } of bodies) {
      const url = await new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
        reader.readAsDataURL(body);
      });
      sources[sha256] = url.slice(url.indexOf(',') + 1);
    }
    const stored = {
      exhibits: await all('exhibits'),
      acquisitions: await all('acquisitions'),
      sources,
      custody: await all('custody'),
      readings: await all('readings'),
    };
    database.close();
    return stored;
  }) as Promise<Stored>;
}

/** The stored bytes of an exhibit's first source; null when it has none. */
export function bytesOf(stored: Stored, number: number): Buffer | null {
  const sha256 = stored.acquisitions.find(({ exhibit }) => exhibit === number)?.source?.sha256;
  const text = sha256 === undefined ? undefined : stored.sources[sha256];
  return text === undefined ? null : Buffer.from(text, 'base64');
}
