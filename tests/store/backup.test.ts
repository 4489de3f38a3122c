import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSlice } from '../../src/background/read-again.ts';
import { backupTableNames, notInBackup } from '../../src/core/backup/backup-form.ts';
import { chainFaults } from '../../src/core/custody.ts';
import { gatherLocked } from '../../src/exports/encrypt.ts';
import { gatherInMemory, piecesOf } from '../../src/exports/gather.ts';
import { openBackup } from '../../src/imports/backup-file.ts';
import { isLocked, unlockFile } from '../../src/imports/unlock-file.ts';
import { guestId } from '../../src/joint/guest.ts';
import type { Guest } from '../../src/joint/guest.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { readZip } from '../../src/imports/zip-reader.ts';
import { writeZip } from '../../src/exports/zip-writer.ts';
import { checkBook } from '../../src/store/check-book.ts';
import { gatherForExport } from '../../src/store/gather-export.ts';
import { exampleCase } from '../complaints/example-case.ts';
import { backupOf, contentsOf, restoreInto, watch } from '../backup-file.ts';
import { bytesOfText, captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

const guest: Guest = {
  packageId: '00000000-0000-4000-8000-000000000002',
  format: 'cluebook/1',
  createdAt: { utc: '2026-11-20T09:30:00.000Z', offset: '+08:00' },
  book: 'b'.repeat(64),
  exhibits: [],
};

/** Some saved, one deleted, one saved twice, things told, settings, a file with bytes of every value. */
async function usedBook(): Promise<SmallBook> {
  const small = await openSmallBook();
  const undone = captureOf(scamMail(2));
  for (const capture of [captureOf(scamMail(1)), undone, captureOf(scamMail(3)), captureOf(scamMail(1))])
    await small.ask('capture.save', capture);
  await small.ask('capture.undo', { pressId: undone.pressId });
  await small.ask('told.address', { address: 'lin@mailbox.example', mine: true, note: '诊所' }, ownPage);
  await small.ask('settings.change', { countries: ['GB'] }, ownPage);
  await small.book.table('cases').put({
    ...exampleCase({ letters: [{ kind: 'data-request', values: { recipient: '诊所' } }] }),
    text: 'mine',
    receipt: Uint8Array.of(0, 255),
    $odd: { $bytes: 'no' },
  });
  await small.book.keyAnswers.put({
    id: '00000000-0000-4000-8000-000000000001',
    name: 's1._domainkey.parcel.example',
    exhibits: ['EX-0001'],
    sourceSha256: '0'.repeat(64),
    at: small.world.now(),
    by: 'person',
    record: 'v=DKIM1; p=AAAA',
  });
  const list = { list: 'MAA=', address: 'https://lists.example/1.crl', keptAt: small.world.now() };
  await small.book.seals.put({ id: '00000000-0000-4000-8000-000000000003', seq: 1, what: 'list', list });
  const file = new Blob(['package'], { type: 'application/zip' });
  await small.book.table('guests').put({ id: guestId(guest), guest, faults: 0, addedAt: small.world.now(), file });
  return small;
}

const headOf = async ({ book }: SmallBook) => book.custody.orderBy('seq').last();

describe('a backup', () => {
  it('has every table of the database in it, or a reason why not', () => {
    const tables = Object.keys(migrations.at(-1)?.stores ?? {});
    expect([...backupTableNames, ...notInBackup].sort()).toEqual(tables.sort());
  });

  it('gives back the same bytes, numbers, custody entries and head, and what follows is new', async () => {
    const from = await usedBook();
    const [before, head, log] = [await contentsOf(from.book), await headOf(from), await from.book.custody.toArray()];
    const to = await openSmallBook();
    await restoreInto(to, await backupOf(from));
    expect(await contentsOf(to.book)).toEqual(before);
    const restored = await to.book.custody.toArray();
    expect(restored.slice(0, -1)).toEqual(log);
    expect(restored.at(-1)).toMatchObject({
      prevHash: head?.hash,
      content: { action: 'restore', details: { head: head?.hash, exhibits: '2' } },
    });
    expect(chainFaults(restored)).toEqual([]);
    const kept = (await to.book.table<{ file: Blob }>('guests').get(guestId(guest)))?.file;
    expect([await kept?.text(), kept?.type]).toEqual(['package', 'application/zip']);
    // EX-0002 was deleted, EX-0003 is there: the next one is EX-0004.
    expect(await to.ask('capture.save', captureOf(scamMail(9)))).toMatchObject({ value: { exhibit: 'EX-0004' } });
  });

  it('is read again to the same readings', async () => {
    const from = await usedBook();
    // Some were read before the person said where they live.
    await from.ask('reading.anew', {}, ownPage);
    while (!(await readSlice(from.world)).finished);
    const to = await openSmallBook();
    await restoreInto(to, await backupOf(from));
    while (!(await readSlice(to.world)).finished);
    const readings = async ({ book }: SmallBook) =>
      (await gatherForExport(book)).exhibits.map(({ reading }) => reading);
    expect(await readings(to)).toEqual(await readings(from));
    expect((await to.book.rows.toArray()).map(({ counts }) => counts)).toEqual(
      (await from.book.rows.toArray()).map(({ counts }) => counts),
    );
  });

  it('of a thousand exhibits gives back the same', { timeout: 120_000 }, async () => {
    const from = await openSmallBook();
    for (let start = 0; start < 1000; start += 100) {
      const items = Array.from({ length: 100 }, (_one, index) => {
        const bytes = bytesOfText(scamMail(start + index, 'x'.repeat(index * 20)));
        const file = { name: `${start + index}.eml`, bytes: bytes.length };
        return { pressId: crypto.randomUUID(), file, bytes, mail: true };
      });
      await from.ask('import.items', { items }, ownPage);
    }
    while (!(await readSlice(from.world)).finished);
    const [before, head] = [await contentsOf(from.book), await headOf(from)];
    const file = await backupOf(from);
    await Promise.all(from.book.tables.map((table) => table.clear()));
    await restoreInto(from, file);
    expect(await from.book.exhibits.count()).toBe(1000);
    expect(await contentsOf(from.book)).toEqual(before);
    expect(await from.book.custody.get(head?.seq ?? 0)).toEqual(head);
    expect((await headOf(from))?.prevHash).toBe(head?.hash);
  });

  it('tells of an original that the store had altered, and puts it back as it is', async () => {
    const from = await usedBook();
    const sha256 = (await from.book.sources.toCollection().primaryKeys())[0] ?? '';
    await from.book.sources.put({ sha256, body: new Blob(['other']) });
    const file = await backupOf(from);
    expect((await openBackup(file, watch)).info.altered).toEqual([sha256]);
    const to = await openSmallBook();
    await restoreInto(to, file);
    expect(await contentsOf(to.book)).toEqual(await contentsOf(from.book));
  });
});

describe('a backup of a book that does not hold', () => {
  it.each<[string, (small: SmallBook) => Promise<unknown>]>([
    ['an entry of its log', ({ book }) => book.custody.update(3, { 'content.appVersion': '9' })],
    ['an entry that is gone', ({ book }) => book.custody.delete(4)],
    ['an original that is gone', ({ book }) => book.sources.clear()],
    ['how an exhibit was taken', ({ book }) => book.acquisitions.toCollection().modify({ messageKey: 'other' })],
  ])('is made and put back as it is, so that what is left of it is not lost: %s', async (_what, spoil) => {
    const from = await usedBook();
    await spoil(from);
    const [before, log, found] = [
      await contentsOf(from.book),
      await from.book.custody.toArray(),
      await checkBook(from.book, watch),
    ];
    const file = await backupOf(from);
    expect((await openBackup(file, watch)).info.faults).not.toEqual([]);
    const to = await openSmallBook();
    await restoreInto(to, file);
    expect(await contentsOf(to.book)).toEqual(before);
    expect((await to.book.custody.toArray()).slice(0, -1)).toEqual(log);
    // Nothing is repaired: what did not hold there does not hold here.
    const { chain, unlogged, altered } = await checkBook(to.book, watch);
    expect([chain, unlogged, altered]).toEqual([found.chain, found.unlogged, found.altered]);
  });

  it('is one that has no faults where nothing was changed', async () => {
    expect((await openBackup(await backupOf(await usedBook()), watch)).info.faults).toEqual([]);
  });
});

describe('a restore', () => {
  it.each<[string, (small: SmallBook) => Promise<unknown>]>([
    ['an exhibit', (small) => small.ask('capture.save', captureOf(scamMail(1)))],
    ['something told', (small) => small.ask('told.address', { address: 'a@b.example', mine: true, note: '' }, ownPage)],
    [
      'nothing but a log of what was told and forgotten',
      async (small) => {
        await small.ask('told.address', { address: 'a@b.example', mine: true, note: '' }, ownPage);
        return small.ask('told.address', { address: 'a@b.example', mine: false, note: '' }, ownPage);
      },
    ],
    ['a case', (small) => small.book.table('cases').put({ id: 'a' })],
    [
      'nothing but a tombstone',
      async (small) => {
        const capture = captureOf(scamMail(1));
        await small.ask('capture.save', capture);
        return small.ask('capture.undo', { pressId: capture.pressId });
      },
    ],
  ])('is refused where there is %s, which stays as it is', async (_what, fill) => {
    const file = await backupOf(await usedBook());
    const to = await openSmallBook();
    await fill(to);
    const [before, log] = [await contentsOf(to.book), await to.book.custody.toArray()];
    await expect(restoreInto(to, file)).rejects.toMatchObject({ code: 'book-not-empty' });
    expect(await contentsOf(to.book)).toEqual(before);
    expect(await to.book.custody.toArray()).toEqual(log);
  });

  it('makes room in the log of an empty book, and says how that log had ended', async () => {
    const file = await backupOf(await usedBook());
    const to = await openSmallBook();
    await to.ask('settings.change', { reminders: false }, ownPage);
    const head = await headOf(to);
    await restoreInto(to, file);
    expect((await headOf(to))?.content?.details).toMatchObject({ replacedEntries: '1', replacedHead: head?.hash });
    expect(await to.book.settings.toArray()).toEqual([{ key: 'countries', value: ['GB'] }]);
  });

  it('that is stopped in the middle leaves nothing', async () => {
    const file = await backupOf(await usedBook());
    const to = await openSmallBook();
    const stop = new AbortController();
    const telling = { at: to.world.now(), nonce: '0'.repeat(32), appVersion: '0.0.0' };
    const { restoreBook } = await import('../../src/store/restore-book.ts');
    const opened = await openBackup(file, watch);
    const restoring = restoreBook(to.book, opened, { ...telling, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(restoring).rejects.toMatchObject({ code: 'cancelled' });
    for (const table of to.book.tables) expect(await table.count(), table.name).toBe(0);
  });

  it('clears what one that the browser stopped left behind', async () => {
    const from = await usedBook();
    const to = await openSmallBook();
    await to.book.sources.put({ sha256: 'e'.repeat(64), body: new Blob(['left']) });
    await restoreInto(to, await backupOf(from));
    expect(await contentsOf(to.book)).toEqual(await contentsOf(from.book));
  });

  it('that cannot take back what it put says what went wrong first', async () => {
    const file = await backupOf(await usedBook());
    const to = await openSmallBook();
    const fail = (message: string, name: string) => () => {
      throw new DOMException(message, name);
    };
    to.book.cases.hook('creating', fail('no room', 'QuotaExceededError'));
    to.book.sources.hook('deleting', fail('the disk gives nothing', 'UnknownError'));
    await expect(restoreInto(to, file)).rejects.toMatchObject({ code: 'storage-full' });
    expect([await to.book.exhibits.count(), await to.book.custody.count()]).toEqual([0, 0]);
  });
});

describe('a damaged backup', () => {
  let file: Blob;
  let bytes: Uint8Array<ArrayBuffer>;
  let to: SmallBook;
  let before: Record<string, unknown>;
  beforeAll(async () => {
    const from = await usedBook();
    before = await contentsOf(from.book);
    file = await backupOf(from);
    bytes = new Uint8Array(await file.arrayBuffer());
    to = await openSmallBook();
  });
  const refused = async (altered: Blob) => {
    const failure = await restoreInto(to, altered).then(
      () => 'restored',
      (error: unknown) => error,
    );
    if (failure === 'restored') return failure;
    for (const table of to.book.tables) expect(await table.count(), table.name).toBe(0);
    return failure;
  };
  /** What a ZIP says of its maker and of dates is read by nobody: then what comes back is what went in. */
  const refusedOrTheSame = async (altered: Blob): Promise<string> => {
    const failure = await refused(altered);
    if (failure !== 'restored') {
      expect(failure).toMatchObject({ name: 'Failure', code: expect.stringMatching(/^backup-/) as string });
      return 'refused';
    }
    expect(await contentsOf(to.book)).toEqual(before);
    await Promise.all(to.book.tables.map((table) => table.clear()));
    return 'the same';
  };

  it('is refused as a whole wherever one of its bytes is another, or gives the same', { timeout: 60_000 }, async () => {
    const outcomes: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const altered = bytes.slice();
        altered[at] = (altered[at] ?? 0) ^ change;
        outcomes.push(await refusedOrTheSame(new Blob([altered])));
      }),
      { numRuns: 200 },
    );
    expect(outcomes.filter((outcome) => outcome === 'refused').length).toBeGreaterThan(150);
  });

  it('is refused wherever it is cut', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect(await refused(new Blob([bytes.slice(0, length)]))).toMatchObject({ name: 'Failure' });
      }),
      { numRuns: 50 },
    );
  });

  /** A ZIP that is whole again after its files were changed, with a list of hashes that fits. */
  async function remade(change: (files: Map<string, string>) => void, relist = true): Promise<Blob> {
    const entries = await readZip(file);
    const files = new Map(
      await Promise.all(
        entries.map(async ({ name, bytes: read }) => [name, Buffer.from(await read()).toString('latin1')] as const),
      ),
    );
    change(files);
    const { hashBytesNow } = await import('../../src/core/hash.ts');
    const manifest = [...files]
      .filter(([name]) => name !== 'manifest-sha256.txt')
      .map(([name, text]) => `${hashBytesNow(Buffer.from(text, 'latin1'))}  ${name}\n`);
    if (relist) files.set('manifest-sha256.txt', manifest.join(''));
    const zip = [...files].map(([name, text]) => ({ name, content: new Uint8Array(Buffer.from(text, 'latin1')) }));
    return writeZip(zip, watch);
  }
  const sourceIn = (files: Map<string, string>) => [...files.keys()].find((name) => name.startsWith('sources/')) ?? '';
  const replace = (files: Map<string, string>, name: string, from: RegExp | string, to_: string) => {
    const text = files.get(name) ?? '';
    expect(text.replace(from, to_)).not.toBe(text);
    files.set(name, text.replace(from, to_));
  };

  it.each<[string, (files: Map<string, string>) => void, string]>([
    ['an entry of the log', (files) => replace(files, 'tables/custody.jsonl', 'undo', 'mine'), 'custody 5'],
    ['the end of the log', (files) => replace(files, 'tables/custody.jsonl', /[^\n]*\n$/, ''), 'custody'],
    [
      'what an exhibit was seen as',
      (files) => replace(files, 'tables/acquisitions.jsonl', 'Your parcel', 'Mine'),
      'EX-000',
    ],
    ['an exhibit without what it was made of', (files) => files.set('tables/acquisitions.jsonl', ''), 'EX-0001'],
    ['an exhibit that is gone', (files) => replace(files, 'tables/exhibits.jsonl', /^[^\n]*\n/, ''), 'EX-000'],
    [
      'a number that was given before',
      (files) => replace(files, 'backup.json', '"nextNumber": 4', '"nextNumber": 3'),
      'nextNumber',
    ],
    [
      'a record without its form',
      (files) => replace(files, 'tables/told.jsonl', '"mine":true', '"mine":1'),
      'tables/told.jsonl 1',
    ],
    [
      'a case without its form',
      (files) => replace(files, 'tables/cases.jsonl', /"events":\[[^\]]*\]/, '"events":1'),
      'tables/cases.jsonl 1',
    ],
    [
      'a signature without its form',
      (files) => files.set('tables/seals.jsonl', '{"id":"a","seq":1,"what":"signature","seal":{}}\n'),
      'tables/seals.jsonl 1',
    ],
    [
      "somebody else's package without its form",
      (files) => replace(files, 'tables/guests.jsonl', '"exhibits":[]', '"exhibits":1'),
      'tables/guests.jsonl 1',
    ],
    ['a line that is no JSON', (files) => replace(files, 'tables/settings.jsonl', '{', ''), 'tables/settings.jsonl 1'],
    [
      'a mark that nobody wrote',
      (files) => replace(files, 'tables/cases.jsonl', '$bytes', '$more'),
      'tables/cases.jsonl 1',
    ],
    ['a table that is missing', (files) => files.delete('tables/notes.jsonl'), 'tables/notes.jsonl'],
    ['an original that is missing', (files) => files.delete(sourceIn(files)), 'EX-000'],
  ])('is refused by what it says, with the place, when it was made whole again: %s', async (_what, change, place) => {
    const failure = await refused(await remade(change));
    expect(failure).toMatchObject({ code: 'backup-damaged' });
    expect((failure as { details: { place: string } }).details.place).toContain(place);
  });

  it.each<[string, (files: Map<string, string>) => void, string]>([
    ['what an original says', (files) => replace(files, sourceIn(files), 'parcel', 'Parcel'), 'sources/'],
    ['a setting', (files) => replace(files, 'tables/settings.jsonl', 'GB', 'CN'), 'tables/settings.jsonl'],
    ['a file that was put in', (files) => files.set('blobs/9', 'x'), 'blobs/9'],
    ['a file that was taken out', (files) => files.delete('README.txt'), 'README.txt'],
  ])('is refused by its list of hashes: %s', async (_what, change, place) => {
    const failure = await refused(await remade(change, false));
    expect(failure).toMatchObject({ code: 'backup-damaged' });
    expect((failure as { details: { place: string } }).details.place).toContain(place);
  });

  it('takes the untouched one, so that these tests see something', async () => {
    const fresh = await openSmallBook();
    await restoreInto(fresh, await remade(() => undefined));
    expect(await fresh.book.exhibits.count()).toBe(2);
  });

  it('is told apart from what is no backup, and from a newer one', async () => {
    expect(await refused(await writeZip([{ name: 'a.txt', content: new Blob(['a']) }], watch))).toMatchObject({
      code: 'backup-unknown',
    });
    expect(await refused(new Blob(['no zip']))).toMatchObject({ code: 'backup-damaged' });
    const newer = await remade((files) => replace(files, 'backup.json', 'cluebook-backup/1', 'cluebook-backup/2'));
    expect(await refused(newer)).toMatchObject({ code: 'backup-newer' });
  });
});

describe('a backup with a passphrase', () => {
  const passphrase = '正确的马 battery staple';
  it('is opened by it and by nothing else, and says where it is damaged', { timeout: 60_000 }, async () => {
    const file = await backupOf(await usedBook());
    const locked = await gatherLocked(gatherInMemory, { passphrase }, watch)(piecesOf(file));
    expect([await isLocked(file), await isLocked(locked)]).toEqual([false, true]);
    const opened = await unlockFile(locked, passphrase, watch);
    expect(Buffer.from(await opened.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))).toBe(true);
    await expect(unlockFile(locked, 'another', watch)).rejects.toMatchObject({ code: 'backup-passphrase' });
    const cut = locked.slice(0, locked.size - 40);
    await expect(unlockFile(cut, passphrase, watch)).rejects.toMatchObject({ code: 'backup-damaged' });
    const bytes = new Uint8Array(await locked.arrayBuffer());
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    await expect(unlockFile(new Blob([bytes]), passphrase, watch)).rejects.toMatchObject({
      code: 'backup-damaged',
    });
  });
});
