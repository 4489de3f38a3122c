import { describe, expect, it } from 'vitest';
import { readImagesLater, readImagesLeft } from '../../src/background/read-images.ts';
import type { Package } from '../../src/core/package.ts';
import { readExhibit } from '../../src/core/read-exhibit.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import type { StoredReading } from '../../src/store/book.ts';
import { beginImages } from '../../src/store/image-readings.ts';
import { putReading } from '../../src/store/readings.ts';
import { codesInImage } from '../../scripts/clues/qr-clues.ts';
import { captureOf, openSmallBook } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';
import { mailWithCode, target } from './mail-with-code.ts';

async function save({ ask }: SmallBook, number: number): Promise<void> {
  const capture = captureOf(mailWithCode(number));
  await ask('capture.save', capture);
  await ask('capture.counts', { pressId: capture.pressId });
}

const codesOf = async ({ book }: SmallBook, number: number) =>
  ((await book.readings.get(number))?.clues ?? []).filter(({ role }) => role === 'qr-code').map(({ value }) => value);
const packageOf = async (small: SmallBook) =>
  (await makeLawyerPackage(await small.input(), { signal: new AbortController().signal, onProgress() {} })).text();
const check = async (text: string) => (await checkPackage(await openPackageFile(new Blob([text]), 'a.json'))).findings;

describe('QR codes in the pictures of an exhibit', () => {
  it('are added to what was read, later and once', async () => {
    const small = await openSmallBook();
    await save(small, 1);
    await readImagesLater(small.world, 1);
    expect(await codesOf(small, 1)).toEqual([target, 'parcel.example']);
    const reading = await small.book.readings.get(1);
    expect(reading?.images).toEqual({ tries: 1, done: true });
    expect(reading?.counts.link).toBe(1);
    expect(JSON.stringify(await small.book.rows.get(1))).toContain('"link":1');
    await readImagesLater(small.world, 1);
    await readImagesLeft(small.world);
    expect(await codesOf(small, 1)).toHaveLength(2);
  });

  it('are read at the next start when the background was stopped in the middle', async () => {
    const small = await openSmallBook();
    const capture = captureOf(mailWithCode(1));
    await small.ask('capture.save', capture);
    const [first] = await small.book.acquisitions.toArray();
    if (!first || !capture.source.got) throw new Error('not saved');
    await readImagesLater(small.world, 1);
    // What a stop while a picture is decoded leaves behind: a reading, and a try that never came to its end.
    await putReading(small.book, 1, await readExhibit(first, capture.source.bytes, { countries: [] }));
    expect(await beginImages(small.book, 1)).toBe(true);
    expect(await codesOf(small, 1)).toEqual([]);
    await readImagesLeft(small.world);
    expect(await codesOf(small, 1)).toEqual([target, 'parcel.example']);
  });

  it('cost a start nothing when none are left', async () => {
    const small = await openSmallBook();
    let looked = 0;
    small.book.readings.hook('reading', (reading: StoredReading) => {
      looked += 1;
      return reading;
    });
    await save(small, 1);
    await readImagesLater(small.world, 1);
    await readImagesLeft(small.world);
    expect(looked).toBeGreaterThan(0);
    looked = 0;
    await readImagesLeft(small.world);
    expect(looked).toBe(0);
    await save(small, 2);
    await readImagesLeft(small.world);
    expect(await codesOf(small, 2)).toEqual([target, 'parcel.example']);
  });

  it('are given up when a picture fails again and again, and the exhibit stays as it was', async () => {
    const small = await openSmallBook();
    const world = { ...small.world, codesInImage: () => Promise.reject(new Error('out of memory')) };
    small.world.codesInImage = world.codesInImage;
    await save(small, 1);
    for (let start = 0; start < 6; start += 1) await readImagesLeft(world);
    expect((await small.book.readings.get(1))?.images).toEqual({ tries: 4, done: true });
    expect((await small.book.readings.get(1))?.clues.length).toBeGreaterThan(0);
  });

  it('leave alone an exhibit that was taken back meanwhile', async () => {
    const small = await openSmallBook();
    const capture = captureOf(mailWithCode(1));
    await small.ask('capture.save', capture);
    await small.ask('capture.counts', { pressId: capture.pressId });
    await small.ask('capture.undo', { pressId: capture.pressId });
    await readImagesLater(small.world, 1);
    expect(await small.book.readings.count()).toBe(0);
  });

  it('stand in a package that its check agrees with, before and after they were read', async () => {
    const small = await openSmallBook();
    small.world.codesInImage = () => Promise.resolve([]);
    await save(small, 1);
    await readImagesLater(small.world, 1);
    expect(await check(await packageOf(small))).toEqual([]);
    await small.book.readings.clear();
    small.world.codesInImage = codesInImage;
    await save(small, 1);
    await readImagesLater(small.world, 1);
    const text = await packageOf(small);
    expect(text).toContain(target);
    expect(await check(text)).toEqual([]);
  });

  it('do not open the check to clues that stand elsewhere', async () => {
    const small = await openSmallBook();
    await save(small, 1);
    await readImagesLater(small.world, 1);
    const made = JSON.parse(await packageOf(small)) as Package;
    const code = made.clues.find(({ kind }) => kind === 'link');
    if (code?.sightings[0]) code.sightings[0].where = { in: 'header', name: 'From', field: 0 };
    expect(await check(JSON.stringify(made))).toMatchObject([{ code: 'derived', where: 'clues' }]);
    const other = JSON.parse(await packageOf(small)) as Package;
    const [email] = other.clues.filter(({ kind }) => kind === 'email');
    if (email) email.sightings.pop();
    expect(await check(JSON.stringify(other))).toMatchObject([{ code: 'derived', where: 'clues' }]);
  });
});
