import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainFaults } from '../../../src/core/custody.ts';
import { Failure } from '../../../src/core/failure.ts';
import { makeBackup } from '../../../src/exports/backup.ts';
import { openBackup } from '../../../src/imports/backup-file.ts';
import { gatheredRecords } from '../../../src/imports/gathered-records.ts';
import { recordFaults } from '../../../src/imports/record-faults.ts';
import type { Book } from '../../../src/store/book.ts';
import { checkBook } from '../../../src/store/check-book.ts';
import { gatherBackup } from '../../../src/store/gather-backup.ts';
import { openRow, sealRow } from '../../../src/store/lock/row-seal.ts';
import { openBody, sealBody } from '../../../src/store/lock/sealed-body.ts';
import { openBook } from '../../../src/store/open-book.ts';
import { restoreBook } from '../../../src/store/restore-book.ts';
import { readSource, storedBody } from '../../../src/store/sources.ts';
import { readTold, tellAddress } from '../../../src/store/told.ts';
import { tellingOf } from '../../../src/background/telling.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../../small-book.ts';
import type { SmallBook } from '../../small-book.ts';
import { rawText } from './raw-text.ts';

const watch = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
const newKey = () => crypto.getRandomValues(new Uint8Array(32));
const own = 'lin.mei@mailbox.example';
const told = { address: own, mine: true, note: 'Given to the parcel shop' };

async function sealedBook(): Promise<
  SmallBook & { key: Uint8Array<ArrayBuffer>; other(key?: Uint8Array<ArrayBuffer>): Promise<Book> }
> {
  const key = newKey();
  const small = await openSmallBook(key);
  await small.ask('capture.save', captureOf(scamMail(1)));
  await small.ask('capture.save', captureOf(scamMail(2)));
  await tellAddress(small.book, told, tellingOf(small.world));
  await small.ask('note.change', { number: 1, text: 'They called twice', tags: ['parcel'] }, ownPage);
  return { ...small, key, other: (wanted) => openBook(small.book.name, wanted) };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no failure',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );

/** A record as it lies on the disk. */
type Raw = Record<string, unknown>;

describe('a sealed book', () => {
  it('has nothing of an exhibit in plain text on the disk; the same book without a lock has all of it', async () => {
    const planted = [
      'Parcel Desk',
      'desk1@parcel.example',
      'Your parcel',
      '202 555 0142',
      '2025550142',
      own,
      'They called',
      'pay.parcel',
    ];
    const found = async (book: Book) => {
      const text = await rawText(book);
      return planted.filter((words) => text.includes(words));
    };
    const small = await sealedBook();
    expect(await found(await small.other())).toEqual([]);
    const plain = await openSmallBook();
    await plain.ask('capture.save', captureOf(scamMail(1)));
    await tellAddress(plain.book, told, tellingOf(plain.world));
    await plain.ask('note.change', { number: 1, text: 'They called twice', tags: [] }, ownPage);
    expect(await found(plain.book)).toEqual(expect.arrayContaining(['Parcel Desk', 'Your parcel', own, 'They called']));
  });

  it('gives with its key what was put in: log, originals, readings, what was told', async () => {
    const small = await sealedBook();
    const again = await small.other(small.key);
    const checked = await checkBook(again, watch());
    expect(checked).toMatchObject({ acquisitions: 2, sources: 2, chain: [], unlogged: [], missing: [], altered: [] });
    const [first] = await again.acquisitions.where('exhibit').equals(1).toArray();
    const bytes = await readSource(again, first?.source?.sha256 ?? '');
    expect(new TextDecoder().decode(bytes)).toBe(scamMail(1));
    expect((await again.readings.get(1))?.clues.map(({ value }) => value)).toContain('+12025550142');
    expect(await readTold(again)).toEqual(await readTold(small.book));
    expect(await tellAddress(again, told, tellingOf(small.world))).toBe(false);
    expect(await tellAddress(again, { ...told, mine: false, note: '' }, tellingOf(small.world))).toBe(true);
    expect(await again.told.count()).toBe(0);
  });

  it('goes into a backup and an export as the same book without a lock would, and comes back sealed', async () => {
    const small = await sealedBook();
    const { exhibits, custody } = await small.input();
    expect(exhibits.map(({ acquisitions }) => acquisitions[0]?.seen.subject)).toEqual(['Your parcel', 'Your parcel']);
    expect(chainFaults([...custody])).toEqual([]);
    const gathered = await gatherBackup(small.book, watch().signal);
    const lines = await Promise.all(gathered.tables.map(({ lines: text }) => text.text()));
    expect(lines.join('')).toContain(own);
    const records = gatheredRecords(gathered.tables, gathered.blobs);
    expect(await recordFaults({ info: gathered, records, sources: gathered.sources }, watch().signal)).toEqual([]);
    const sourceBody = (sha256: string) => storedBody(small.book, sha256);
    const tool = { ...small.world.tool };
    const input = { ...gathered, faults: [], createdAt: small.world.now(), tool, sourceBody };
    const { file, info } = await makeBackup(input, watch());
    expect(info.altered).toEqual([]);
    const empty = await openSmallBook(newKey());
    await restoreBook(empty.book, await openBackup(file, watch()), { ...tellingOf(small.world), ...watch() });
    expect(await checkBook(empty.book, watch())).toMatchObject({ acquisitions: 2, sources: 2, chain: [], altered: [] });
    expect(await readTold(empty.book)).toEqual(await readTold(small.book));
    expect(await rawText(await openBook(empty.book.name))).not.toContain('Your parcel');
  });

  it('opens with no other key', async () => {
    const small = await sealedBook();
    const wrong = await small.other(newKey());
    expect(await codeOf(wrong.exhibits.get(1))).toBe('lock-altered');
    const [source] = await small.book.sources.toArray();
    expect(await codeOf(readSource(wrong, source?.sha256 ?? ''))).toBe('lock-altered');
  });

  it('names rows that were exchanged, put under another key or looked up by something else', async () => {
    const small = await sealedBook();
    const raw = await small.other();
    const rows = raw.table<Raw>('rows');
    const [one, two] = await rows.toArray();
    await rows.put({ ...one, sealed: two?.sealed });
    expect(await codeOf(small.book.rows.toArray())).toBe('lock-altered');
    const acquisitions = raw.table<Raw>('acquisitions');
    const acquisition = await acquisitions.where('exhibit').equals(1).first();
    await acquisitions.put({ ...acquisition, exhibit: 2 });
    expect(await codeOf(small.book.acquisitions.where('exhibit').equals(2).toArray())).toBe('lock-altered');
    const [first, second] = await raw.sources.toArray();
    if (!first || !second) throw new Error('two originals');
    await raw.sources.put({ ...second, sha256: first.sha256 });
    expect(await codeOf(readSource(small.book, first.sha256))).toBe('lock-altered');
  });

  it('reads rows that are not sealed yet beside those that are', async () => {
    const small = await openSmallBook();
    await small.ask('capture.save', captureOf(scamMail(1)));
    const sealed = await openBook(small.book.name, newKey());
    await sealed.rows.bulkPut(await sealed.rows.toArray());
    expect(await sealed.rows.toArray()).toEqual([expect.objectContaining({ subject: 'Your parcel 1' })]);
    expect(Object.keys((await small.book.table('rows').get(1)) as object).sort()).toEqual(['number', 'sealed']);
    expect(await sealed.custody.count()).toBe(1);
  });
});

describe('a sealed row', () => {
  const key = newKey();
  const record = fc.dictionary(
    fc.string(),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
      fc.boolean(),
      fc.constant(null),
      fc.uint8Array(),
      fc.array(fc.string()),
    ),
    { noNullPrototype: true },
  );

  it('opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(record, fc.string(), (kept, id) => {
        expect(openRow(key, 'cases', { id }, sealRow(key, 'cases', { id }, kept))).toEqual(kept);
      }),
    );
  });

  it('is found when any bit of it was changed, and is never the same twice', () => {
    const outer = { number: 1 };
    const sealed = sealRow(key, 'notes', outer, { number: 1, text: 'parcel' });
    expect(sealRow(key, 'notes', outer, { number: 1, text: 'parcel' })).not.toEqual(sealed);
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = sealed.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => openRow(key, 'notes', outer, changed)).toThrow(Failure);
      }),
    );
    expect(() => openRow(key, 'cases', outer, sealed)).toThrow(Failure);
  });
});

describe('a sealed original', () => {
  const hash = 'a'.repeat(64);
  const mebibyte = 1 << 20;

  it.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte])(
    'of %i bytes opens to the same bytes',
    async (size) => {
      const bytes = new Uint8Array(size).map((_, at) => at * 7 + (at >> 8));
      const key = newKey();
      const opened = await openBody(key, hash, await sealBody(key, hash, new Blob([bytes])));
      expect(Buffer.from(await opened.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    },
  );

  it.each([
    ['cut after a piece', (body: Blob) => body.slice(0, mebibyte + 16)],
    ['cut in a piece', (body: Blob) => body.slice(0, -1)],
    ['emptied', () => new Blob([])],
    [
      'with two pieces exchanged',
      (body: Blob) =>
        new Blob([
          body.slice(mebibyte + 16, 2 * mebibyte + 32),
          body.slice(0, mebibyte + 16),
          body.slice(2 * mebibyte + 32),
        ]),
    ],
    ['with a piece left out', (body: Blob) => new Blob([body.slice(0, mebibyte + 16), body.slice(2 * mebibyte + 32)])],
    ['with something behind', (body: Blob) => new Blob([body, 'x'])],
  ])('%s is named', async (_how, alter) => {
    const key = newKey();
    const made = await sealBody(key, hash, new Blob([new Uint8Array(3 * mebibyte)]));
    expect(await codeOf(openBody(key, hash, { ...made, body: alter(made.body) }))).toBe('lock-altered');
  });
});
