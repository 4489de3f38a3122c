import type { Migration } from './index.ts';

/**
 * Published and frozen. Places for what the person works on beside the exhibits: cases, settings, notes; for what ties the custody log
 * to the outside: keys of this browser, seals of the log's head, answers of name servers about signers' keys; and for what other
 * people's packages say. All are empty at first. Rows of the timeline are found by when they were sent, and lie packed a hundred a record
 * for the search: `readerVersion` went up with this step, and reading again fills both.
 */
export const work: Migration = {
  version: 4,
  stores: {
    exhibits: 'number, &id, &fingerprint',
    acquisitions: 'id, &pressId, exhibit, source.sha256, *attachedSha256',
    sources: 'sha256',
    custody: 'seq',
    readings: 'number',
    clueIndex: 'chunk',
    insightIndex: 'chunk',
    timelineIndex: 'chunk, stamp',
    told: 'key',
    rows: 'number, sentAt',
    meta: 'key',
    cases: 'id',
    settings: 'key',
    notes: 'number',
    keys: 'id',
    seals: 'id, seq',
    keyAnswers: 'id, name, *exhibits',
    guests: 'id',
  },
};
