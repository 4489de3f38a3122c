import { instantNow } from '../now.ts';
import { send } from '../../messages/send.ts';
import type { StampFault } from '../../seal/time-stamp/stamp-from.ts';
import type { Book } from '../../store/book.ts';
import { readSettings } from '../../store/settings.ts';
import { dueTimeStamps } from '../../store/time-stamps.ts';
import { askForDueLists } from './revocation-lists.ts';

/** What came of asking a server. */
export interface StampOutcome {
  server: string;
  fault?: StampFault;
}

/**
 * Asks each server that has not yet stamped the newest signed head, all at once. With time stamps off, nobody is asked. A server that
 * gives none is asked again the next time: at an export, when the casebook is opened, when the computer is online again.
 */
export async function stampHead(book: Book): Promise<StampOutcome[]> {
  // Two pages of ours would ask twice.
  return navigator.locks.request('time-stamps', async () => {
    const { on, servers, lists = [] } = (await readSettings(book)).timeStamps;
    const due = on ? await dueTimeStamps(book, servers) : null;
    if (!due || due.servers.length === 0) return [];
    // Large, and needed only when the person switched it on.
    const { stampFrom } = await import('../../seal/time-stamp/stamp-from.ts');
    const outcomes = await Promise.all(
      due.servers.map(async (server) => {
        const result = await stampFrom(world, server, due.head);
        if ('fault' in result) return { server, fault: result.fault };
        await send('time-stamp.keep', result);
        return { server };
      }),
    );
    // A stamp counts without them; what did not come is asked for with the next one.
    await askForDueLists(book, lists).catch(() => undefined);
    return outcomes;
  });
}

const world = {
  ask: (server: string, request: Uint8Array<ArrayBuffer>) => send('time-stamp.ask', { server, request }),
  now: instantNow,
  newNonce: () => crypto.getRandomValues(new Uint8Array(8)),
};
