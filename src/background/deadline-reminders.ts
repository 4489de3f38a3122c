import browser from 'webextension-polyfill';
import type { Browser } from 'webextension-polyfill';
import { dayOf } from '../core/instant.ts';
import { nearDeadlines, placeOfDeadline } from '../core/near-deadlines.ts';
import type { NearDeadline } from '../core/near-deadlines.ts';
import { readCases } from '../store/cases.ts';
import { heldKeyName } from '../store/lock/held-key.ts';
import type { World } from './world.ts';

/** The part of the browser that this needs: given, so that a test can stand in for it. */
export type RemindersBrowser = Pick<
  Browser,
  'alarms' | 'i18n' | 'notifications' | 'permissions' | 'runtime' | 'storage' | 'tabs'
>;

const alarmName = 'deadlines';
const minutesBetween = 6 * 60;
const toldKey = 'deadlinesTold';
/** What the browser grants is the setting: there is no second one that could say something else. */
const permission = { permissions: ['notifications' as const] };

/** Tells deadlines by the browser's own notifications where the person allowed them: at each start, and some times a day. */
export function keepReminding(world: World, from: RemindersBrowser = browser): void {
  const open = (id: string) => void openComplaint(id, from);
  // One after the other: two that run at once would both not know what the other told.
  let last = Promise.resolve();
  const follow = () => {
    // The browser has a place to listen at only once it is allowed.
    if ('notifications' in from && !from.notifications.onClicked.hasListener(open))
      from.notifications.onClicked.addListener(open);
    last = last.then(() => remind(world, from)).catch(() => undefined);
  };
  from.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) follow();
  });
  // While the book is locked nothing can be told.
  from.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && changes[heldKeyName]?.newValue !== undefined) follow();
  });
  from.permissions.onAdded.addListener(follow);
  from.permissions.onRemoved.addListener(follow);
  follow();
}

async function remind(world: World, from: RemindersBrowser): Promise<void> {
  if (!(await from.permissions.contains(permission))) {
    await from.alarms.clear(alarmName);
    return;
  }
  // Made once: one that is made again begins to count anew, and the background starts more often than it rings.
  if (!(await from.alarms.get(alarmName))) await from.alarms.create(alarmName, { periodInMinutes: minutesBetween });
  await tellDeadlines(world, from);
}

/** Tells each deadline that is near once ahead of it and once on its day; what was told is kept for as long as it is near. */
async function tellDeadlines(world: World, from: RemindersBrowser): Promise<void> {
  const near = nearDeadlines(await readCases(await world.book()), dayOf(world.now()));
  const told = await toldBefore(from);
  for (const deadline of near) {
    if (told.includes(keyOf(deadline))) continue;
    await from.notifications.create(deadline.id, {
      type: 'basic',
      iconUrl: from.runtime.getURL('icon/128.png'),
      title: from.i18n.getMessage(`settings_deadlines_${deadline.stage}`, [dayWords(deadline.on, from)]),
      message: [deadline.said, deadline.caseName].filter((words) => words !== '').join('\n'),
    });
  }
  await from.storage.local.set({ [toldKey]: near.map(keyOf) });
}

function keyOf({ id, stage }: NearDeadline): string {
  return `${id}/${stage}`;
}

async function toldBefore(from: RemindersBrowser): Promise<string[]> {
  const kept = (await from.storage.local.get(toldKey))[toldKey];
  return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
}

/** A press on a notification opens the complaint that it speaks of. */
async function openComplaint(id: string, from: RemindersBrowser): Promise<void> {
  await from.tabs.create({ url: from.runtime.getURL(`casebook.html#/${placeOfDeadline(id)}`) });
  await from.notifications.clear(id);
}

function dayWords(day: string, { i18n }: RemindersBrowser): string {
  const format = new Intl.DateTimeFormat(i18n.getUILanguage(), { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(day));
}
