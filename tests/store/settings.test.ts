import { describe, expect, it } from 'vitest';
import { chainFaults } from '../../src/core/custody.ts';
import { hashRecord } from '../../src/core/hash.ts';
import { defaultSettings, settingsFrom } from '../../src/core/settings.ts';
import { readSettings, watchSettings } from '../../src/store/settings.ts';
import { mailPage, openSmallBook, ownPage } from '../small-book.ts';

const keyLookUp = { on: true, resolvers: ['https://resolver.example/dns-query', 'https://other.example/dns-query'] };

describe('settings', () => {
  it('have nothing that goes to the network before the person switched it on', async () => {
    const { book } = await openSmallBook();
    const { keyLookUp: keys, timeStamps } = await readSettings(book);
    expect([keys, timeStamps]).toEqual([
      { on: false, resolvers: [] },
      { on: false, servers: [] },
    ]);
  });

  it('are kept, each with an entry in the custody log that says what it was and what it is', async () => {
    const small = await openSmallBook();
    const change = { countries: ['GB', 'CN'], keyLookUp };
    expect(await small.ask('settings.change', change, ownPage)).toEqual({ ok: true, value: { changed: true } });
    expect(await readSettings(small.book)).toEqual({ ...defaultSettings, ...change });
    const log = await small.book.custody.toArray();
    expect(log.map(({ content }) => content)).toMatchObject([
      { action: 'settings', details: { setting: 'countries', from: '[]', to: '["GB","CN"]' } },
      { action: 'settings', details: { setting: 'keyLookUp', to: `on sha256:${hashRecord(keyLookUp)}` } },
    ]);
    expect(JSON.stringify(log)).not.toContain('resolver.example');
    expect(chainFaults(log)).toEqual([]);
  });

  it('are no second entry when they are set twice', async () => {
    const small = await openSmallBook();
    await small.ask('settings.change', { reminders: false }, ownPage);
    expect(await small.ask('settings.change', { reminders: false }, ownPage)).toMatchObject({
      value: { changed: false },
    });
    expect(await small.book.custody.count()).toBe(1);
  });

  it('are told to whoever watches', async () => {
    const small = await openSmallBook();
    const told: string[][] = [];
    const stop = watchSettings(small.book, ({ countries }) => told.push(countries));
    await expect.poll(() => told).toEqual([[]]);
    await small.ask('settings.change', { countries: ['IE'] }, ownPage);
    await expect.poll(() => told).toEqual([[], ['IE']]);
    stop();
  });

  it('are as they were at first where they cannot be read', () => {
    const stored = { countries: ['England'], reminders: false, unknown: 1, __proto__: 1 };
    expect(settingsFrom(stored)).toEqual({ ...defaultSettings, reminders: false });
  });

  it.each([
    ['a country that is none', { countries: ['england'] }],
    ['an address that is not encrypted', { keyLookUp: { on: true, resolvers: ['http://resolver.example/'] } }],
    ['a time-stamp server that is not encrypted', { timeStamps: { on: true, servers: ['http://stamp.example/tsr'] } }],
    ['this computer by another name', { keyLookUp: { on: true, resolvers: ['http://localhost.example/'] } }],
    ['a name and password', { timeStamps: { on: true, servers: ['https://me:secret@stamp.example/'] } }],
    ['no address', { timeStamps: { on: true, servers: ['javascript:alert(1)'] } }],
    ['more countries than are evidence', { countries: Array.from({ length: 13 }, () => 'GB') }],
  ])('are refused: %s', async (_what, change) => {
    const small = await openSmallBook();
    expect(await small.ask('settings.change', change, ownPage)).toMatchObject({ ok: false, code: 'request-refused' });
    expect(await small.book.settings.count()).toBe(0);
  });

  it('are nothing that a mail page may change', async () => {
    const small = await openSmallBook();
    expect(await small.ask('settings.change', { reminders: false }, mailPage)).toMatchObject({
      ok: false,
      code: 'request-refused',
    });
  });
});
