import { createHash, randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** What version 1 found in each: nothing, so that it shows when the new version has read it. */
const oldCounts = { email: 0, phone: 0, link: 0, domain: 0, ip: 0 };

/** A mail of some 8 kB, each another one. */
export function oldMail(number: number): string {
  const line = `Pay at https://pay.parcel.example/${number} or call +1 202 555 0142 before noon, please.\r\n`;
  return `From: Parcel Desk <desk${number}@parcel.example>\r\nMessage-ID: <${number}@parcel.example>\r\nSubject: Your parcel ${number}\r\n\r\n${line.repeat(90)}`;
}

/** Writes `count` exhibits as version 1 kept and read them, straight into the book. */
export async function seedOldBook(ownPage: Page, count: number): Promise<void> {
  const records = Array.from({ length: count }, (_, index) => recordsOf(index + 1));
  await ownPage.evaluate(
    async ({ all, next }) => {
      const request = indexedDB.open('cluebook');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const tables = ['exhibits', 'acquisitions', 'sources', 'readings', 'rows', 'meta'];
      const writing = database.transaction(tables, 'readwrite');
      for (const { text, sha256, ...one } of all) {
        writing.objectStore('sources').put({ sha256, body: new Blob([text]) });
        for (const [table, record] of Object.entries(one)) writing.objectStore(table).put(record);
      }
      // Numbers that were given meanwhile are never given again.
      const given = writing.objectStore('meta').get('next-number');
      given.onsuccess = () => {
        const { value = 0 } = (given.result ?? {}) as { value?: number };
        writing.objectStore('meta').put({ key: 'next-number', value: Math.max(next, value) });
      };
      writing.objectStore('meta').put({ key: 'exhibit-count', value: next - 1 });
      writing.objectStore('meta').delete('reading-pass');
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onerror = reject;
      });
      database.close();
    },
    { all: records, next: count + 1 },
  );
}

function recordsOf(number: number) {
  const text = oldMail(number);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const at = { utc: new Date(Date.UTC(2026, 9, 1) + number * 60_000).toISOString(), offset: '+00:00' };
  const [id, pressId, acquisition] = [randomUUID(), randomUUID(), randomUUID()];
  return {
    text,
    sha256,
    exhibits: { number, id, kind: 'email', fingerprint: sha256 },
    acquisitions: {
      id: acquisition,
      pressId,
      at,
      site: { id: 'roundcube', origin: 'https://mail.example' },
      page: { url: 'https://mail.example/', title: 'Inbox' },
      messageKey: `INBOX/${number}`,
      completeness: { state: 'complete' },
      source: { sha256, bytes: text.length, mediaType: 'message/rfc822', transformation: 'exact' },
      seen: { subject: `Your parcel ${number}`, text: 'Pay' },
      steps: [],
      tool: { name: 'Cluebook', version: '0.0.1', browser: 'Test', locale: 'en' },
      exhibit: number,
    },
    readings: { number, readerVersion: 1, clues: [], counts: oldCounts },
    rows: {
      number,
      kind: 'email',
      capturedAt: at,
      senderName: 'Parcel Desk',
      senderAddress: `desk${number}@parcel.example`,
      subject: `Your parcel ${number}`,
      completeness: 'complete',
      counts: oldCounts,
      unreadable: false,
    },
  };
}

/** How many exhibits a version of the reader has read: asked often, so without reading the whole book. */
export function countReadBy(ownPage: Page, version: number): Promise<number> {
  return ownPage.evaluate(async (wanted) => {
    const request = indexedDB.open('cluebook');
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const all = database.transaction('readings').objectStore('readings').getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    database.close();
    return (all.result as { readerVersion: number }[]).filter(({ readerVersion }) => readerVersion === wanted).length;
  }, version);
}
