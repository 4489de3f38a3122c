import type { Page } from 'playwright-core';
import { seedRows } from './seed-rows.ts';

/**
 * Writes what the store would have kept of so many exhibits that were read: rows, and both indexes, four clues each (a sender and a link of
 * its own, one of 500 numbers, one of 5,000 domains), and one of 20 own addresses. No readings: tables are not made of them.
 */
export async function seedIndex(ownPage: Page, count: number): Promise<void> {
  await seedRows(ownPage, count);
  await ownPage.evaluate(async (all) => {
    const request = indexedDB.open('cluebook');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const writing = database.transaction(['clueIndex', 'insightIndex', 'meta'], 'readwrite');
    const newest = Date.now();
    for (let chunk = 0; chunk * 100 <= all; chunk += 1) {
      const clues: unknown[] = [];
      const insights: unknown[] = [];
      for (let number = Math.max(1, chunk * 100); number < (chunk + 1) * 100 && number <= all; number += 1) {
        const at = newest - ((all - number) * 300 * 86_400_000) / all;
        const own = `lin+place${number % 20}@mail.example`;
        const domain = `parcel${number % 5000}.example`;
        const phone = `+1202555${String(number % 500).padStart(4, '0')}`;
        const mentions = [
          0,
          `desk${number}@${domain}`,
          2,
          2,
          `https://pay.${domain}/r/${number}`,
          1,
          1,
          phone,
          1,
          3,
          domain,
          3,
        ];
        clues.push([number, at, [own], mentions]);
        insights.push({
          exhibit: number,
          capturedAt: { utc: new Date(at).toISOString(), offset: '+00:00' },
          message: {
            from: [{ address: `desk${number}@${domain}` }],
            hops: [{ word: 'own', at: new Date(at).toISOString() }],
          },
          arrivedAt: [{ address: own, header: 'Delivered-To', field: 0, sure: 'certain' }],
          joins: [
            [2, phone],
            [6, domain],
            [
              7,
              ...Array.from(
                { length: 10 },
                (_, band) => `${band}:${((number * 2654435761 + band) >>> 0).toString(36)}`,
              ),
            ],
          ],
        });
      }
      if (clues.length === 0) continue;
      writing.objectStore('clueIndex').put({ chunk, entries: JSON.stringify(clues) });
      writing.objectStore('insightIndex').put({ chunk, entries: JSON.stringify(insights) });
    }
    writing.objectStore('meta').put({ key: 'index-stamp', value: 1_000_000 + all });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, count);
}
