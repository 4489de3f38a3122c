import { describe, expect, it } from 'vitest';
import { read } from '../../src/background/read.ts';
import { readImagesLater } from '../../src/background/read-images.ts';
import { readerVersion } from '../../src/core/reading.ts';
import { clueEntries, indexStamp, insightEntries } from '../../src/store/reading-index.ts';
import { endImages } from '../../src/store/image-readings.ts';
import { putReading } from '../../src/store/readings.ts';
import { captureOf, openSmallBook, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

const indexed = async ({ book }: SmallBook) => {
  const clues = (await Array.fromAsync(clueEntries(book))).flat();
  const insights = (await Array.fromAsync(insightEntries(book))).flat();
  return { clues, insights };
};

describe('the index of readings', () => {
  it('has each exhibit once it is read, and after it is read again', async () => {
    const small = await openSmallBook();
    for (const number of [1, 2]) await small.ask('capture.save', captureOf(scamMail(number)));
    const { clues, insights } = await indexed(small);
    expect(clues.map(({ exhibit }) => exhibit)).toEqual([1, 2]);
    expect(insights.map(({ exhibit }) => exhibit)).toEqual([1, 2]);
    expect(clues[0]?.mentions).toContainEqual({ kind: 'phone', value: '+12025550142', sightings: 1 });
    const stamp = await indexStamp(small.book);
    const counts = { email: 0, phone: 0, link: 0, domain: 0, ip: 0, payment: 0, account: 0 };
    await putReading(small.book, 1, { readerVersion, clues: [], observations: [], counts });
    const again = await indexed(small);
    expect(again.clues[0]?.mentions).toEqual([]);
    expect(again.clues).toHaveLength(2);
    expect(await indexStamp(small.book)).toBeGreaterThan(stamp);
  });

  it('loses an exhibit with its erasure: nothing of what it said stays behind', async () => {
    const small = await openSmallBook();
    const capture = captureOf(scamMail(1));
    await small.ask('capture.save', capture);
    await small.ask('capture.undo', { pressId: capture.pressId });
    expect(await small.book.clueIndex.count()).toBe(0);
    expect(await small.book.insightIndex.count()).toBe(0);
  });

  it('has what is found in pictures later', async () => {
    const small = await openSmallBook();
    await small.ask('capture.save', captureOf(scamMail(1)));
    await readImagesLater(small.world, 1);
    const reading = await small.book.readings.get(1);
    if (reading) await small.book.readings.put({ ...reading, images: { tries: 0, done: false } });
    const value = 'https://in-a-code.example/';
    await endImages(small.book, 1, [
      { kind: 'link', value, asWritten: value, role: 'qr-code', where: { in: 'image', part: '2' } },
    ]);
    expect((await indexed(small)).clues[0]?.mentions).toContainEqual({ kind: 'link', value, sightings: 1 });
  });

  it('writes nothing when the reading is not written', async () => {
    const small = await openSmallBook();
    await small.ask('capture.save', captureOf(scamMail(1)));
    const before = await small.book.clueIndex.toArray();
    const stop = () => {
      throw new Error('stopped in the middle');
    };
    small.book.clueIndex.hook('updating', stop);
    small.book.clueIndex.hook('creating', stop);
    const reading = await read(small.world, 1);
    await expect(putReading(small.book, 1, { ...reading, clues: [] })).rejects.toThrow();
    small.book.clueIndex.hook('updating').unsubscribe(stop);
    small.book.clueIndex.hook('creating').unsubscribe(stop);
    expect(await small.book.clueIndex.toArray()).toEqual(before);
    expect((await small.book.readings.get(1))?.clues.length).toBeGreaterThan(0);
  });

  it('goes through chunks in the order of numbers', async () => {
    const small = await openSmallBook();
    await small.book.meta.put({ key: 'next-number', value: 99 });
    for (const number of [1, 2, 3]) await small.ask('capture.save', captureOf(scamMail(number)));
    expect((await indexed(small)).clues.map(({ exhibit }) => exhibit)).toEqual([99, 100, 101]);
    expect(await small.book.clueIndex.count()).toBe(2);
  });
});
