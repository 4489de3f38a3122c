import { describe, expect, it } from 'vitest';
import { noteStart, selfTest } from '../../src/background/self-test.ts';
import { chainFaults } from '../../src/core/custody.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

const logOf = async ({ book }: SmallBook) => (await book.custody.toArray()).map(({ content }) => content);
const passed = { hash: true, canonical: true, storage: true };

describe('the self-test', () => {
  it('says what it found, writes it into the log, and leaves nothing in the store', async () => {
    const small = await openSmallBook();
    expect(await small.ask('self-test.run', {}, ownPage)).toEqual({ ok: true, value: passed });
    expect(await logOf(small)).toMatchObject([
      { action: 'self-test', details: { hash: 'passed', canonical: 'passed', storage: 'passed' } },
    ]);
    expect(await small.book.meta.count()).toBe(0);
  });

  it('sees a store that gives back other bytes', async () => {
    const small = await openSmallBook();
    small.book.meta.hook('reading', (record) =>
      record.value instanceof Blob ? { ...record, value: record.value.slice(1) } : record,
    );
    expect(await selfTest(small.world)).toEqual({ ...passed, storage: false });
    expect(await logOf(small)).toMatchObject([{ details: { storage: 'failed' } }]);
  });
});

describe('a start of the background', () => {
  it('says nothing in a log that has nothing yet', async () => {
    const small = await openSmallBook();
    await noteStart(small.world, true);
    expect(await logOf(small)).toEqual([]);
  });

  it('tests once after the browser started, and not at each start of the background', async () => {
    const small = await openSmallBook();
    await small.ask('capture.save', captureOf(scamMail(1)));
    await noteStart(small.world, true);
    await noteStart(small.world, false);
    expect((await logOf(small)).map((content) => content?.action)).toEqual(['capture', 'self-test']);
  });

  it('says that Cluebook was updated, from what to what, and tests', async () => {
    const small = await openSmallBook();
    await noteStart(small.world, true);
    await small.ask('capture.save', captureOf(scamMail(1)));
    const newer = { ...small.world, tool: { ...small.world.tool, version: '0.0.1' } };
    await noteStart(newer, false);
    await noteStart(newer, false);
    expect((await logOf(small)).slice(1)).toMatchObject([
      { action: 'update', details: { from: '0.0.0', to: '0.0.1' } },
      { action: 'self-test', appVersion: '0.0.1' },
    ]);
  });

  it('says once that the clock went back behind the last entry', async () => {
    const small = await openSmallBook();
    await small.ask('capture.save', captureOf(scamMail(1)));
    const [last] = await small.book.custody.toArray();
    const now = { utc: '2026-11-24T07:00:00.000Z', offset: '+08:00' };
    const earlier = { ...small.world, now: () => now };
    await noteStart(earlier, false);
    await noteStart(earlier, false);
    const entries = await logOf(small);
    expect(entries.slice(1)).toMatchObject([
      { action: 'clock-changed', details: { lastEntry: last?.at.utc, now: now.utc } },
    ]);
    expect(chainFaults(await small.book.custody.toArray())).toEqual([]);
  });
});
