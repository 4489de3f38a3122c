import { describe, expect, it } from 'vitest';
import { nextEntry } from '../../src/core/custody.ts';
import { hashRecord } from '../../src/core/hash.ts';
import { checkBook, isWhole } from '../../src/store/check-book.ts';
import { loadCustody } from '../../src/store/load-exhibit.ts';
import { wipeBook } from '../../src/store/wipe-book.ts';
import { watch } from '../backup-file.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

async function three(): Promise<SmallBook> {
  const small = await openSmallBook();
  for (const number of [1, 2, 3]) await small.ask('capture.save', captureOf(scamMail(number)));
  return small;
}

describe('a check of everything', () => {
  it('finds nothing where nothing was changed', async () => {
    const { book } = await three();
    const found = await checkBook(book, watch);
    expect(found).toEqual({
      entries: 3,
      acquisitions: 3,
      sources: 3,
      chain: [],
      unlogged: [],
      missing: [],
      altered: [],
    });
  });

  it.each<[string, (small: SmallBook, sha256: string) => Promise<unknown>, (sha256: string) => object]>([
    [
      'other bytes',
      ({ book }, sha256) => book.sources.put({ sha256, body: new Blob(['other']) }),
      (sha256) => ({ altered: [{ exhibit: 'EX-0002', sha256 }] }),
    ],
    [
      'no bytes',
      ({ book }, sha256) => book.sources.delete(sha256),
      (sha256) => ({ altered: [{ exhibit: 'EX-0002', sha256 }] }),
    ],
    [
      'how an exhibit was taken',
      ({ book }) => book.acquisitions.where('exhibit').equals(2).modify({ messageKey: 'other' }),
      () => ({ unlogged: ['EX-0002'] }),
    ],
    [
      'how an exhibit was taken, with an entry appended that tells it so',
      async ({ book }) => {
        await book.acquisitions.where('exhibit').equals(2).modify({ messageKey: 'other' });
        const stored = await book.acquisitions.where('exhibit').equals(2).first();
        const last = await book.custody.orderBy('seq').last();
        const told = (await book.custody.get(2))?.content;
        if (!stored || !last || !told) throw new Error('no capture');
        const { exhibit: _exhibit, attachedSha256: _hashes, ...acquisition } = stored;
        await book.custody.add(nextEntry(last, last.at, { ...told, acquisitionSha256: hashRecord(acquisition) }));
      },
      () => ({ unlogged: ['EX-0002'] }),
    ],
    [
      'an exhibit that is gone without having been deleted',
      async ({ book }) => {
        await book.acquisitions.where('exhibit').equals(2).delete();
        await book.exhibits.delete(2);
      },
      () => ({ missing: ['EX-0002'] }),
    ],
    [
      'an entry of the log',
      ({ book }) => book.custody.update(2, { 'content.appVersion': '9' }),
      () => ({ chain: [{ seq: 2, fault: 'content' }] }),
    ],
    [
      'an entry that is gone',
      ({ book }) => book.custody.delete(2),
      () => ({
        unlogged: ['EX-0002'],
        chain: [
          { seq: 3, fault: 'order' },
          { seq: 3, fault: 'previous' },
        ],
      }),
    ],
  ])('finds %s, and repairs nothing', async (_what, change, expected) => {
    const small = await three();
    const sha256 = (await small.book.acquisitions.where('exhibit').equals(2).first())?.source?.sha256 ?? '';
    await change(small, sha256);
    const found = await checkBook(small.book, watch);
    const clean = { chain: [], unlogged: [], missing: [], altered: [] };
    expect(found).toMatchObject({ ...clean, ...expected(sha256) });
    expect(await checkBook(small.book, watch)).toEqual(found);
  });

  it('does not say of a store that cannot be read that it gives other bytes', async () => {
    const { book } = await three();
    const sha256 = (await book.sources.toCollection().primaryKeys())[0] ?? '';
    expect(await isWhole(book, sha256)).toBe(true);
    expect(await isWhole(book, '00'.repeat(32))).toBe(false);
    book.close();
    await expect(isWhole(book, sha256)).rejects.toMatchObject({ code: 'storage-broken' });
  });

  it('can be stopped', async () => {
    const { book } = await three();
    const stop = new AbortController();
    const checking = checkBook(book, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(checking).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('the log of one exhibit', () => {
  it('is what is about it, and each file made since it is there', async () => {
    const small = await three();
    await small.ask('settings.change', { countries: ['GB'] }, ownPage);
    await small.ask('export.done', { details: { format: 'json' } }, ownPage);
    const own = async (number: number) => (await loadCustody(small.book, number)).map(({ seq }) => seq);
    await small.ask('capture.save', captureOf(scamMail(4)));
    expect(await Promise.all([1, 2, 3, 4, 5].map(own))).toEqual([[1, 5], [2, 5], [3, 5], [6], []]);
  });
});

describe('deleting everything', () => {
  it('leaves nothing in any table, and the book usable', async () => {
    const small = await three();
    await small.ask('settings.change', { countries: ['GB'] }, ownPage);
    await wipeBook(small.book);
    for (const table of small.book.tables) expect(await table.count(), table.name).toBe(0);
    expect(await small.ask('capture.save', captureOf(scamMail(4)))).toMatchObject({ value: { exhibit: 'EX-0001' } });
  });
});
