import { describe, expect, it } from 'vitest';
import { readSlice } from '../../src/background/read-again.ts';
import { readImagesLater } from '../../src/background/read-images.ts';
import { mailWithCode } from './mail-with-code.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

/** A number that several countries have, and a text that speaks for none. */
const mail = () => captureOf(scamMail(1, 'Tel. 030 1234567'));
const phonesOf = async ({ book }: SmallBook) =>
  (await book.readings.get(1))?.clues.filter(({ kind }) => kind === 'phone').map(({ value }) => value);
const readAll = async ({ world }: SmallBook) => {
  while (!(await readSlice(world)).finished);
};

describe('reading everything again', () => {
  it('takes the countries as they are now, and touches neither sources nor log', async () => {
    const small = await openSmallBook();
    await small.ask('capture.save', mail());
    expect(await phonesOf(small)).not.toContain('+49301234567');
    await small.ask('settings.change', { countries: ['DE'] }, ownPage);
    await readAll(small);
    expect(await phonesOf(small)).not.toContain('+49301234567');
    const log = await small.book.custody.toArray();
    expect(await small.ask('reading.anew', {}, ownPage)).toMatchObject({ value: { total: 1, finished: false } });
    await readAll(small);
    expect(await phonesOf(small)).toContain('+49301234567');
    expect(await small.book.custody.toArray()).toEqual(log);
  });

  it('reads what is saved from then on with the countries', async () => {
    const small = await openSmallBook();
    await small.ask('settings.change', { countries: ['DE'] }, ownPage);
    await small.ask('capture.save', mail());
    expect(await phonesOf(small)).toContain('+49301234567');
  });

  it('is not lost to a slice that is under way, nor to the one after it', { timeout: 30_000 }, async () => {
    const small = await openSmallBook();
    // More than a slice.
    const count = 60;
    for (let number = 1; number <= count; number += 1)
      await small.ask('capture.save', captureOf(scamMail(number, 'Tel. 030 1234567')));
    await small.ask('settings.change', { countries: ['DE'] }, ownPage);
    const others = readAll(small);
    await small.ask('reading.anew', {}, ownPage);
    await others;
    await readAll(small);
    expect(await small.book.readings.filter(({ countries }) => countries?.[0] === 'DE').count()).toBe(count);
  });

  it('reads the codes in pictures again too, without waiting for another start', async () => {
    const small = await openSmallBook();
    const capture = captureOf(mailWithCode(1));
    await small.ask('capture.save', capture);
    await readImagesLater(small.world, 1);
    const codes = async () => (await small.book.readings.get(1))?.clues.filter(({ role }) => role === 'qr-code').length;
    expect(await codes()).toBe(2);
    await small.ask('reading.anew', {}, ownPage);
    await readAll(small);
    expect(await codes()).toBe(0);
    await expect.poll(codes, { timeout: 10_000 }).toBe(2);
  });

  it('has nothing to do in an empty book', async () => {
    const small = await openSmallBook();
    expect(await small.ask('reading.anew', {}, ownPage)).toMatchObject({ value: { total: 0, finished: true } });
  });
});
