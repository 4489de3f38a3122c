import * as z from 'zod/mini';
import { fieldsOf } from '../mail/header-block.ts';
import type { HeaderBlock } from '../mail/header-block.ts';
import type { MessageFacts } from '../message-facts.ts';

/** An address that a copy came to, and the header field that shows it. */
export const Arrival = z.object({
  /** Lower case. */
  address: z.string(),
  header: z.string(),
  field: z.number(),
  /**
   * `certain`: written by the recipient's own side. `likely`: in a field that servers write, or the only address it was sent to.
   * `guess`: one of several it was sent to.
   */
  sure: z.enum(['certain', 'likely', 'guess']),
});
export type Arrival = z.infer<typeof Arrival>;

/** Fields in which servers note the address of the envelope (RFC 9228 for Delivered-To; the others are custom). */
const envelopeFields = new Map(
  [
    'X-Original-To',
    'Delivered-To',
    'Envelope-To',
    'X-Delivered-To',
    'X-Envelope-To',
    'X-Rcpt-To',
    'X-Real-To',
    'X-Apparently-To',
  ].map((name) => [name.toLowerCase(), name] as const),
);
const mostFields = 20;
const plainAddress = /[^\s<>,;"]{1,64}@[^\s<>,;"]{1,255}/;

/**
 * The addresses that this copy came to, the surest kind alone. What the sender writes below the recipient's own Received fields is
 * no word of the recipient's server: such a field is left out.
 */
export function arrivedAt(facts: MessageFacts, headers: HeaderBlock): Arrival[] {
  const shown = [...fromEnvelope(facts, headers), ...fromHops(facts)];
  return once(shown.length > 0 ? shown : fromRecipients(facts));
}

function fromEnvelope({ hops }: MessageFacts, headers: HeaderBlock): Arrival[] {
  const lowestOwn = hops.findLast(({ word }) => word === 'own')?.field;
  const oldestOwn = lowestOwn === undefined ? undefined : fieldsOf(headers, 'received')[lowestOwn];
  const found: { start: number; arrival: Arrival }[] = [];
  for (const [name, header] of envelopeFields) {
    const fields = fieldsOf(headers, name);
    if (fields.length === 0) continue;
    for (const [field, { value, start }] of fields.slice(0, mostFields).entries()) {
      // Below the oldest field that the own side wrote, anybody may have written it.
      if (oldestOwn !== undefined && start > oldestOwn.start) continue;
      const address = plainAddress.exec(value.slice(0, 1000))?.[0]?.toLowerCase();
      if (address === undefined) continue;
      found.push({ start, arrival: { address, header, field, sure: lowestOwn === undefined ? 'likely' : 'certain' } });
    }
  }
  return found.sort((one, other) => one.start - other.start).map(({ arrival }) => arrival);
}

function fromHops({ hops }: MessageFacts): Arrival[] {
  return hops.flatMap(({ word, for: address, field }): Arrival[] =>
    word === 'own' && address?.includes('@')
      ? [{ address: address.toLowerCase(), header: 'Received', field, sure: 'certain' }]
      : [],
  );
}

function fromRecipients({ to, cc }: MessageFacts): Arrival[] {
  const list = (people: MessageFacts['to'], header: string) =>
    people
      .slice(0, 100)
      .flatMap(({ address }) => (address.includes('@') ? [{ address: address.toLowerCase(), header }] : []));
  const all = [...list(to, 'To'), ...list(cc, 'Cc')];
  const sure = new Set(all.map(({ address }) => address)).size === 1 ? 'likely' : 'guess';
  return all.map((one) => ({ ...one, field: 0, sure }));
}

function once(arrivals: readonly Arrival[]): Arrival[] {
  const first = new Map<string, Arrival>();
  for (const arrival of arrivals) if (!first.has(arrival.address)) first.set(arrival.address, arrival);
  return [...first.values()];
}
