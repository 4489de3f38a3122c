import type { Page } from 'playwright-core';

/** Writes `count` timeline rows straight into the book, two days apart for each hundred; the newest has a hostile subject. */
export function seedRows(ownPage: Page, count: number): Promise<void> {
  return ownPage.evaluate(async (all) => {
    const request = indexedDB.open('cluebook');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const writing = database.transaction('rows', 'readwrite');
    for (let number = 1; number <= all; number += 1) {
      const day = Date.UTC(2026, 0, 1) + Math.floor(number / 100) * 2 * 86_400_000;
      writing.objectStore('rows').put({
        number,
        kind: 'email',
        capturedAt: { utc: new Date(day + (number % 100) * 60_000).toISOString(), offset: '+00:00' },
        senderName: `Sender ${number}`,
        senderAddress: `desk${number}@parcel.example`,
        subject: number === all ? 'invoice\u202Efdp.exe' : `Your parcel ${number}`,
        completeness: 'complete',
        counts: { email: 1, phone: 0, link: 2, domain: 1, ip: 0, payment: 0, account: 0 },
        unreadable: false,
      });
    }
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, count);
}
