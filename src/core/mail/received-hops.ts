import { asciiDomain, registrableDomain } from '../clues/host.ts';
import type { Hop } from '../message-facts.ts';
import { isInside, isNeighbour } from './ip-literal.ts';
import { canonicalAddress } from './ip-literal.ts';
import { readReceivedField } from './received-field.ts';
import type { ReceivedField } from './received-field.ts';

/** The way a message came, and how far the recipient's side saw it itself. */
export interface Route {
  hops: Hop[];
  /** Index of the oldest hop that the recipient's side wrote, -1 when there is none. */
  border: number;
  /** Registrable domains, or bare names, of the recipient's side. */
  side: Set<string>;
}

/**
 * Which hops are the word of the recipient's own side, and which are claims.
 *
 * Servers put their field on top (RFC 5321, 4.4), so what the recipient's side wrote is above all that came with the
 * message, and the question is only where it ends. The walk goes from the newest field down. The first server that gives
 * itself a public name is the recipient's; with `hints` (authserv-ids and delivery addresses that stand above the newest
 * Received field, where no sender can write) its registrable domain makes up the recipient's side. A hop is `own` while
 * its `by` is of that side, or is private, local or has no name, or is the machine that the newer hop had it from. The walk ends at the first hop that came in from outside:
 * that hop is the border, and still `own`, for its server saw the sender's address. What is older is `claimed`, whatever
 * it says: a sender can write any Received field below, in anybody's name.
 *
 * A hop came from inside when it has no `from`, a private address, a name on the side that the server itself looked up, or
 * a name on the side together with an address in the neighbourhood of an own server, or a name on the side and a protocol
 * that strangers cannot speak to a mail server (LMTP, MAPI, Outlook's HTTPS). A greeting alone proves nothing: anybody may
 * say `HELO mx.own.example`. A field with POP3 or IMAP was written by the person's own program, which fetched the message
 * (fetchmail): the server that it names is the mailbox, and of the recipient's side.
 */
export function readRoute(values: readonly string[], hints: readonly string[]): Route {
  const fields = values.map(readReceivedField);
  const side = new Set(hints.map(familyOf).filter((name) => name !== null));
  const border = findBorder(fields, side);
  const times = fields.map(({ at }) => (at === undefined ? null : Date.parse(at)));
  const hops = fields.map(({ byIp: _byIp, ...field }, index): Hop => {
    const delay = delayAt(times, index);
    return { field: index, ...field, ...(delay === null ? {} : { delay }), word: index <= border ? 'own' : 'claimed' };
  });
  return { hops, border, side };
}

/** So far down a time is looked for. */
const farthest = 50;

/** The registrable domain of a host, its only name when it has no dot, null for addresses and local names. */
export function familyOf(host: string): string | null {
  const name = host.toLowerCase();
  if (
    name === '' ||
    name === 'localhost' ||
    name.endsWith('.local') ||
    name.endsWith('.localdomain') ||
    canonicalAddress(name) !== null
  )
    return null;
  // A URL is made only for names that need it.
  const ascii = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(name) ? name : asciiDomain(name);
  return ascii === null ? null : (registrableDomain(ascii) ?? (ascii.includes('.') ? ascii : null));
}

/** The machine that the own server took the message from goes by another name itself (`….outlook.office365.com`). */
function isSameMachine({ by, byIp }: ReceivedField, newer: ReceivedField | undefined): boolean {
  if (newer?.from === undefined) return false;
  if (byIp !== undefined && newer.ip !== undefined) return byIp === newer.ip;
  return by?.toLowerCase() === newer.from.toLowerCase();
}

/** Protocols by which a program gets messages out of a mailbox, and by which machines of one side hand them on. */
const fetched = /^(?:pop3|imap)/i;
const handedOn = /^(?:https|mapi|lmtps?a?)\b/i;

function addFamily(side: Set<string>, host: string | undefined): void {
  const family = host === undefined ? null : familyOf(host);
  if (family !== null) side.add(family);
}

function findBorder(fields: readonly ReceivedField[], side: Set<string>): number {
  const ownIps: string[] = [];
  let named = false;
  for (const [index, field] of fields.entries()) {
    const family = field.by === undefined ? null : familyOf(field.by);
    if (family !== null && !side.has(family)) {
      if (named && !isSameMachine(field, fields[index - 1])) return index - 1;
      side.add(family);
    }
    if (family !== null) named = true;
    if (field.byIp !== undefined) ownIps.push(field.byIp);
    if (fetched.test(field.with ?? '')) addFamily(side, field.fromSeen ?? field.from);
    else if (!cameFromInside(field, side, ownIps)) return index;
  }
  return fields.length - 1;
}

function cameFromInside(
  { from, fromSeen, ip, with: protocol }: ReceivedField,
  side: ReadonlySet<string>,
  ownIps: readonly string[],
): boolean {
  if (ip !== undefined && isInside(ip)) return true;
  if (from === undefined && fromSeen === undefined && ip === undefined) return true;
  const isOwn = (host: string | undefined) => {
    const family = host === undefined ? null : familyOf(host);
    return family !== null && side.has(family);
  };
  if (ip === undefined) return isOwn(from) || (from !== undefined && familyOf(from) === null);
  if (isOwn(fromSeen)) return true;
  return isOwn(from) && (handedOn.test(protocol ?? '') || ownIps.some((own) => isNeighbour(own, ip)));
}

/** Seconds from the next older hop whose time is known. */
function delayAt(times: readonly (number | null)[], index: number): number | null {
  const newer = times[index] ?? null;
  if (newer === null) return null;
  for (let next = index + 1; next < Math.min(index + farthest, times.length); next += 1) {
    const older = times[next] ?? null;
    if (older !== null) return Math.round((newer - older) / 1000);
  }
  return null;
}
