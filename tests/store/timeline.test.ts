import { describe, expect, it } from 'vitest';
import { chooseRows, orderRows } from '../../src/core/timeline/choose-rows.ts';
import type { TimelineChunk } from '../../src/store/book.ts';
import { firstLook } from '../../src/store/first-look.ts';
import { keepWeeks } from '../../src/store/keep-weeks.ts';
import { searchFullText } from '../../src/store/search-full-text.ts';
import { HeldTimeline } from '../../src/store/timeline.ts';
import { watchRows } from '../../src/store/watch-rows.ts';
import { captureOf, openSmallBook, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

const numbersOf = ({ index }: HeldTimeline) => index.all().map(({ number }) => number);
const found = ({ index }: HeldTimeline, query: string) => {
  const places = chooseRows(index.columns, orderRows(index.columns, 'saved'), { query, order: 'saved' });
  return [...places].map((place) => index.rowAt(place)?.number);
};
const save = async (small: SmallBook, number: number) => {
  const capture = captureOf(scamMail(number));
  await small.ask('capture.save', capture);
  return capture;
};

describe('the whole timeline in memory', () => {
  it('follows what is saved, read and erased, and finds by clues of the original', async () => {
    const small = await openSmallBook();
    const held = new HeldTimeline(small.book);
    await held.refresh();
    expect(numbersOf(held)).toEqual([]);
    await save(small, 1);
    const second = await save(small, 2);
    await held.refresh();
    expect(numbersOf(held)).toEqual([2, 1]);
    expect(held.index.all()).toEqual((await small.book.rows.reverse().toArray()).map((row) => row));
    expect(found(held, '(202) 555-0142')).toEqual([2, 1]);
    await small.ask('capture.undo', { pressId: second.pressId });
    await held.refresh();
    expect(numbersOf(held)).toEqual([1]);
    expect(found(held, '(202) 555-0142')).toEqual([1]);
    expect(JSON.stringify(await small.book.timelineIndex.toArray())).not.toContain('EX-0002');
  });

  it('has rows that were saved and not read yet, and of a book of an older version', async () => {
    const small = await openSmallBook();
    for (const number of [1, 2, 3]) await save(small, number);
    await small.book.timelineIndex.clear();
    const held = new HeldTimeline(small.book);
    await held.refresh();
    expect(numbersOf(held)).toEqual([3, 2, 1]);
    expect(found(held, 'ex-0002')).toEqual([2]);
    // Read later: the same row stands once.
    const reading = await small.book.readings.get(2);
    const { putReading } = await import('../../src/store/readings.ts');
    if (reading) await putReading(small.book, 2, reading);
    await held.refresh();
    expect(numbersOf(held)).toEqual([3, 2, 1]);
    await small.book.rows.delete(1);
    await held.refresh();
    expect(numbersOf(held)).toEqual([3, 2]);
  });

  it('is followed again after the store failed once', async () => {
    const small = await openSmallBook();
    const shown: number[] = [];
    const failures: string[] = [];
    const end = watchRows(small.book, {
      onRows: ({ size }) => shown.push(size),
      onFailure: ({ code }) => failures.push(code),
    });
    await save(small, 1);
    await expect.poll(() => shown.at(-1)).toBe(1);
    let broken = true;
    small.book.timelineIndex.hook('reading', (chunk: TimelineChunk) => {
      if (broken) throw new DOMException('the disk gives nothing', 'UnknownError');
      return chunk;
    });
    await save(small, 2);
    await expect.poll(() => failures).toContain('storage-broken');
    broken = false;
    await save(small, 3);
    await expect.poll(() => shown.at(-1)).toBe(3);
    end();
  });

  it('begins again with a book that was wiped or restored', async () => {
    const small = await openSmallBook();
    for (const number of [1, 2]) await save(small, number);
    const held = new HeldTimeline(small.book);
    await held.refresh();
    const rows = await small.book.rows.toArray();
    for (const table of [small.book.rows, small.book.timelineIndex, small.book.meta]) await table.clear();
    await held.refresh();
    expect(numbersOf(held)).toEqual([]);
    await small.book.rows.bulkPut(rows);
    await held.refresh();
    expect(numbersOf(held)).toEqual([2, 1]);
  });

  it('reads again only what changed', async () => {
    const small = await openSmallBook();
    for (const number of [1, 2]) await save(small, number);
    const held = new HeldTimeline(small.book);
    await held.refresh();
    const before = held.index.columns;
    await held.refresh();
    expect(held.index.columns).toBe(before);
  });
});

describe('the first look', () => {
  it('has the newest rows in either order, and the weeks that were counted last', async () => {
    const small = await openSmallBook();
    for (const number of [1, 2, 3]) await save(small, number);
    const [row] = await small.book.rows.where('number').equals(1).toArray();
    if (row) await small.book.rows.put({ ...row, sentAt: Date.UTC(2030, 0, 1) });
    await keepWeeks(small.book, [[Date.UTC(2026, 10, 23), 3]]);
    const saved = await firstLook('saved', small.book.name);
    expect(saved?.rows.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(saved?.weeks).toEqual([[Date.UTC(2026, 10, 23), 3]]);
    expect((await firstLook('sent', small.book.name))?.rows[0]?.number).toBe(1);
  });

  it('makes no book where there is none', async () => {
    expect(await firstLook('saved', 'no-such-book')).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('no-such-book');
  });

  it('leaves a book of an older version as it is', async () => {
    const opening = indexedDB.open('older-book', 10);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('rows', { keyPath: 'number' }).put({ number: 1 });
      opening.result.createObjectStore('meta', { keyPath: 'key' });
    };
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    opening.result.close();
    expect(await firstLook('sent', 'older-book')).toBeNull();
    expect((await firstLook('saved', 'older-book'))?.rows).toHaveLength(1);
    expect((await indexedDB.databases()).find(({ name }) => name === 'older-book')?.version).toBe(10);
  });
});

describe('the search through full texts', () => {
  const allOf = (small: SmallBook, query: string, signal = new AbortController().signal) =>
    Array.fromAsync(searchFullText(small.book, query, [3, 2, 1], signal));

  it('finds what only the text of a message says, and where its links lead', async () => {
    const small = await openSmallBook();
    for (const number of [1, 2, 3]) await save(small, number);
    const held = new HeldTimeline(small.book);
    await held.refresh();
    const text = await wordOnlyIn(small, held);
    expect(found(held, text)).toEqual([]);
    const steps = await allOf(small, text.toUpperCase());
    expect(steps.flatMap((step) => step.found)).toEqual([3, 2, 1]);
    expect(steps.at(-1)?.done).toBe(3);
    expect((await allOf(small, 'no such words anywhere')).flatMap((step) => step.found)).toEqual([]);
  });

  it('passes over an original that was altered, and ends when it is told to', async () => {
    const small = await openSmallBook();
    for (const number of [1, 2, 3]) await save(small, number);
    const held = new HeldTimeline(small.book);
    await held.refresh();
    const text = await wordOnlyIn(small, held);
    const [source] = await small.book.sources.toArray();
    if (source) await small.book.sources.put({ ...source, body: new Blob(['altered']) });
    expect((await allOf(small, text)).flatMap((step) => step.found)).toHaveLength(2);
    const stop = new AbortController();
    stop.abort();
    expect(await allOf(small, text, stop.signal)).toEqual([]);
  });

  it('goes on after an exhibit whose record is damaged', async () => {
    const small = await openSmallBook();
    for (const number of [1, 2, 3]) await save(small, number);
    const held = new HeldTimeline(small.book);
    await held.refresh();
    const text = await wordOnlyIn(small, held);
    await small.book.acquisitions
      .where('exhibit')
      .equals(2)
      .modify((one) => Object.assign(one, { seen: null }));
    expect((await allOf(small, text)).flatMap((step) => step.found)).toEqual([3, 1]);
  });
});

/** A word of the body that no row has. */
async function wordOnlyIn(small: SmallBook, held: HeldTimeline): Promise<string> {
  const [source] = await small.book.sources.toArray();
  const body = (await source?.body.text())?.split('\r\n\r\n').slice(1).join(' ') ?? '';
  const words = body.match(/[a-z]{5,}/g) ?? [];
  const word = words.find((one) => found(held, one).length === 0);
  if (word === undefined) throw new Error('no word');
  return word;
}
