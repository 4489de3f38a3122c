import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Capture } from '../../src/core/capture.ts';
import { chainFaults } from '../../src/core/custody.ts';
import { exhibitCount } from '../../src/store/counters.ts';
import { openBook } from '../../src/store/open-book.ts';
import { putReading, unreadNumbers } from '../../src/store/readings.ts';
import { readSource } from '../../src/store/sources.ts';
import { read, readUnread } from '../../src/background/read.ts';
import { answer } from '../../src/messages/answer.ts';
import { captureOf, mailPage, openSmallBook, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

const save = async ({ ask }: SmallBook, capture: Capture) => {
  const reply = await ask('capture.save', capture);
  return reply.ok ? (reply.value as { exhibit: string; already: boolean }) : reply.code;
};
const everything = async ({ book }: SmallBook) => ({
  exhibits: await book.exhibits.count(),
  acquisitions: await book.acquisitions.count(),
  sources: await book.sources.count(),
  custody: await book.custody.count(),
  rows: await book.rows.count(),
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('saving', () => {
  it('numbers exhibits from 1 and never twice, also when presses come together', async () => {
    const small = await openSmallBook();
    const saved = await Promise.all(Array.from({ length: 20 }, (_, index) => save(small, captureOf(scamMail(index)))));
    const names = saved.map((one) => (typeof one === 'string' ? one : one.exhibit)).sort();
    expect(names).toEqual(Array.from({ length: 20 }, (_, index) => `EX-${String(index + 1).padStart(4, '0')}`));
    expect(chainFaults(await small.book.custody.toArray())).toEqual([]);
    expect(await exhibitCount(small.book)).toBe(20);
  });

  it('keeps the same message once, with one more acquisition for each press', async () => {
    const small = await openSmallBook();
    await save(small, captureOf(scamMail(1)));
    expect(await save(small, captureOf(scamMail(1)))).toMatchObject({ exhibit: 'EX-0001', already: true });
    expect(await everything(small)).toEqual({ exhibits: 1, acquisitions: 2, sources: 1, custody: 2, rows: 1 });
  });

  it('says when it was first saved, also when the clock was set back since', async () => {
    const small = await openSmallBook();
    const now = small.world.now();
    await save(small, captureOf(scamMail(1)));
    small.world.now = () => ({ ...now, utc: '2026-01-01T00:00:00.000Z' });
    const again = await save(small, captureOf(scamMail(1)));
    expect(again).toMatchObject({ already: true, firstAt: { utc: '2026-11-24T08:00:02.000Z' } });
  });

  it('takes other line ends for the same message, and keeps both byte forms', async () => {
    const small = await openSmallBook();
    await save(small, captureOf(scamMail(1)));
    expect(await save(small, captureOf(scamMail(1).replaceAll('\r\n', '\n')))).toMatchObject({ already: true });
    expect(await everything(small)).toMatchObject({ exhibits: 1, acquisitions: 2, sources: 2 });
  });

  it('counts a press that arrives twice once', async () => {
    const small = await openSmallBook();
    const capture = captureOf(scamMail(1));
    const both = [await save(small, capture), await save(small, capture)];
    expect(both).toMatchObject([
      { exhibit: 'EX-0001', already: false },
      { exhibit: 'EX-0001', already: false },
    ]);
    expect(await everything(small)).toMatchObject({ acquisitions: 1, custody: 1 });
  });

  it('goes on to EX-10000 after EX-9999', async () => {
    const small = await openSmallBook();
    await small.book.meta.put({ key: 'next-number', value: 9999 });
    await save(small, captureOf(scamMail(1)));
    expect(await save(small, captureOf(scamMail(2)))).toMatchObject({ exhibit: 'EX-10000' });
  });

  it.each(['exhibits', 'acquisitions', 'sources', 'custody', 'rows'])(
    'writes nothing at all when the disk is full at %s, and works at the next press',
    async (table) => {
      const small = await openSmallBook();
      await save(small, captureOf(scamMail(1)));
      const before = await everything(small);
      const add = IDBObjectStore.prototype.add;
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function full(this: IDBObjectStore, ...values) {
        if (this.name === table) throw new DOMException('full', 'QuotaExceededError');
        return add.apply(this, values);
      });
      expect(await save(small, captureOf(scamMail(2)))).toBe('storage-full');
      expect(await everything(small)).toEqual(before);
      vi.restoreAllMocks();
      expect(await save(small, captureOf(scamMail(2)))).toMatchObject({ exhibit: 'EX-0002' });
      expect(chainFaults(await small.book.custody.toArray())).toEqual([]);
    },
  );
});

describe('taking back', () => {
  it('erases the bytes, leaves a tombstone, and never gives the number again', async () => {
    const small = await openSmallBook();
    const capture = captureOf(scamMail(1));
    await save(small, capture);
    expect(await small.ask('capture.undo', { pressId: capture.pressId })).toMatchObject({ ok: true });
    expect(await everything(small)).toEqual({ exhibits: 0, acquisitions: 0, sources: 0, custody: 2, rows: 0 });
    const [first, tombstone] = await small.book.custody.toArray();
    expect(tombstone?.content).toMatchObject({
      action: 'delete',
      exhibit: 'EX-0001',
      sourceSha256: first?.content?.sourceSha256,
      details: { reason: 'undo' },
    });
    expect(await save(small, captureOf(scamMail(1)))).toMatchObject({ exhibit: 'EX-0002', already: false });
  });

  it('is refused for an exhibit that has been saved again, or long ago', async () => {
    const small = await openSmallBook();
    const [first, again] = [captureOf(scamMail(1)), captureOf(scamMail(1))];
    await save(small, first);
    await save(small, again);
    for (const { pressId } of [first, again])
      expect(await small.ask('capture.undo', { pressId })).toMatchObject({ code: 'undo-too-late' });
    const old = captureOf(scamMail(2));
    await save(small, old);
    const now = small.world.now();
    small.world.now = () => ({ ...now, utc: new Date(Date.parse(now.utc) + 16 * 60_000).toISOString() });
    expect(await small.ask('capture.undo', { pressId: old.pressId })).toMatchObject({ code: 'undo-too-late' });
    expect(await everything(small)).toMatchObject({ exhibits: 2 });
  });

  it('is refused for a press that nobody made', async () => {
    const small = await openSmallBook();
    expect(await small.ask('capture.undo', { pressId: crypto.randomUUID() })).toMatchObject({
      code: 'exhibit-unknown',
    });
  });
});

describe('reading', () => {
  it('notices when the store gives back other bytes than were put in', async () => {
    const small = await openSmallBook();
    await save(small, captureOf(scamMail(1)));
    const [stored] = await small.book.sources.toArray();
    await small.book.sources.put({ sha256: stored?.sha256 ?? '', body: new Blob(['other']) });
    await expect(readSource(small.book, stored?.sha256 ?? '')).rejects.toMatchObject({ code: 'source-altered' });
    await expect(readSource(small.book, 'f'.repeat(64))).rejects.toMatchObject({ code: 'source-altered' });
  });

  it('begins when a message is saved, whether or not its page asks for counts', async () => {
    const small = await openSmallBook();
    await answer(small.handlers, { cluebook: 'capture.save', input: captureOf(scamMail(1)) }, mailPage);
    await expect.poll(async () => (await small.book.rows.get(1))?.counts).toMatchObject({ phone: 1 });
  });

  it('is made up for when the background was stopped before it', async () => {
    const small = await openSmallBook();
    await save(small, captureOf(scamMail(1)));
    await small.book.readings.clear();
    expect(await unreadNumbers(small.book)).toEqual([1]);
    await readUnread(small.world);
    expect(await unreadNumbers(small.book)).toEqual([]);
    expect((await small.book.rows.get(1))?.counts).toMatchObject({ phone: 1 });
  });

  it('is made again where an older reader read', async () => {
    const small = await openSmallBook();
    await save(small, captureOf(scamMail(1)));
    const reading = await read(small.world, 1);
    await putReading(small.book, 1, { ...reading, readerVersion: 0 });
    expect(await unreadNumbers(small.book)).toEqual([1]);
  });
});

describe('opening', () => {
  it('refuses a book that a newer Cluebook made, and changes nothing in it', async () => {
    const newer = new Dexie('newer');
    newer.version(99).stores({ exhibits: 'number', treasure: 'id' });
    await newer.table('treasure').add({ id: 1 });
    newer.close();
    await expect(openBook('newer')).rejects.toMatchObject({ code: 'storage-newer' });
    const again = await new Dexie('newer').open();
    expect([again.verno, await again.table('treasure').count()]).toEqual([99, 1]);
    again.close();
  });

  it('says when another window holds an older version open', { timeout: 10_000 }, async () => {
    const request = indexedDB.open('held', 1);
    const held = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    await expect(openBook('held')).rejects.toMatchObject({ code: 'storage-blocked' });
    held.close();
  });
});
