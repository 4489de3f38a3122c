import { beforeEach, describe, expect, it } from 'vitest';
import { deleteDue } from '../../src/background/delete-later.ts';
import { undoDeletionMs } from '../../src/core/deletion.ts';
import type { Instant } from '../../src/core/instant.ts';
import { instantAt } from '../../src/core/instant-at.ts';
import { deletePlanned } from '../../src/store/delete-exhibit.ts';
import { plannedDeletions } from '../../src/store/deleting.ts';
import { bytesOfText, captureOf, mailPage, openSmallBook, ownPage, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

const deletion = { number: 1, reason: 'mistake' };
const later = (small: SmallBook, ms: number) => {
  const now = Date.parse(small.world.now().utc) + ms;
  return { ...small.world, now: (): Instant => instantAt(now, 480) };
};

describe('deleting an exhibit', () => {
  let small: SmallBook;
  beforeEach(async () => {
    small = await openSmallBook();
    await small.ask('capture.save', captureOf(scamMail(1)));
    await small.ask('note.change', { number: 1, text: 'mine', tags: [] }, ownPage);
  });

  it('leaves everything as it is for a while, in which it can be kept', async () => {
    expect(await small.ask('exhibit.delete', deletion, ownPage)).toMatchObject({ ok: true });
    await deleteDue(later(small, undoDeletionMs / 2));
    expect(await small.book.exhibits.count()).toBe(1);
    await small.ask('exhibit.keep', { number: 1 }, ownPage);
    await deleteDue(later(small, undoDeletionMs * 2));
    expect([await small.book.exhibits.count(), await small.book.sources.count()]).toEqual([1, 1]);
    expect((await small.book.custody.toArray()).map(({ content }) => content?.action)).toEqual(['capture', 'note']);
  });

  it('then erases bytes and note, and leaves number, hash and reason in the log', async () => {
    const sha256 = (await small.book.sources.toCollection().primaryKeys())[0];
    await small.ask('exhibit.delete', deletion, ownPage);
    expect(await deleteDue(later(small, undoDeletionMs * 2))).toEqual({ deleted: ['EX-0001'] });
    for (const table of ['exhibits', 'acquisitions', 'sources', 'notes', 'rows', 'readings'])
      expect(await small.book.table(table).count(), table).toBe(0);
    expect((await small.book.custody.toArray()).at(-1)?.content).toMatchObject({
      action: 'delete',
      exhibit: 'EX-0001',
      sourceSha256: [sha256],
      details: { reason: 'mistake' },
    });
    expect(await plannedDeletions(small.book)).toEqual([]);
    expect(await small.ask('capture.save', captureOf(scamMail(1)))).toMatchObject({ value: { exhibit: 'EX-0002' } });
  });

  it('is done by the next start when the background was stopped meanwhile, and by nobody twice', async () => {
    await small.ask('exhibit.delete', deletion, ownPage);
    const after = later(small, undoDeletionMs * 2);
    await Promise.all([deleteDue(after), deleteDue(after)]);
    await deleteDue(after);
    const log = await small.book.custody.toArray();
    expect(log.filter(({ content }) => content?.action === 'delete')).toHaveLength(1);
  });

  it('is taken back by saving the message again, from a page or from a file', async () => {
    await small.ask('exhibit.delete', deletion, ownPage);
    expect(await small.ask('capture.save', captureOf(scamMail(1)))).toMatchObject({
      value: { exhibit: 'EX-0001', already: true },
    });
    await deleteDue(later(small, undoDeletionMs * 2));
    expect(await small.book.exhibits.count()).toBe(1);
    for (const as of ['again', 'noted']) {
      await small.ask('exhibit.delete', deletion, ownPage);
      const item = {
        pressId: small.world.newId(),
        file: { name: 'a.eml', bytes: 1 },
        bytes: bytesOfText(scamMail(1)),
        mail: true,
      };
      expect(await small.ask('import.items', { items: [item] }, ownPage)).toMatchObject({ value: [{ as }] });
      await deleteDue(later(small, undoDeletionMs * 2));
      expect([await small.book.exhibits.count(), await small.book.sources.count()]).toEqual([1, 1]);
    }
  });

  it('is not done when the message is saved again after somebody looked at what is due', async () => {
    await small.ask('exhibit.delete', deletion, ownPage);
    const after = later(small, undoDeletionMs * 2);
    const [{ due } = { due: 0 }] = await plannedDeletions(small.book);
    await small.ask('capture.save', captureOf(scamMail(1)));
    const erasing = {
      number: 1,
      at: after.now(),
      reason: 'mistake' as const,
      nonce: after.newNonce(),
      appVersion: '0',
    };
    expect(await deletePlanned(small.book, erasing, due)).toBe(false);
    expect(await small.book.exhibits.count()).toBe(1);
  });

  it('that is done cannot be taken back, and says so', async () => {
    await small.ask('exhibit.delete', deletion, ownPage);
    await deleteDue(later(small, undoDeletionMs * 2));
    expect(await small.ask('exhibit.keep', { number: 1 }, ownPage)).toMatchObject({ code: 'undo-too-late' });
  });

  it('is nothing that a mail page may ask, and nothing without an exhibit or a reason', async () => {
    expect(await small.ask('exhibit.delete', deletion, mailPage)).toMatchObject({ code: 'request-refused' });
    expect(await small.ask('exhibit.delete', { number: 9, reason: 'mistake' }, ownPage)).toMatchObject({
      code: 'exhibit-unknown',
    });
    expect(await small.ask('exhibit.delete', { number: 1, reason: 'because' }, ownPage)).toMatchObject({
      code: 'request-refused',
    });
    expect(await plannedDeletions(small.book)).toEqual([]);
  });
});
