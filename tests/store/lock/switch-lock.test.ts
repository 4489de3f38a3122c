import { beforeEach, describe, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { readImagesLeft } from '../../../src/background/read-images.ts';
import { lockIfUnused } from '../../../src/background/auto-lock.ts';
import { chainFaults } from '../../../src/core/custody.ts';
import { usedName } from '../../../src/core/lock.ts';
import { makeBackup } from '../../../src/exports/backup.ts';
import { openBackup } from '../../../src/imports/backup-file.ts';
import { rewriteSome } from '../../../src/store/lock/rewrite-book.ts';
import type { RewriteProgress } from '../../../src/store/lock/rewrite-book.ts';
import { switchLockOff, switchLockOn } from '../../../src/store/lock/change-lock.ts';
import { checkBook } from '../../../src/store/check-book.ts';
import { firstLook } from '../../../src/store/first-look.ts';
import { gatherBackup } from '../../../src/store/gather-backup.ts';
import { keepWeeks } from '../../../src/store/keep-weeks.ts';
import { openedNote, sealedNote } from '../../../src/store/lock/sealed-note.ts';
import { lockOf } from '../../../src/store/lock/lock-record.ts';
import { openBook } from '../../../src/store/open-book.ts';
import { restoreBook } from '../../../src/store/restore-book.ts';
import { storedBody } from '../../../src/store/sources.ts';
import { readTold, tellAddress } from '../../../src/store/told.ts';
import { tellingOf } from '../../../src/background/telling.ts';
import { answer } from '../../../src/messages/answer.ts';
import { captureOf, mailPage, openSmallBook, ownPage, scamMail } from '../../small-book.ts';
import type { SmallBook } from '../../small-book.ts';
import { rawText } from './raw-text.ts';

const wrapped = new Uint8Array([1, 2, 3]);
const own = 'lin.mei@mailbox.example';
const secrets = ['Parcel Desk', 'Your parcel', '2025550142', own, 'They called', 'pay.parcel'];
const watch = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

async function filledBook(): Promise<
  SmallBook & { key: Uint8Array<ArrayBuffer>; order(name: string, input?: object): Promise<unknown> }
> {
  const small = await openSmallBook();
  await small.ask('capture.save', captureOf(scamMail(1)));
  await small.ask('capture.save', captureOf(scamMail(2)));
  await tellAddress(small.book, { address: own, mine: true, note: 'Given to the parcel shop' }, tellingOf(small.world));
  await small.ask('note.change', { number: 1, text: 'They called twice', tags: ['parcel'] }, ownPage);
  // Pictures are looked through behind the reading: not while a test compares what is there.
  await readImagesLeft(small.world);
  const key = crypto.getRandomValues(new Uint8Array(32));
  const order = async (name: string, input: object = {}) => {
    const reply = await small.ask(name, input, ownPage);
    if (!reply.ok) throw new Error(reply.code);
    return reply.value;
  };
  return { ...small, key, order };
}
type Filled = Awaited<ReturnType<typeof filledBook>>;

/** As the background does it, but for going on by itself: here, a test says when. */
async function switchOn({ world, key }: Filled): Promise<void> {
  const book = await world.lock.open(key);
  await switchLockOn(book, { wrapped, after: 15 }, tellingOf(world));
  book.close();
  await world.lock.hold(key);
}

async function rewrite({ world }: Filled): Promise<RewriteProgress> {
  return rewriteSome(await world.book(), () => world.lock.open());
}

async function rewriteAll(small: Filled): Promise<void> {
  while (!(await rewrite(small)).finished);
}

async function switchOff(small: Filled): Promise<void> {
  await switchLockOff(await small.world.book(), tellingOf(small.world));
}

const lying = async ({ world }: Filled) => {
  const raw = await world.lock.open();
  const text = await rawText(raw);
  raw.close();
  return secrets.filter((words) => text.includes(words));
};

async function everything(small: Filled): Promise<Record<string, unknown[]>> {
  const book = await small.world.book();
  const tables = book.tables.filter(({ name }) => !['meta', 'sources'].includes(name));
  const records = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  const hashes = await book.sources.toCollection().primaryKeys();
  const sources = await Promise.all(hashes.map(async (sha256) => (await storedBody(book, sha256))?.text()));
  return { ...Object.fromEntries(records), sources };
}

describe('a lock that is switched on', () => {
  beforeEach(() => browser.storage.session.clear());

  it('locks what was there, says so in the log, and changes nothing else', async () => {
    const small = await filledBook();
    const before = await everything(small);
    expect(await lying(small)).toEqual(secrets);
    await switchOn(small);
    await rewriteAll(small);
    expect(await lying(small)).toEqual([]);
    const { custody, ...after } = await everything(small);
    const { custody: shorter, ...same } = before;
    expect(after).toEqual(same);
    expect(custody).toMatchObject([
      ...(shorter as object[]),
      { content: { action: 'settings', details: { setting: 'lock', from: 'off', to: 'on' } } },
    ]);
    expect(await checkBook(await small.world.book(), watch())).toMatchObject({
      chain: [],
      altered: [],
      missing: [],
      acquisitions: 2,
    });
    expect(await lockOf(await small.world.book())).toEqual({ wrapped, after: 15, state: 'sealed' });
  });

  it('locks what comes while the rest is under way, and goes on where it was stopped', async () => {
    const small = await filledBook();
    await switchOn(small);
    await rewrite(small);
    await small.ask('capture.save', captureOf(scamMail(3)));
    await small.world.lock.drop();
    await expect(rewrite(small)).rejects.toMatchObject({ code: 'locked' });
    await small.world.lock.hold(small.key);
    await rewriteAll(small);
    expect(await lying(small)).toEqual([]);
    expect(await (await small.world.book()).rows.count()).toBe(3);
  });

  it('is not over while anything lies open that was written behind it', async () => {
    const small = await filledBook();
    await switchOn(small);
    const stale = await small.world.lock.open();
    let slices = 0;
    while (((await lockOf(await small.world.book()))?.at?.table ?? 'sources') !== 'sources') {
      await rewrite(small);
      slices += 1;
    }
    expect(slices).toBeGreaterThan(5);
    await stale.notes.put({ ...(await (await small.world.book()).notes.get(1)), number: 2 } as never);
    const shop = { address: 'lin+shop@mailbox.example', mine: true, note: 'They called' };
    await stale.told.put({ key: `address ${shop.address}`, what: 'address', told: shop });
    const late = tellAddress(stale, { ...shop, note: 'Again' }, tellingOf(small.world));
    await expect(late).rejects.toMatchObject({ code: 'locked' });
    await rewriteAll(small);
    expect(await lying(small)).toEqual([]);
    const book = await small.world.book();
    expect([await book.notes.count(), await book.told.count()]).toEqual([2, 2]);
    expect(await book.told.get('address lin+shop@mailbox.example')).toBeDefined();
  });

  it('without its key opens nothing, shows nothing at a first look, and nothing is saved', async () => {
    const small = await filledBook();
    expect((await firstLook('saved', small.book.name))?.rows).toHaveLength(2);
    await switchOn(small);
    expect(await firstLook('saved', small.book.name)).toBeNull();
    await small.order('lock.now');
    await expect(openBook(small.book.name)).rejects.toMatchObject({ code: 'locked' });
    const save = { cluebook: 'capture.save', input: captureOf(scamMail(4)) };
    expect(await answer(small.handlers, save, mailPage)).toMatchObject({ ok: false, code: 'locked' });
    expect(await small.ask('lock.open', { key: new Uint8Array(32) }, ownPage)).toMatchObject({
      ok: false,
      code: 'lock-altered',
    });
    await small.order('lock.open', { key: small.key });
    expect(await (await small.world.book()).rows.count()).toBe(2);
  });

  it('is the same by messages, by itself, and the key is forgotten once the lock is taken away', async () => {
    const small = await filledBook();
    await small.order('lock.on', { key: small.key, wrapped, after: 15 });
    await expect.poll(async () => (await lockOf(await small.world.book()))?.state, { timeout: 10_000 }).toBe('sealed');
    await small.order('lock.rewrap', { wrapped: new Uint8Array([4, 5]) });
    expect((await lockOf(await small.world.book()))?.wrapped).toEqual(new Uint8Array([4, 5]));
    await small.order('lock.off');
    await expect.poll(async () => (await small.world.book()).lock).toBeUndefined();
    const details = (await small.book.custody.toArray()).map(({ content }) => content?.details?.['to']);
    expect(details.slice(-3)).toEqual(['on', 'another passphrase', 'off']);
  });

  it('keeps no counts of weeks, and no draft of a page in plain', async () => {
    const small = await filledBook();
    await keepWeeks(small.book, [[1, 2]]);
    const draft = { values: { name: own } };
    expect(sealedNote(small.book, 'draft', draft)).toContain(own);
    await switchOn(small);
    const book = await small.world.book();
    await keepWeeks(book, [[1, 2]]);
    expect(await book.meta.get('weeks')).toBeUndefined();
    const note = sealedNote(book, 'draft', draft);
    expect(note).not.toContain(own);
    expect(openedNote(book, 'draft', note)).toEqual(draft);
    expect(openedNote(book, 'another place', note)).toBeNull();
    expect(openedNote(await openSmallBook().then((other) => other.book), 'draft', note)).toBeNull();
    expect(openedNote(book, 'draft', 'no note')).toBeNull();
  });

  it('is not switched on twice: the first key would be lost', async () => {
    const small = await filledBook();
    await switchOn(small);
    const other = { key: crypto.getRandomValues(new Uint8Array(32)), wrapped, after: 0 };
    expect(await small.ask('lock.on', other, ownPage)).toMatchObject({ ok: false, code: 'lock-changed' });
    expect(await (await small.world.book()).told.count()).toBe(1);
  });

  it('can be taken away again, even before all was locked, and nothing else is changed', async () => {
    for (const slices of [0, 3, 1000]) {
      const small = await filledBook();
      const { custody: _shorter, ...before } = await everything(small);
      await switchOn(small);
      for (let at = 0; at < slices; at += 1) if ((await rewrite(small)).finished) break;
      await switchOff(small);
      await small.ask('capture.save', captureOf(scamMail(1)));
      await rewriteAll(small);
      const book = await openBook(small.book.name);
      expect(await lockOf(book)).toBeUndefined();
      expect(book.lock).toBeUndefined();
      const { custody, ...after } = await everything(small);
      expect({ ...after, acquisitions: 2 }).toMatchObject({ ...before, acquisitions: 2 });
      expect(chainFaults(custody as never)).toEqual([]);
      expect(await lying(small)).toEqual(secrets);
      expect((await readTold(book)).own.notes).toHaveLength(1);
    }
  });

  it('goes on being taken away when the book was locked meanwhile', async () => {
    const small = await filledBook();
    await switchOn(small);
    await rewriteAll(small);
    await switchOff(small);
    await rewrite(small);
    await small.world.lock.drop();
    await small.world.lock.hold(small.key);
    expect((await small.world.book()).lock?.seals).toBe(false);
    await tellAddress(
      await small.world.book(),
      { address: 'a@b.example', mine: true, note: '' },
      tellingOf(small.world),
    );
    await rewriteAll(small);
    const book = await openBook(small.book.name);
    expect((await readTold(book)).own.addresses).toEqual(['a@b.example', own]);
    expect(await lying(small)).toEqual(secrets);
  });

  it('keeps its key while a single record is still locked', async () => {
    const small = await filledBook();
    await switchOn(small);
    await rewriteAll(small);
    const [locked] = await (await small.world.lock.open()).notes.toArray();
    await switchOff(small);
    while ((await lockOf(await small.world.book()))?.at?.table !== '') await rewrite(small);
    await (await small.world.lock.open()).notes.put(locked as never);
    await rewriteAll(small);
    expect((await (await openBook(small.book.name)).notes.get(1))?.text).toBe('They called twice');
  });

  it('is not lost when a backup is put back', async () => {
    const from = await filledBook();
    const gathered = await gatherBackup(from.book, watch().signal);
    const sourceBody = (sha256: string) => storedBody(from.book, sha256);
    const input = { ...gathered, faults: [], createdAt: from.world.now(), tool: { ...from.world.tool }, sourceBody };
    const { file } = await makeBackup(input, watch());
    const small = await openSmallBook();
    const key = crypto.getRandomValues(new Uint8Array(32));
    await small.ask('lock.on', { key, wrapped, after: 0 }, ownPage);
    const book = await small.world.book();
    await restoreBook(book, await openBackup(file, watch()), { ...tellingOf(small.world), ...watch() });
    await expect(openBook(small.book.name)).rejects.toMatchObject({ code: 'locked' });
    expect(await lying({ ...small, key } as Filled)).toEqual([]);
    expect(await (await openBook(small.book.name, key)).rows.count()).toBe(2);
  });

  it('can be erased with everything by whoever has forgotten the passphrase', async () => {
    const small = await filledBook();
    await switchOn(small);
    await small.order('lock.now');
    await small.order('book.wipe');
    const book = await openBook(small.book.name);
    expect(await Promise.all(book.tables.map((table) => table.count()))).toEqual(book.tables.map(() => 0));
    expect((await small.ask('capture.save', captureOf(scamMail(5)))).ok).toBe(true);
  });
});

describe('the lock locks by itself', () => {
  beforeEach(() => browser.storage.session.clear());

  it('after the minutes that were chosen since anybody used a page, and not before', async () => {
    const small = await filledBook();
    await switchOn(small);
    const locked = () =>
      small.world.book().then(
        () => false,
        ({ code }: { code?: string }) => code === 'locked',
      );
    const used = (minutesAgo: number) =>
      browser.storage.session.set({ [usedName]: Date.parse(small.world.now().utc) - minutesAgo * 60_000 });
    await used(14.5);
    await lockIfUnused(small.world);
    expect(await locked()).toBe(false);
    expect((await browser.alarms.get('auto-lock'))?.scheduledTime).toBeGreaterThan(0);
    await used(15);
    await lockIfUnused(small.world);
    expect(await locked()).toBe(true);
    expect(await browser.alarms.get('auto-lock')).toBeUndefined();
    await small.order('lock.open', { key: small.key });
    await small.order('lock.after', { after: 0 });
    await used(10_000);
    await lockIfUnused(small.world);
    expect(await locked()).toBe(false);
    const last = await (await small.world.book()).custody.orderBy('seq').last();
    expect(last?.content?.details).toEqual({ setting: 'auto-lock', from: '15', to: '0' });
  });
});
