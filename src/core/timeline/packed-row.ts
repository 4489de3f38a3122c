import type { Completeness, ExhibitKind } from '../exhibit.ts';
import type { ClueCounts } from '../reading.ts';
import type { TimelineRow } from '../timeline-row.ts';
import type { SentTime } from './sent-time.ts';

/** As stored: kinds and states as numbers, counts in the order of their names, so that a long book stays short. */
export type PackedRow = [
  number: number,
  kind: number,
  state: number,
  attached: number,
  sentAt: number,
  sentBy: number,
  capturedAt: number,
  offset: string,
  senderName: string,
  senderAddress: string,
  subject: string,
  counts: number[] | 0,
];

/** In the order in which they are stored: a new one goes to the end. */
export const rowKinds = ['email', 'chat', 'sms', 'call', 'page', 'file'] as const satisfies ExhibitKind[];
export const rowStates = [
  'complete',
  'incomplete',
  'on-screen',
  'statement',
] as const satisfies Completeness['state'][];
const words = ['arrival', 'told', 'claimed', 'capture'] as const satisfies SentTime['by'][];
const countNames = [
  'email',
  'phone',
  'link',
  'domain',
  'ip',
  'payment',
  'account',
] as const satisfies (keyof ClueCounts)[];
/** In place of counts. What was read ends with whether its source could not be. */
const notRead = 0;

export function packRow(row: TimelineRow): PackedRow {
  const captured = Date.parse(row.capturedAt.utc);
  const counts = row.counts;
  return [
    row.number,
    rowKinds.indexOf(row.kind),
    rowStates.indexOf(row.completeness),
    row.attached ?? 0,
    row.sentAt ?? captured,
    words.indexOf(row.sentBy ?? 'capture'),
    captured,
    row.capturedAt.offset,
    row.senderName,
    row.senderAddress,
    row.subject,
    counts === null ? notRead : [...countNames.map((name) => counts[name]), row.unreadable ? 1 : 0],
  ];
}

export function unpackRow(packed: PackedRow): TimelineRow {
  const [number, kind, state, attached, sentAt, sentBy, captured, offset, senderName, senderAddress, subject, counts] =
    packed;
  const counted = Array.isArray(counts) ? counts : null;
  return {
    number,
    kind: rowKinds[kind] ?? 'file',
    capturedAt: { utc: new Date(captured).toISOString(), offset },
    sentAt,
    sentBy: words[sentBy] ?? 'capture',
    senderName,
    senderAddress,
    subject,
    completeness: rowStates[state] ?? 'on-screen',
    counts: counted && countsFrom(counted),
    unreadable: counted?.[countNames.length] === 1,
    attached,
  };
}

function countsFrom(all: readonly number[]): ClueCounts {
  const [email = 0, phone = 0, link = 0, domain = 0, ip = 0, payment = 0, account = 0] = all;
  return { email, phone, link, domain, ip, payment, account };
}
