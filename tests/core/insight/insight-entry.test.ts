import { describe, expect, it } from 'vitest';
import { gatherInsight } from '../../../src/core/insight/gather-insight.ts';
import { insightEntry, leakSourcesOf, senderGroupsOf } from '../../../src/core/insight/insight-entry.ts';
import { exhibitName } from '../../../src/core/exhibit.ts';
import { readExhibit } from '../../../src/core/read-exhibit.ts';
import type { Acquisition } from '../../../src/core/exhibit.ts';
import { scamBox } from '../../e2e/browser/scam-box.ts';

const capturedAt = { utc: '2026-11-24T08:00:00.000Z', offset: '+08:00' };
const mails = scamBox(Date.UTC(2026, 10, 24))
  .split(/^From \S+ .*$/m)
  .slice(1);
const readings = await Promise.all(
  mails.map((mail) =>
    readExhibit(
      { seen: {}, completeness: { state: 'complete' }, source: { mediaType: 'message/rfc822' } } as Acquisition,
      new TextEncoder().encode(mail.trimStart()),
      { countries: [] },
    ),
  ),
);
const entries = readings.map((reading, index) => insightEntry(index + 1, capturedAt, reading));
const read = readings.map((reading, index) => ({ exhibit: exhibitName(index + 1), capturedAt, reading }));

describe('what the store keeps for the insights', () => {
  it.each([
    ['nothing told', {}],
    ['an address listed', { own: { addresses: ['lin@mail.example'], notes: [] } }],
    [
      'a note and a pair taken apart',
      {
        own: {
          addresses: [],
          notes: [{ address: 'lin+clinic@mail.example', note: 'Northgate Clinic', givenOn: '2026-03-03' }],
        },
        apart: [['EX-0002', 'EX-0004'] satisfies [string, string]],
      },
    ],
  ])('gives the same as the readings themselves: %s', (_what, told) => {
    const whole = gatherInsight(read, told);
    const kept = JSON.parse(JSON.stringify(entries)) as typeof entries;
    expect(leakSourcesOf(kept, told)).toEqual(whole.leakSources.sources);
    expect(senderGroupsOf(kept, told)).toEqual(whole.senders.groups);
    expect(whole.leakSources.sources.length).toBeGreaterThan(2);
    expect(whole.senders.groups.length).toBeGreaterThan(2);
  });

  it('takes the day on which an address was given into the leak source', () => {
    const own = {
      addresses: [],
      notes: [{ address: 'lin+clinic@mail.example', note: 'Clinic', givenOn: '2026-03-03' }],
    };
    expect(leakSourcesOf(entries, { own })[0]).toMatchObject({ note: 'Clinic', givenOn: '2026-03-03' });
  });
});
