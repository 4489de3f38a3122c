import { describe, expect, it } from 'vitest';
import { withSentComplaints } from '../../src/complaints/sent-complaints.ts';
import { caseRecord } from '../../src/core/case-record.ts';
import { Case } from '../../src/core/case.ts';
import { exampleCase } from './example-case.ts';

const told = exampleCase({
  complaints: [
    {
      channel: 'cn-12321',
      fields: {},
      ticked: [],
      log: [
        { what: 'sent', on: '2026-11-25', said: 'REF-77' },
        { what: 'answered', on: '2026-11-27', said: 'taken' },
        { what: 'due', on: '2026-12-25', said: '' },
      ],
    },
    { channel: 'cn-12377', fields: { a: 'draft' }, ticked: [], log: [] },
  ],
});

describe('a case beyond its page', () => {
  it('comes back from its record as it was', () => {
    expect(Case.parse(JSON.parse(caseRecord(told)))).toEqual(told);
  });

  it('counts as done what was noted as sent, by the name of the office, and no draft', () => {
    expect(withSentComplaints(told).earlierSteps).toEqual([
      {
        what: 'complaint',
        to: '12321网络不良与垃圾信息举报受理中心',
        channel: 'cn-12321',
        on: '2026-11-25',
        reference: 'REF-77',
        answeredOn: '2026-11-27',
      },
    ]);
    expect(withSentComplaints(told, 'cn-12321').earlierSteps).toEqual([]);
  });
});
