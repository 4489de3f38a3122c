import { dayOf } from '../../core/instant.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { leastPassphrase } from '../../exports/encrypt.ts';
import type { OpensFor } from '../../exports/encrypt.ts';
import type { Format } from '../../exports/formats/format.ts';
import { leaveAllOut } from '../../redact/choices.ts';
import type { RedactionChoices } from '../../redact/choices.ts';

/** Who a file can be for, in the order in which they are offered. Words: `share.for.<name>`. */
export const audiences = ['desk', 'cert', 'lab', 'lawyer', 'friends'] as const;
export type Audience = (typeof audiences)[number];

/** What can be made. Words: `share.format.<name>`. */
export type ShareFormat = Format['id'] | 'package' | 'redacted';

/** What each of them can use; the first is what they most likely want. */
export const formatsFor: Readonly<Record<Audience, readonly [ShareFormat, ...ShareFormat[]]>> = {
  desk: ['eml', 'arf', 'xarf'],
  cert: ['stix', 'misp'],
  lab: ['case'],
  lawyer: ['package'],
  friends: ['redacted'],
};

export interface ShareChoices {
  audience: Audience;
  format: ShareFormat;
  which: 'all' | 'period' | 'some';
  /** Days of the person's own calendar, `2026-11-24`; empty: no limit. */
  from: string;
  to: string;
  some: ReadonlySet<number>;
  ownData: boolean;
  report: 'abuse' | 'fraud';
  reporter: { name: string; address: string };
  redaction: RedactionChoices;
  lock: 'none' | 'passphrase' | 'key';
  passphrase: string;
  key: string;
}

export const firstChoices: ShareChoices = {
  audience: 'desk',
  format: 'eml',
  which: 'all',
  from: '',
  to: '',
  some: new Set(),
  ownData: false,
  report: 'fraud',
  reporter: { name: '', address: '' },
  redaction: leaveAllOut,
  lock: 'none',
  passphrase: '',
  key: '',
};

/** The exhibits that are chosen, by number. A period goes by the day that the person's clock had when each was captured. */
export function chosenNumbers(rows: readonly TimelineRow[], { which, from, to, some }: ShareChoices): number[] {
  const inPeriod = ({ capturedAt: at }: TimelineRow) => {
    const day = dayOf(at);
    return (from === '' || day >= from) && (to === '' || day <= to);
  };
  const chosen =
    which === 'all' ? rows : rows.filter((row) => (which === 'period' ? inPeriod(row) : some.has(row.number)));
  return chosen.map(({ number }) => number).sort((one, other) => one - other);
}

/** Who can open the file; null: everybody. */
export function lockOf({ lock, passphrase, key }: ShareChoices): OpensFor | null {
  if (lock === 'none') return null;
  return lock === 'passphrase' ? { passphrase } : { recipients: key.split(/[\s,]+/).filter((one) => one !== '') };
}

/** What still has to be filled in before a file can be made. */
export function isReady(choices: ShareChoices, chosen: readonly number[]): boolean {
  if (chosen.length === 0) return false;
  if (choices.lock === 'passphrase') return choices.passphrase.length >= leastPassphrase;
  return choices.lock === 'none' || choices.key.trim() !== '';
}
