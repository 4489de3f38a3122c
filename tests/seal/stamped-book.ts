import { randomBytes } from 'node:crypto';
import { stampFrom } from '../../src/seal/time-stamp/stamp-from.ts';
import type { StampWorld } from '../../src/seal/time-stamp/stamp-from.ts';
import type { Reply } from '../../src/messages/answer.ts';
import { dueTimeStamps } from '../../src/store/time-stamps.ts';
import { ownPage } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

/** Asks these servers as the casebook does: through the background, which does the asking and the keeping. */
export async function stampWith({ ask, book, world }: SmallBook, servers: readonly string[]) {
  const due = await dueTimeStamps(book, servers);
  if (!due) throw new Error('nothing was signed');
  const through: StampWorld = {
    ask: async (server, request) => valueOf(await ask('time-stamp.ask', { server, request }, ownPage)),
    now: () => world.now(),
    newNonce: () => new Uint8Array(randomBytes(8)),
  };
  const results = [];
  for (const server of due.servers) {
    const result = await stampFrom(through, server, due.head);
    if (!('fault' in result)) valueOf(await ask('time-stamp.keep', result, ownPage));
    results.push(result);
  }
  return results;
}

function valueOf<Value>(reply: Reply): Value {
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.value as Value;
}
