import type { CaseEvent } from '../core/case-event.ts';
import type { Channel, ChannelKind, Fit } from '../core/channel.ts';
import type { Nearness } from './places.ts';

/** A channel that fits, by which of its fits, and how near it is. */
export interface Matched {
  channel: Channel;
  near: Nearness;
  fits: Fit[];
}

/** What cannot wait: a payment can be stopped for hours only, a threat is for the police at once. */
const urgent = new Set<CaseEvent>(['money-lost', 'threatened', 'account-taken']);
const urgentKinds: readonly ChannelKind[] = ['bank', 'police', 'platform'];

/** The order of the legal guide: public security, internet administration, market regulation, consumers, trade regulators, the platform. */
const kinds: readonly ChannelKind[] = [
  'bank',
  'police',
  'internet-regulator',
  'privacy-regulator',
  'market-regulator',
  'consumer-body',
  'telecom-regulator',
  'spam-desk',
  'cert',
  'platform',
  'abuse-desk',
  'advice-line',
];
const nearest: readonly Nearness[] = ['region', 'country', 'economic-area', 'perhaps-region', 'anywhere'];
const ranks: readonly Fit['rank'][] = ['first', 'also', 'advice'];

/** Sorted, best first; by id in the end, so that the order never depends on where it started from. */
export function inOrder(matched: readonly Matched[]): Matched[] {
  const keyed = matched.map((one) => ({ one, key: sortKey(one) }));
  keyed.sort((a, b) => {
    const at = a.key.findIndex((value, index) => value !== b.key[index]);
    return at < 0 ? (a.one.channel.id < b.one.channel.id ? -1 : 1) : (a.key[at] ?? 0) - (b.key[at] ?? 0);
  });
  return keyed.map(({ one }) => one);
}

function sortKey({ channel, near, fits }: Matched): number[] {
  const cannotWait =
    urgentKinds.includes(channel.kind) && fits.some(({ event, rank }) => urgent.has(event) && rank === 'first');
  const rank = Math.min(...fits.map((fit) => ranks.indexOf(fit.rank)));
  const far = near === 'anywhere' || near === 'perhaps-region' ? 1 : 0;
  return [
    cannotWait ? 0 : 1,
    cannotWait ? urgentKinds.indexOf(channel.kind) : 0,
    rank + far,
    nearest.indexOf(near),
    kinds.indexOf(channel.kind),
    -fits.length,
  ];
}
