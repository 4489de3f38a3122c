import { exhibitName } from '../exhibit.ts';
import type { Instant } from '../instant.ts';
import type { Reading } from '../reading.ts';
import type { Arrival } from './arrived-at.ts';
import { groupJoined } from './group-senders.ts';
import { joiningValues } from './joining-values.ts';
import type { LeakSource } from './leak-source.ts';
import { leakSources } from './leak-sources.ts';
import type { ArrivedMessage } from './leak-sources.ts';
import { LinkReason } from './sender-group.ts';
import type { SenderGroup } from './sender-group.ts';
import type { ToldByPerson } from './gather-insight.ts';

/**
 * What leak sources and groups of senders need of one exhibit: a small part of its reading, taken when it is read, so that both are
 * there in a moment for a book of any length.
 */
export interface InsightEntry {
  exhibit: number;
  capturedAt: Instant;
  message?: ArrivedMessage;
  arrivedAt?: Arrival[];
  /** By reason (its place in the list), then the values. */
  joins: [reason: number, ...values: string[]][];
}

const reasons = LinkReason.options;
/** A mail may name hundreds of people in From; the first is what counts. */
const mostSenders = 5;

export function insightEntry(exhibit: number, capturedAt: Instant, reading: Reading): InsightEntry {
  const { clues, message, skeleton, arrivedAt } = reading;
  const values = joiningValues({ exhibit: exhibitName(exhibit), clues, message, skeleton });
  const arrival = message?.hops.findLast(({ word, at }) => word === 'own' && at !== undefined)?.at;
  return {
    exhibit,
    capturedAt,
    ...(message
      ? {
          message: {
            from: message.from.slice(0, mostSenders).map(({ address }) => ({ address })),
            ...(message.returnPath === undefined ? {} : { returnPath: message.returnPath }),
            hops: arrival === undefined ? [] : [{ word: 'own', at: arrival }],
          },
        }
      : {}),
    ...(arrivedAt ? { arrivedAt } : {}),
    joins: [...values].map(([reason, all]) => [reasons.indexOf(reason), ...all]),
  };
}

/** The same as `gatherInsight` gives of the readings. */
export function leakSourcesOf(entries: readonly InsightEntry[], told: ToldByPerson): LeakSource[] {
  const exhibits = entries.map((entry) => ({ ...entry, exhibit: exhibitName(entry.exhibit) }));
  return leakSources(exhibits, told.own ?? { addresses: [], notes: [] });
}

/** The same as `gatherInsight` gives of the readings. */
export function senderGroupsOf(entries: readonly InsightEntry[], told: ToldByPerson): SenderGroup[] {
  const exhibits = entries.map(({ exhibit, joins }) => ({ exhibit: exhibitName(exhibit), values: valuesOf(joins) }));
  return groupJoined(exhibits, told.apart ?? []);
}

function valuesOf(joins: InsightEntry['joins']): Map<LinkReason, string[]> {
  const values = new Map<LinkReason, string[]>();
  for (const [code, ...all] of joins) {
    const reason = reasons[code];
    if (reason) values.set(reason, all);
  }
  return values;
}
