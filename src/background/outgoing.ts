import browser from 'webextension-polyfill';
import { outgoingAlarm, outgoingForMs } from '../core/outgoing.ts';
import { removeOutgoing } from '../store/outgoing-files.ts';

/** Removes files that were handed to the browser's downloads once these have copied them: when the alarm of whoever made one rings. */
export function keepOutgoingRemoved(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === outgoingAlarm.name) void removeOldOutgoing().catch(() => undefined);
  });
}

/** @param whole the browser was started: whatever was there before is of a page that is gone */
export async function removeOldOutgoing(whole = false): Promise<void> {
  await removeOutgoing(whole ? performance.timeOrigin : Date.now() - outgoingForMs);
}
