import { describe, expect, it, vi } from 'vitest';
import { keepReminding } from '../../src/background/deadline-reminders.ts';
import type { RemindersBrowser } from '../../src/background/deadline-reminders.ts';
import { exampleCase } from '../complaints/example-case.ts';
import { openSmallBook, ownPage } from '../small-book.ts';

/** Who listens to the browser's memory. */
type Stored = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** A browser of our own, whose clock a test turns: what it showed stands in `shown`. The real one: `e2e/browser/deadlines.test.ts`. */
function fakeBrowser(change: { allowed?: boolean } = {}) {
  const heard = {
    alarm: [] as ((alarm: { name: string }) => void)[],
    change: [] as (() => void)[],
    stored: [] as Stored[],
  };
  const state = {
    allowed: change.allowed ?? true,
    kept: {} as Record<string, unknown>,
    alarms: [] as string[],
    cleared: 0,
  };
  const shown: string[] = [];
  const opened: string[] = [];
  let press: (id: string) => void = () => undefined;
  const listeners = (into: (() => void)[]) => ({ addListener: (one: () => void) => into.push(one) });
  const api = {
    alarms: {
      onAlarm: { addListener: (one: (alarm: { name: string }) => void) => heard.alarm.push(one) },
      get: (name: string) => Promise.resolve(state.alarms.includes(name) ? { name } : undefined),
      create: (name: string) => Promise.resolve(state.alarms.push(name)),
      clear: () => {
        state.cleared += 1;
        return Promise.resolve(state.alarms.splice(0).length > 0);
      },
    },
    i18n: { getMessage: (key: string, words: string[]) => `${key} ${words.join()}`, getUILanguage: () => 'en' },
    notifications: {
      create: (id: string, { title, message }: { title: string; message: string }) =>
        Promise.resolve(shown.push(`${title}: ${message}`) && id),
      clear: () => Promise.resolve(true),
      onClicked: {
        hasListener: (one: unknown) => one === press,
        addListener: (one: typeof press) => {
          press = one;
        },
      },
    },
    permissions: {
      contains: () => Promise.resolve(state.allowed),
      onAdded: listeners(heard.change),
      onRemoved: listeners(heard.change),
    },
    runtime: { getURL: (path: string) => `chrome-extension://id/${path}` },
    storage: {
      onChanged: { addListener: (one: Stored) => heard.stored.push(one) },
      local: {
        get: (key: string) => Promise.resolve({ [key]: state.kept[key] }),
        set: (values: object) => Promise.resolve(Object.assign(state.kept, values)),
      },
    },
    tabs: { create: ({ url }: { url: string }) => Promise.resolve(opened.push(url)) },
  } as unknown as RemindersBrowser;
  return {
    api,
    state,
    shown,
    opened,
    press: (id: string) => press(id),
    storedChange: (key: unknown) => heard.stored.forEach((one) => one({ bookKey: { newValue: key } }, 'session')),
    ring: () => heard.alarm.forEach((one) => one({ name: 'deadlines' })),
    permissionsChange: () => heard.change.forEach((one) => one()),
  };
}

/** The book's own day is 24 November 2026. */
async function bookWithDeadline(on: string) {
  const small = await openSmallBook();
  const log = [{ what: 'due' as const, on, said: 'Their answer' }];
  const told = exampleCase({ name: 'The parcel', complaints: [{ channel: 'cn-12321', fields: {}, ticked: [], log }] });
  await small.ask('case.put', told, ownPage);
  return { ...small, told };
}

describe('reminders of deadlines', () => {
  it('are told once ahead and once on the day, however often the background starts', async () => {
    const { world } = await bookWithDeadline('2026-11-26');
    const { api, shown, ring, state } = fakeBrowser();
    keepReminding(world, api);
    await vi.waitFor(() =>
      expect(shown).toEqual(['settings_deadlines_soon November 26, 2026: Their answer\nThe parcel']),
    );
    await vi.waitFor(() => expect(state.kept['deadlinesTold']).toHaveLength(1));
    ring();
    keepReminding(world, api);
    const onTheDay = { ...world, now: () => ({ utc: '2026-11-25T23:00:00.000Z', offset: '+08:00' }) };
    keepReminding(onTheDay, api);
    await vi.waitFor(() => expect(shown).toHaveLength(2));
    expect(shown[1]).toBe('settings_deadlines_now November 26, 2026: Their answer\nThe parcel');
    expect(state.alarms).toEqual(['deadlines']);
  });

  it('are nothing until the person allows them, and end when that is taken back', async () => {
    const { world } = await bookWithDeadline('2026-11-25');
    const { api, shown, state, ring, permissionsChange } = fakeBrowser({ allowed: false });
    keepReminding(world, api);
    ring();
    await vi.waitFor(() => expect(state.cleared).toBe(2));
    expect({ shown, alarms: state.alarms }).toEqual({ shown: [], alarms: [] });
    state.allowed = true;
    permissionsChange();
    await vi.waitFor(() => expect(shown).toHaveLength(1));
    expect(state.alarms).toEqual(['deadlines']);
    state.allowed = false;
    permissionsChange();
    await vi.waitFor(() => expect(state.alarms).toEqual([]));
  });

  it('rest while the book is locked, and are told when it is unlocked', async () => {
    const { world, ask } = await bookWithDeadline('2026-11-25');
    const key = new Uint8Array(32);
    await ask('lock.on', { key, wrapped: new Uint8Array(1), after: 0 }, ownPage);
    await ask('lock.now', {}, ownPage);
    const { api, shown, state, ring, storedChange } = fakeBrowser();
    keepReminding(world, api);
    await vi.waitFor(() => expect(state.alarms).toEqual(['deadlines']));
    ring();
    storedChange(undefined);
    await vi.waitFor(async () => expect(await world.book().catch(({ code }: { code: string }) => code)).toBe('locked'));
    expect(shown).toEqual([]);
    await ask('lock.open', { key }, ownPage);
    storedChange('a key');
    await vi.waitFor(() => expect(shown).toHaveLength(1));
  });

  it('lead to the complaint that they speak of', async () => {
    const { world, told } = await bookWithDeadline('2026-11-25');
    const { api, opened, press } = fakeBrowser();
    keepReminding(world, api);
    press(`${told.id}/cn-12321/2026-11-25`);
    await vi.waitFor(() =>
      expect(opened).toEqual([`chrome-extension://id/casebook.html#/complaints/${told.id}/cn-12321`]),
    );
  });
});
