import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Case } from '../../../src/core/case.ts';
import {
  another,
  asked,
  draftOf,
  notSent,
  opened,
  opening,
  sentOn,
  withDraft,
} from '../../../src/ui/documents/case-letters.ts';
import { letterKinds } from '../../../src/ui/documents/letter-kinds.ts';
import type { Draft } from '../../../src/ui/documents/draft.ts';
import { exampleCase } from '../../complaints/example-case.ts';

const draft = (changes: Partial<Draft> = {}): Draft => ({
  language: 'en',
  kinds: ['data-request'],
  case: '',
  from: '',
  to: '',
  left: [],
  law: 'gdpr',
  leak: '',
  open: { 'data-request': 'data-request' },
  values: {},
  proves: {},
  ...changes,
});
const filled = draft({
  values: { recipient: 'Northgate Clinic Ltd', office: 'Police' },
  leak: 'lin+clinic@mail.example',
});

describe('letters to companies of a case', () => {
  it.each<[string, Draft, ReturnType<typeof withDraft>]>([
    ['nothing filled in is none', draft(), []],
    ['spaces are nothing', draft({ values: { recipient: '  ' } }), []],
    ['documents of other kinds are none', draft({ kinds: ['timeline'], values: { recipient: 'A' } }), []],
    [
      'what the letter asks for is kept, and nothing else',
      filled,
      [
        {
          kind: 'data-request',
          law: 'gdpr',
          leak: 'lin+clinic@mail.example',
          values: { recipient: 'Northgate Clinic Ltd' },
        },
      ],
    ],
  ])('%s', (_what, typed, letters) => {
    expect(withDraft(undefined, typed)).toEqual(letters);
  });

  it('of a kind that is not being written stay as they are, and so does one that was sent', () => {
    const before = [
      { kind: 'data-request' as const, values: { recipient: 'A' } },
      { kind: 'platform-notice' as const, values: { recipient: 'B' } },
    ];
    const after = withDraft(before, filled);
    expect(after[0]).toMatchObject({ values: { recipient: 'Northgate Clinic Ltd' } });
    expect(after[1]).toBe(before[1]);
    expect(withDraft(before, draft({ kinds: ['timeline'] }))).toEqual(before);
    const sent = [{ kind: 'data-request' as const, values: { recipient: 'A' }, sent: { on: '2026-11-02' } }];
    expect(withDraft(sent, filled)).toEqual(sent);
  });

  it('several of a kind are written one by one, each for its own company', () => {
    const ids = ['d5c1f0aa-1111-4b5e-8a55-000000000001', 'd5c1f0aa-1111-4b5e-8a55-000000000002'] as const;
    const me = { sender: 'Lin Mei', recipient: 'Northgate Clinic Ltd', account: '4711' };
    const one = draft({ values: me, open: { 'data-request': ids[0] } });
    const first = withDraft([], one);
    expect(first).toMatchObject([{ id: ids[0], values: me }]);
    const two = { ...one, ...another('data-request', one, ids[1]) };
    expect(two.values).toEqual({ sender: 'Lin Mei' });
    const both = withDraft(first, { ...two, values: { ...two.values, recipient: 'Parcel Ltd' } });
    expect(both).toMatchObject([first[0], { id: ids[1], values: { sender: 'Lin Mei', recipient: 'Parcel Ltd' } }]);
    const back = { ...two, ...opening(both[0] ?? { kind: 'data-request', values: {} }, two) };
    expect(back.values).toEqual(me);
    expect(withDraft(both, back)).toEqual(both);
  });

  it('the one to go on with is the one that was opened, else the last that was not sent, else a new one', () => {
    const none = draft({ open: {} });
    const sent = { kind: 'data-request' as const, values: {}, sent: { on: '2026-11-02' } };
    const begun = { ...sent, id: 'd5c1f0aa-1111-4b5e-8a55-000000000001' };
    const { sent: _sent, ...unsent } = begun;
    expect(opened([sent, unsent], none, () => 'new')).toEqual({ 'data-request': unsent.id });
    expect(opened([sent, begun], none, () => 'new')).toEqual({ 'data-request': 'new' });
    expect(opened([sent, begun], draft(), () => 'new')).toEqual({ 'data-request': 'data-request' });
    expect(opened([], draft({ kinds: ['timeline'], open: {} }), () => 'new')).toEqual({});
  });

  it('put the same into the fields as was typed', () => {
    const gaps = asked['data-request'] ?? [];
    const values = fc.dictionary(
      fc.constantFrom(...gaps),
      fc.string().filter((text) => text.trim() !== ''),
      {
        minKeys: 1,
      },
    );
    fc.assert(
      fc.property(values, fc.constantFrom('', 'gdpr', 'china'), (typed, law) => {
        const one = draft({ values: typed, law });
        const letters = withDraft(undefined, one);
        expect(Case.parse(exampleCase({ letters })).letters).toEqual(letters);
        expect({ ...one, ...draftOf(letters, draft({ kinds: ['timeline'] })) }).toEqual({
          ...one,
          kinds: ['timeline', 'data-request'],
        });
      }),
    );
  });

  it('that were sent and then were not leave the case as it was; sent on two days is one step', () => {
    const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...letterKinds), days, days, (kind, one, other) => {
        const letters = [{ kind, law: 'china', values: { recipient: 'Northgate Clinic Ltd' } }];
        const told = exampleCase({
          letters,
          earlierSteps: [{ what: 'letter-to-organisation', to: 'Northgate Clinic Ltd', on: '2025-01-01' }],
        });
        const day = (date: Date) => date.toISOString().slice(0, 10);
        const first = { ...told, ...sentOn(told, kind, day(one)) };
        const again = { ...first, ...sentOn(first, kind, day(other)) };
        expect(again.earlierSteps).toHaveLength(2);
        expect(again.letters?.[0]?.sent?.on).toBe(day(other));
        expect((again.letters?.[0]?.sent?.due ?? '') > day(other)).toBe(true);
        expect(Case.parse(again)).toEqual(again);
        expect({ ...again, ...notSent(again, kind) }).toEqual(told);
      }),
    );
  });

  it('written under no law that is for them have no day for an answer', () => {
    const told = exampleCase({ letters: [{ kind: 'platform-notice', law: 'gdpr', values: { recipient: 'A' } }] });
    expect(sentOn(told, 'platform-notice', '2026-11-02').letters?.[0]?.sent).toEqual({ on: '2026-11-02' });
  });
});
