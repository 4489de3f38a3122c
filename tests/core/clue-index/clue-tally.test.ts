import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClueKind } from '../../../src/core/clue.ts';
import { packClueEntry, unpackClueEntry } from '../../../src/core/clue-index/clue-entry.ts';
import type { ClueEntry } from '../../../src/core/clue-index/clue-entry.ts';
import { ClueTally, stripWeeks } from '../../../src/core/clue-index/clue-tally.ts';
import { chooseClues, clueColumns, countKinds, orderClues } from '../../../src/core/clue-index/order-clues.ts';

const week = 7 * 86_400_000;
const weekStarts = Array.from({ length: stripWeeks }, (_, index) => (100 + index) * week);
const phone = '+447700900142';
const entry = (exhibit: number, at: number, mentions: ClueEntry['mentions'], arrivedAt: string[] = []): ClueEntry => ({
  exhibit,
  at,
  arrivedAt,
  mentions,
});

const tally = new ClueTally(weekStarts);
tally.add(entry(1, 20 * week, [{ kind: 'phone', value: phone, sightings: 2 }]));
tally.add(
  entry(
    2,
    111 * week + 5,
    [
      { kind: 'phone', value: phone, sightings: 1 },
      { kind: 'link', value: 'https://pay.parcel.example/R/88', sightings: 1 },
    ],
    ['lin+shop@mail.example'],
  ),
);
tally.add(entry(7, 105 * week, [{ kind: 'email', value: 'lin+shop@mail.example', sightings: 4 }]));

describe('the tally of clues', () => {
  it('counts sightings and exhibits, and knows since when and in which', () => {
    const index = tally.find('phone', phone);
    expect(tally.clue(index)).toEqual({
      kind: 'phone',
      value: phone,
      sightings: 3,
      exhibits: 2,
      first: 20 * week,
      last: 111 * week + 5,
    });
    expect(tally.seenIn(index).map(({ exhibit }) => exhibit)).toEqual([2, 1]);
    expect(tally.seenIn(index, 1)).toEqual([{ exhibit: 2, at: 111 * week + 5 }]);
  });

  it('puts exhibits of the last weeks into the strip, and older ones nowhere', () => {
    expect(tally.strip(tally.find('phone', phone))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(tally.strip(tally.find('email', 'lin+shop@mail.example'))).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('does not take one kind for another, nor what is not there', () => {
    expect(tally.find('email', phone)).toBe(-1);
    expect(tally.find('no-kind', phone)).toBe(-1);
    expect(tally.find('phone', 'toString')).toBe(-1);
  });

  it('collects the addresses that messages came to', () => {
    expect([...tally.arrivedAt]).toEqual(['lin+shop@mail.example']);
  });

  it('holds more values than it began with', () => {
    const many = new ClueTally(weekStarts);
    for (let exhibit = 1; exhibit <= 3000; exhibit += 1) {
      many.add(entry(exhibit, 111 * week, [{ kind: 'email', value: `a${exhibit}@b.example`, sightings: 1 }]));
    }
    expect(many.size).toBe(3000);
    expect(many.strip(many.find('email', 'a3000@b.example')).at(-1)).toBe(1);
  });

  it('gives back what was packed, whatever stands in it', () => {
    const mention = fc.record({
      kind: fc.constantFrom(...ClueKind.options),
      value: fc.string({ unit: 'binary' }),
      sightings: fc.integer({ min: 1, max: 10_000 }),
    });
    const entries = fc.record({
      exhibit: fc.nat(),
      at: fc.integer(),
      arrivedAt: fc.array(fc.string()),
      mentions: fc.array(mention),
    });
    fc.assert(
      fc.property(entries, (one) => {
        expect(unpackClueEntry(packClueEntry(one))).toEqual(one);
      }),
    );
  });
});

describe('the order and choice of clues', () => {
  const nobody = new Uint8Array(tally.size);
  const mine = Uint8Array.from({ length: tally.size }, (_, index) => (tally.kind(index) === 'email' ? 1 : 0));
  const all = orderClues(tally, { by: 'sightings', descending: true });
  const values = (indexes: number[]) => indexes.map((index) => tally.value(index));
  const found = (query: string) => values(chooseClues(tally, all, nobody, { mine: false, query }));

  it.each(clueColumns)('puts %s in order, and backwards', (by) => {
    const up = orderClues(tally, { by, descending: false });
    const down = orderClues(tally, { by, descending: true });
    expect(new Set(up)).toEqual(new Set([0, 1, 2]));
    const keysOf = (indexes: number[]) =>
      indexes.map((index) => ({ ...tally.clue(index), clue: tally.value(index) })[by]);
    expect(keysOf(down)).toEqual(keysOf(up).toReversed());
  });

  it('puts what is equal by sightings, then by value', () => {
    const equal = new ClueTally(weekStarts);
    for (const value of ['b@a.example', 'a@a.example', 'c@a.example'])
      equal.add(entry(1, 0, [{ kind: 'email', value, sightings: value.startsWith('c') ? 2 : 1 }]));
    const order = orderClues(equal, { by: 'exhibits', descending: true });
    expect(order.map((index) => equal.value(index))).toEqual(['c@a.example', 'a@a.example', 'b@a.example']);
  });

  it.each([
    ['', 3],
    ['PAY parcel', 1],
    ['hxxps://pay[.]parcel[.]example/r', 1],
    ['07700 900142', 1],
    ['+44 7700-900', 1],
    ['lin[@]', 0],
    ['lin+shop', 1],
    ['no such', 0],
  ])('finds by “%s”', (query, count) => {
    expect(found(query)).toHaveLength(count);
  });

  it('keeps the person’s own apart', () => {
    expect(values(chooseClues(tally, all, mine, { mine: true, query: '' }))).toEqual(['lin+shop@mail.example']);
    expect(values(chooseClues(tally, all, mine, { mine: false, query: 'lin' }))).toEqual([]);
    expect(countKinds(tally, mine)).toMatchObject({ all: 2, mine: 1, email: 0, phone: 1, link: 1 });
  });
});
