import type { Hop, MessageFacts } from './message-facts.ts';

/** A machine on the way, as the picture of it shows: what it is called, by whose word, and when it had the message. */
export interface RouteStop {
  /** What the machine is called; absent where nobody says. */
  name?: string;
  ip?: string;
  at?: string;
  /** Seconds since the stop before; negative where the clocks disagree. */
  delay?: number;
  /** `own`: the recipient's side says so; `claimed`: the sending side does. */
  word: Hop['word'];
  /** From the first machine of the recipient's side on: what it saw of whom it took the message from. */
  tookFrom?: { ip?: string; name?: string };
}

/**
 * The way as it went, oldest first: where it began by its own word, and each server that wrote a field. The first `own` stop is the
 * border between what was told and what was seen.
 */
export function routePicture({ hops }: Pick<MessageFacts, 'hops'>): RouteStop[] {
  const oldestFirst = hops.toReversed();
  const [oldest] = oldestFirst;
  if (!oldest) return [];
  const border = oldestFirst.findIndex(({ word }) => word === 'own');
  return [...beginning(oldest), ...oldestFirst.map((hop, index) => stopOf(hop, index === border))];
}

function beginning({ from, fromSeen, ip, word }: Hop): RouteStop[] {
  const name = from ?? fromSeen;
  if (name === undefined && ip === undefined) return [];
  // The address that the recipient's own server saw stands with that server.
  const address = word === 'own' || ip === undefined ? {} : { ip };
  return [{ ...(name === undefined ? {} : { name }), ...address, word: 'claimed' }];
}

function stopOf({ by, at, delay, word, ip, fromSeen }: Hop, isBorder: boolean): RouteStop {
  // What looked for a name and found none writes that as a name (Postfix).
  const named = fromSeen === undefined || fromSeen.toLowerCase() === 'unknown' ? {} : { name: fromSeen };
  const took = { ...(ip === undefined ? {} : { ip }), ...named };
  return {
    ...(by === undefined ? {} : { name: by }),
    ...(at === undefined ? {} : { at }),
    ...(delay === undefined ? {} : { delay }),
    word,
    ...(isBorder ? { tookFrom: took } : {}),
  };
}
