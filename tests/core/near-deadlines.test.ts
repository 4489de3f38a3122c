import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case, ComplaintNote } from '../../src/core/case.ts';
import { nearDeadlines, placeOfDeadline } from '../../src/core/near-deadlines.ts';
import { exampleCase } from '../complaints/example-case.ts';

const today = '2026-12-10';

function caseWith(log: ComplaintNote[], name = 'The parcel'): Case {
  return exampleCase({ name, complaints: [{ channel: 'cn-12321', fields: {}, ticked: [], log }] });
}

function due(on: string, said = 'Their answer'): ComplaintNote {
  return { what: 'due', on, said };
}

describe('deadlines that are near', () => {
  it.each([
    ['2026-12-14', []],
    ['2026-12-13', ['soon']],
    ['2026-12-11', ['soon']],
    ['2026-12-10', ['now']],
    ['2026-12-07', ['now']],
    ['2026-12-06', []],
  ])('of %s, seen three days before', (on, stages) => {
    expect(nearDeadlines([caseWith([due(on)])], today).map(({ stage }) => stage)).toEqual(stages);
  });

  it('are what is due, and neither what was sent nor what was answered', () => {
    const log: ComplaintNote[] = [
      { what: 'sent', on: today, said: 'No. 5' },
      { what: 'answered', on: today, said: 'They look into it' },
    ];
    expect(nearDeadlines([caseWith(log)], today)).toEqual([]);
  });

  it('say the case, the complaint and what the person wrote; two of one day are one', () => {
    const told = caseWith([
      due('2026-12-12'),
      due('2026-12-11', 'Appeal'),
      due('2026-12-12', 'Pay'),
      due('2026-12-12'),
    ]);
    const same = { caseName: 'The parcel', stage: 'soon' };
    expect(nearDeadlines([told], today)).toEqual([
      { ...same, id: `${told.id}/cn-12321/2026-12-11`, on: '2026-12-11', said: 'Appeal' },
      { ...same, id: `${told.id}/cn-12321/2026-12-12`, on: '2026-12-12', said: 'Their answer\nPay' },
    ]);
  });

  it('are of letters that were sent too, and lead to where they are', () => {
    const sent = { on: '2026-11-12', due: '2026-12-12' };
    const letters = [
      { kind: 'data-request' as const, values: { recipient: 'Northgate Clinic Ltd' }, sent },
      { kind: 'platform-notice' as const, values: {}, sent: { on: '2026-11-12' } },
    ];
    const told = { ...caseWith([due('2026-12-12')]), letters };
    const near = nearDeadlines([told], today);
    expect(near.map(({ said }) => said)).toEqual(['Their answer', 'Northgate Clinic Ltd']);
    expect(near.map(({ id }) => placeOfDeadline(id))).toEqual([`complaints/${told.id}/cn-12321`, 'documents']);
    expect(new Set(near.map(({ id }) => id)).size).toBe(2);
  });

  it('are counted in days of the calendar, over the ends of months and years', () => {
    const day = fc.integer({ min: 0, max: 20_000 });
    const written = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.integer({ min: -6, max: 6 }), (days, later) => {
        const near = nearDeadlines([caseWith([due(written(days + later))])], written(days));
        expect(near.map(({ stage }) => stage)).toEqual(Math.abs(later) > 3 ? [] : [later > 0 ? 'soon' : 'now']);
      }),
    );
  });
});
