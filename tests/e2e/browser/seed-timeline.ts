import type { Page } from 'playwright-core';
import { packRow } from '../../../src/core/timeline/packed-row.ts';
import { searchedLine } from '../../../src/core/timeline/search-text.ts';
import type { Clue } from '../../../src/core/clue.ts';
import type { TimelineRow } from '../../../src/core/timeline-row.ts';

/** How many went into the browser at once. */
const slice = 5_000;

/**
 * Writes what the store would have kept of so many exhibits that were read: rows, and the packed copy of them with four clues each (the
 * sender's address and domain, a link, one of 500 numbers). Mostly mails, every tenth a text message; some subjects are Chinese.
 */
export async function seedTimeline(ownPage: Page, count: number, newest = Date.now()): Promise<void> {
  for (let from = 1; from <= count; from += slice) {
    const numbers = Array.from({ length: Math.min(slice, count - from + 1) }, (_, at) => from + at);
    const rows = numbers.map((number) => madeRow(number, count, newest));
    const chunks = [...Map.groupBy(rows, ({ number }) => Math.floor(number / 100))].map(([chunk, members]) => {
      const lines = members.map((row) => searchedLine(row, madeClues(row)));
      return {
        chunk,
        packed: members.map(packRow),
        text: lines.map(({ text }) => text),
        phones: lines.map(({ phones }) => phones),
      };
    });
    await ownPage.evaluate(write, { rows, chunks, count });
  }
}

export function madeRow(number: number, count: number, newest: number): TimelineRow {
  const at = Math.floor(newest - ((count - number) * 300 * 86_400_000) / count);
  const isText = number % 10 === 0;
  return {
    number,
    kind: isText ? 'sms' : 'email',
    capturedAt: { utc: new Date(at).toISOString(), offset: '+00:00' },
    // Saved in another order than sent.
    sentAt: at - (number % 7) * 3_600_000,
    sentBy: number % 5 === 0 ? 'claimed' : 'arrival',
    senderName: isText ? '' : `Sender ${number}`,
    senderAddress: isText ? `07700 900${String(number % 1000).padStart(3, '0')}` : `desk${number}@${domainOf(number)}`,
    subject: number % 3 === 0 ? `您的包裹 ${number}` : `Your parcel ${number}`,
    completeness: isText ? 'statement' : number % 4 === 0 ? 'incomplete' : 'complete',
    counts: { email: 1, phone: 1, link: 1, domain: 1, ip: 0, payment: 0, account: 0 },
    unreadable: false,
    attached: number % 8 === 0 ? 1 : 0,
  };
}

function madeClues({ number, senderAddress }: TimelineRow): Clue[] {
  const clue = (kind: Clue['kind'], value: string): Clue => ({
    kind,
    value,
    asWritten: value,
    role: 'mentioned',
    where: { in: 'screen', field: 'text' },
  });
  return [
    clue('email', senderAddress.includes('@') ? senderAddress : `desk${number}@${domainOf(number)}`),
    clue('phone', `+1202555${String(number % 500).padStart(4, '0')}`),
    clue('domain', domainOf(number)),
    clue('link', `https://pay.${domainOf(number)}/r/${number}`),
  ];
}

function domainOf(number: number): string {
  return `parcel${number % 5000}.example`;
}

interface Slice {
  rows: TimelineRow[];
  chunks: { chunk: number; packed: unknown[]; text: string[]; phones: string[] }[];
  count: number;
}

async function write({ rows, chunks, count }: Slice): Promise<void> {
  const request = indexedDB.open('cluebook');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const writing = database.transaction(['rows', 'timelineIndex', 'meta'], 'readwrite');
  for (const row of rows) writing.objectStore('rows').put(row);
  for (const { chunk, packed, text, phones } of chunks) {
    // The first and the last chunk of a slice may have begun in another one.
    const stored = writing.objectStore('timelineIndex').get(chunk);
    stored.onsuccess = () => {
      const {
        rows: old = '[]',
        text: oldText,
        phones: oldPhones,
      } = (stored.result ?? {}) as Partial<Record<'rows' | 'text' | 'phones', string>>;
      const joined = (before: string | undefined, more: string[]) =>
        (before === undefined ? more : [before, ...more]).join('\n');
      writing.objectStore('timelineIndex').put({
        chunk,
        stamp: 10_000 + chunk,
        rows: JSON.stringify([...(JSON.parse(old) as unknown[]), ...packed]),
        text: joined(oldText, text),
        phones: joined(oldPhones, phones),
      });
    };
  }
  writing.objectStore('meta').put({ key: 'timeline-stamp', value: 1_000_000 });
  writing.objectStore('meta').put({ key: 'exhibit-count', value: count });
  writing.objectStore('meta').put({ key: 'next-number', value: count + 1 });
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(writing.error);
  });
  database.close();
}
