import { describe, expect, it } from 'vitest';
import { readSlice } from '../../src/background/read-again.ts';
import { read } from '../../src/background/read.ts';
import type { World } from '../../src/background/world.ts';
import { readerVersion } from '../../src/core/reading.ts';
import type { Reading } from '../../src/core/reading.ts';
import type { Book } from '../../src/store/book.ts';
import { gatherForExport } from '../../src/store/gather-export.ts';
import { openBook } from '../../src/store/open-book.ts';
import { readingPass } from '../../src/store/reading-pass.ts';
import { putReading, putReadings } from '../../src/store/readings.ts';
import { wipeBook } from '../../src/store/wipe-book.ts';
import { captureOf, openSmallBook, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

/** As version 1 put them: without what came later, and with other results. */
const old = { readerVersion: 1, clues: [], counts: { email: 0, phone: 0, link: 0, domain: 0, ip: 0 } };

async function save({ ask }: SmallBook, number: number): Promise<void> {
  expect(await ask('capture.save', captureOf(scamMail(number)))).toMatchObject({ ok: true });
}

/** A book of `count` exhibits that version 1 read. */
async function oldBook(count: number): Promise<SmallBook> {
  const small = await openSmallBook();
  for (let number = 1; number <= count; number += 1) await save(small, number);
  await small.book.readings.bulkPut(
    Array.from({ length: count }, (_, index) => ({ ...(old as unknown as Reading), number: index + 1 })),
  );
  return small;
}

async function readAll(world: World): Promise<number> {
  for (let slices = 1; slices < 2000; slices += 1) if ((await readSlice(world)).finished) return slices;
  throw new Error('reading again never ends');
}

const currentOnes = ({ readings }: Book) => readings.filter((one) => one.readerVersion === readerVersion).count();

/** The evidence itself: whatever must not change by reading. */
async function evidence(book: Book) {
  const sources = await book.sources.toArray();
  return {
    exhibits: await book.exhibits.toArray(),
    acquisitions: await book.acquisitions.toArray(),
    custody: await book.custody.toArray(),
    sources: await Promise.all(sources.map(async ({ sha256, body }) => [sha256, await body.text()])),
  };
}

describe('reading again with a new version', () => {
  it('goes through 1,000 exhibits in slices, is stopped in the middle, and goes on there', {
    timeout: 60_000,
  }, async () => {
    const small = await oldBook(1000);
    const before = await evidence(small.book);
    const first = await readSlice(small.world);
    expect(first).toMatchObject({ total: 1000, again: true, finished: false });
    expect(first.done).toBeLessThanOrEqual(50);
    // The newest come first.
    expect((await small.book.readings.get(1000))?.readerVersion).toBe(readerVersion);
    expect((await small.book.readings.get(1))?.readerVersion).toBe(1);

    // Stopped in the middle of a slice, as the browser does; then another background on the same store.
    const cut = readSlice(small.world);
    await new Promise((resolve) => setTimeout(resolve, 5));
    small.book.close();
    await cut.catch(() => undefined);
    const book = await openBook(small.book.name);
    const world = { ...small.world, book: () => Promise.resolve(book) };
    const next = await readSlice(world);
    expect(next.done).toBeGreaterThan(first.done);
    await readAll(world);

    expect(await currentOnes(book)).toBe(1000);
    expect((await book.rows.get(1))?.counts).toMatchObject({ email: 1, phone: 1, link: 1 });
    expect(await evidence(book)).toEqual(before);
    expect(await readSlice(world)).toMatchObject({ finished: true, total: 0 });
    book.close();
  });

  it('lets a save come between, and reads what it saved', async () => {
    const small = await oldBook(120);
    const all = readAll(small.world);
    await save(small, 121);
    expect(await currentOnes(small.book)).toBeLessThan(120);
    await all;
    expect(await currentOnes(small.book)).toBe(121);
  });

  it('makes up for what was saved and never read', async () => {
    const small = await openSmallBook();
    await save(small, 1);
    await readAll(small.world);
    expect((await small.book.rows.get(1))?.counts).toMatchObject({ phone: 1 });
    await save(small, 2);
    expect(await readSlice(small.world)).toMatchObject({ done: 1, total: 1, again: false, finished: true });
    expect(await currentOnes(small.book)).toBe(2);
  });

  it('notes a source that is not the same any more, leaves it, and does not try for ever', async () => {
    const small = await oldBook(3);
    const second = (await small.book.acquisitions.where('exhibit').equals(2).first())?.source?.sha256 ?? '';
    await small.book.sources.put({ sha256: second, body: new Blob(['other']) });
    const before = await evidence(small.book);
    expect(await readSlice(small.world)).toMatchObject({ done: 3, skipped: 1, finished: true });
    expect(await small.book.readings.get(2)).toMatchObject({
      readerVersion,
      problem: expect.stringContaining('source-altered') as string,
    });
    expect((await small.book.rows.get(2))?.unreadable).toBe(true);
    expect(await evidence(small.book)).toEqual(before);
    expect(await readSlice(small.world)).toMatchObject({ total: 0, finished: true });
  });

  it('leaves out an exhibit that stops the background each time, and reads the rest', async () => {
    const small = await oldBook(3);
    const readings = await small.book.readings.toArray();
    // What the store has after the browser stopped a slice that began with the newest, again and again.
    await readSlice(small.world);
    const stored = await small.book.meta.get('reading-pass');
    const begun = { ...(stored?.value as object), floor: 0, top: 3, below: 4, done: 0, total: 3, tries: 6 };
    await small.book.meta.put({ key: 'reading-pass', value: begun });
    await small.book.readings.bulkPut(readings);
    expect(await readSlice(small.world)).toMatchObject({ done: 1, skipped: 1, finished: false });
    await readAll(small.world);
    const problems = (await small.book.readings.toArray()).map(({ problem }) => problem !== undefined);
    expect(problems).toEqual([false, false, true]);
  });

  it('does nothing for an exhibit that was erased meanwhile', async () => {
    const small = await oldBook(2);
    await small.book.exhibits.delete(1);
    expect(await readSlice(small.world)).toMatchObject({ finished: true });
    expect((await small.book.readings.get(1))?.readerVersion).toBe(1);
  });

  it('begins with the first exhibit of a book that was wiped while it was under way', async () => {
    const small = await oldBook(60);
    const begun = await readingPass(small.book);
    await wipeBook(small.book);
    // What a slice that was under way then puts at its end; and what an earlier version left.
    await putReadings(small.book, new Map(), { ...begun, below: 30 });
    expect(await small.book.meta.count()).toBe(0);
    await small.book.meta.put({ key: 'reading-pass', value: { ...begun, below: 0 } });
    await save(small, 1);
    await small.book.readings.clear();
    expect(await readSlice(small.world)).toMatchObject({ done: 1, total: 1, finished: true });
    expect(await currentOnes(small.book)).toBe(1);
  });

  it('is made at once for an exhibit that is asked for', async () => {
    const small = await openSmallBook();
    await save(small, 1);
    const reading = await read(small.world, 1);
    await putReading(small.book, 1, { ...reading, readerVersion: 0 });
    expect((await gatherForExport(small.book)).exhibits[0]?.reading).toBeNull();
    expect((await read(small.world, 1)).readerVersion).toBe(readerVersion);
    expect((await gatherForExport(small.book)).exhibits[0]?.reading).not.toBeNull();
  });
});
