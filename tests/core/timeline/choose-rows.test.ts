import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExhibitKind } from '../../../src/core/exhibit.ts';
import { chooseRows, countGroups, kindGroups, orderRows } from '../../../src/core/timeline/choose-rows.ts';
import type { RowChoice } from '../../../src/core/timeline/choose-rows.ts';
import { packRow, rowKinds, rowStates, unpackRow } from '../../../src/core/timeline/packed-row.ts';
import { indexOf, made } from './made-rows.ts';

const someRow = fc.record({
  kind: fc.constantFrom(...rowKinds),
  completeness: fc.constantFrom(...rowStates),
  sentAt: fc.integer({ min: 0, max: 20 }).map((day) => Date.UTC(2026, 0, 1 + day)),
  sentBy: fc.constantFrom('arrival' as const, 'told' as const, 'claimed' as const, 'capture' as const),
  attached: fc.integer({ min: 0, max: 2 }),
  subject: fc.constantFrom('parcel', 'invoice', '快件'),
  unreadable: fc.constant(false),
});
const someRows = fc.array(someRow, { maxLength: 30 }).map((all) => all.map((change, at) => made(at * 2 + 1, change)));

describe('what of the timeline is shown', () => {
  it('is what a plain filter and a plain sort of all rows give', () => {
    const choice: fc.Arbitrary<RowChoice> = fc.record({
      query: fc.constantFrom('', 'parcel', '快', 'nothing'),
      order: fc.constantFrom('sent' as const, 'saved' as const),
      kind: fc.constantFrom(undefined, 'email' as const, 'spoken' as const, 'file' as const),
      state: fc.constantFrom(undefined, 'complete' as const, 'open' as const),
      attached: fc.boolean(),
      since: fc.constantFrom(undefined, Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 5)),
      until: fc.constantFrom(undefined, Date.UTC(2026, 0, 15)),
      week: fc.constantFrom(undefined, { start: Date.UTC(2026, 0, 5), end: Date.UTC(2026, 0, 12) }),
      among: fc.constantFrom(undefined, new Set([1, 3, 5, 7, 9])),
      inFullText: fc.constantFrom(undefined, new Set([3, 11])),
    });
    fc.assert(
      fc.property(someRows, choice, (all, chosen) => {
        const index = indexOf(all);
        const places = chooseRows(index.columns, orderRows(index.columns, chosen.order), chosen);
        expect([...places].map((place) => index.rowAt(place)?.number)).toEqual(plainly(all, chosen));
      }),
      { numRuns: 300 },
    );
  });

  it('stays newest first when pieces came in another order than numbers', () => {
    const index = indexOf([made(1), made(2), made(9)], 100);
    const piece = indexOf([made(5)], 100);
    const row = piece.rowAt(0);
    if (!row) throw new Error('no row');
    index.put(0.5, { rows: JSON.stringify([packRow(row)]), text: '', phones: '' });
    const { places } = orderRows(index.columns, 'saved');
    expect([...places].map((place) => index.rowAt(place)?.number)).toEqual([9, 5, 2, 1]);
    expect(index.all().map(({ number }) => number)).toEqual([9, 5, 2, 1]);
  });

  it('counts every kind in one group', () => {
    expect([...rowKinds].sort()).toEqual([...ExhibitKind.options].sort());
    expect(Object.values(kindGroups).flat().sort()).toEqual([...rowKinds].sort());
    const counts = countGroups(indexOf(rowKinds.map((kind, at) => made(at + 1, { kind }))).columns);
    expect(counts).toEqual({ email: 1, spoken: 2, chat: 1, page: 1, file: 1 });
  });

  it('gives rows back as they were put', () => {
    const counts = { email: 1, phone: 2, link: 3, domain: 4, ip: 5, payment: 6, account: 7 };
    fc.assert(
      fc.property(someRow, fc.boolean(), fc.string(), (change, read, senderName) => {
        const { row } = made(7, { ...change, senderName, counts: read ? counts : null, unreadable: read });
        expect(unpackRow(packRow(row))).toEqual(row);
      }),
    );
  });

  it('reads rows of an older version as sent when they were saved', () => {
    const { sentAt: _at, sentBy: _by, attached: _files, ...old } = made(7).row;
    expect(unpackRow(packRow(old))).toEqual(made(7).row);
  });
});

function plainly(all: ReturnType<typeof made>[], choice: RowChoice): number[] {
  const { query, order, kind, state, attached, since = -Infinity, until = Infinity, week, among, inFullText } = choice;
  const time = ({ row }: (typeof all)[number]) =>
    order === 'sent' ? (row.sentAt ?? 0) : Date.parse(row.capturedAt.utc);
  const kinds: readonly string[] = kind === undefined ? rowKinds : kindGroups[kind];
  return all
    .filter(({ row }) => query === '' || row.subject.includes(query) || inFullText?.has(row.number))
    .filter(({ row }) => kinds.includes(row.kind))
    .filter(({ row }) => state === undefined || (row.completeness === 'complete') === (state === 'complete'))
    .filter(({ row }) => attached !== true || (row.attached ?? 0) > 0)
    .filter((one) => time(one) >= since && time(one) < until)
    .filter(({ row }) => !week || ((row.sentAt ?? 0) >= week.start && (row.sentAt ?? 0) < week.end))
    .filter(({ row }) => !among || among.has(row.number))
    .sort((one, other) =>
      order === 'saved'
        ? other.row.number - one.row.number
        : time(other) - time(one) || other.row.number - one.row.number,
    )
    .map(({ row }) => row.number);
}
