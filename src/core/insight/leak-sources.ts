import type { Instant } from '../instant.ts';
import type { Hop, MailAddress } from '../message-facts.ts';
import { aliasOf, mailboxOf } from './alias-of.ts';
import type { Arrival } from './arrived-at.ts';
import { compareExhibits } from './compare-exhibits.ts';
import type { LeakSource, OwnAddresses } from './leak-source.ts';
import { givenBy, ownList } from './own-address.ts';
import type { OwnList } from './own-address.ts';
import { undoReturnPath } from './undo-return-path.ts';

/** An exhibit, as far as it tells which address it came to. */
export interface ArrivedExhibit {
  exhibit: string;
  capturedAt: Instant;
  message?: ArrivedMessage | undefined;
  arrivedAt?: readonly Arrival[] | undefined;
}

/** Of a message, what tells who sent it and when it came in. */
export interface ArrivedMessage {
  from: readonly Pick<MailAddress, 'address'>[];
  returnPath?: string | undefined;
  hops: readonly Pick<Hop, 'word' | 'at'>[];
}

interface Gathered {
  source: Omit<LeakSource, 'senders'>;
  senders: Set<string>;
}

const ranks: readonly LeakSource['sure'][] = ['told', 'certain', 'likely'];

/**
 * Which of the person's addresses gets this, since when, and from how many. What the person listed goes first: where a message
 * came to a listed address, the others in it do not count; and one of several recipients counts only when it is listed. Most
 * senders first, then by address; the order of the exhibits does not matter.
 */
export function leakSources(exhibits: readonly ArrivedExhibit[], own: OwnAddresses): LeakSource[] {
  const list = ownList(own.addresses);
  const notes = new Map(own.notes.map((one) => [mailboxOf(one.address), one]));
  const gathered = new Map<string, Gathered>();
  for (const exhibit of [...exhibits].sort((one, other) => compareExhibits(one.exhibit, other.exhibit))) {
    for (const arrival of ownArrivals(exhibit.arrivedAt ?? [], list)) addTo(gathered, exhibit, arrival, list, notes);
  }
  return [...gathered.values()]
    .map(({ source, senders }) => ({ ...source, senders: senders.size }))
    .sort((one, other) => other.senders - one.senders || (one.address < other.address ? -1 : 1));
}

/** Without the mailbox behind an alias that stands there too: the alias tells more. */
function ownArrivals(arrivals: readonly Arrival[], list: OwnList): Arrival[] {
  const listed = arrivals.filter(({ address }) => list.find(address) !== null);
  const used = listed.length > 0 ? listed : arrivals.filter(({ sure }) => sure !== 'guess');
  const behind = new Set(used.map(({ address }) => aliasOf(address)?.mailbox));
  return used.filter(({ address }) => !behind.has(mailboxOf(address)));
}

function addTo(
  gathered: Map<string, Gathered>,
  { exhibit, capturedAt, message }: ArrivedExhibit,
  { address, header, field, sure: shown }: Arrival,
  list: OwnList,
  notes: ReadonlyMap<string, OwnAddresses['notes'][number]>,
): void {
  const told = list.find(address);
  const sure = told ? 'told' : shown === 'guess' ? 'likely' : shown;
  const arrival = message?.hops.findLast(({ word, at }) => word === 'own' && at !== undefined)?.at;
  const at = arrival ?? capturedAt.utc;
  const note = notes.get(mailboxOf(address));
  const known = gathered.get(address) ?? {
    source: {
      address,
      ...(told ?? givenBy(address)),
      sure,
      ...(note === undefined ? {} : { note: note.note }),
      ...(note?.givenOn === undefined ? {} : { givenOn: note.givenOn }),
      first: at,
      last: at,
      exhibits: [],
      evidence: [],
    },
    senders: new Set<string>(),
  };
  gathered.set(address, known);
  const { source, senders } = known;
  if (ranks.indexOf(sure) < ranks.indexOf(source.sure)) source.sure = sure;
  if (at < source.first) source.first = at;
  if (at > source.last) source.last = at;
  source.exhibits.push(exhibit);
  source.evidence.push({ exhibit, header, field, at, time: arrival === undefined ? 'capture' : 'arrival' });
  for (const sender of sendersOf(message)) senders.add(sender);
}

/** As claimed; the Return-Path, undone, where From names nobody. */
function sendersOf(message: ArrivedMessage | undefined): string[] {
  const from = (message?.from ?? []).map(({ address }) => mailboxOf(address)).filter((address) => address !== '@');
  if (from.length > 0) return from.slice(0, 1);
  return message?.returnPath === undefined || message.returnPath === '' ? [] : [undoReturnPath(message.returnPath)];
}
