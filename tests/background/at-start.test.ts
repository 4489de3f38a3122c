import { beforeEach, describe, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { atStart } from '../../src/background/at-start.ts';
import { undoDeletionMs } from '../../src/core/deletion.ts';
import { instantAt } from '../../src/core/instant-at.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

const actionsIn = async ({ book }: SmallBook) => (await book.custody.toArray()).map(({ content }) => content?.action);

describe('a start of the background', () => {
  beforeEach(async () => browser.storage.session.clear());

  it('does the deletions that are due even when the self-test cannot be done, and tests at the next', async () => {
    const small = await openSmallBook();
    for (const number of [1, 2]) await small.ask('capture.save', captureOf(scamMail(number)));
    await small.ask('exhibit.delete', { number: 1, reason: 'mistake' }, ownPage);
    const after = Date.parse(small.world.now().utc) + 2 * undoDeletionMs;
    const world = { ...small.world, now: () => instantAt(after, 480) };
    let full = true;
    small.book.meta.hook('creating', () => {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
    });
    await atStart(world);
    expect(await small.book.exhibits.toCollection().primaryKeys()).toEqual([2]);
    expect(await actionsIn(small)).toEqual(['capture', 'capture', 'delete']);
    full = false;
    await atStart(world);
    await atStart(world);
    expect(await actionsIn(small)).toEqual(['capture', 'capture', 'delete', 'self-test']);
  });
});
