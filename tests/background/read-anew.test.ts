import { describe, expect, it } from 'vitest';
import { readSlice } from '../../src/background/read-again.ts';
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

  it('has nothing to do in an empty book', async () => {
    const small = await openSmallBook();
    expect(await small.ask('reading.anew', {}, ownPage)).toMatchObject({ value: { total: 0, finished: true } });
  });
});
