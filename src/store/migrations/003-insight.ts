import type { Migration } from './index.ts';

/**
 * Published and frozen. Two small copies of what readings say, a hundred exhibits a record, for the table of clues and for what follows
 * from all exhibits together; and what the person told of their addresses and of exhibits that do not belong together. The copies
 * are empty at first: `readerVersion` went up with this step, and reading again fills them.
 */
export const insight: Migration = {
  version: 3,
  stores: {
    exhibits: 'number, &id, &fingerprint',
    acquisitions: 'id, &pressId, exhibit, source.sha256, *attachedSha256',
    sources: 'sha256',
    custody: 'seq',
    readings: 'number',
    clueIndex: 'chunk',
    insightIndex: 'chunk',
    told: 'key',
    rows: 'number',
    meta: 'key',
  },
};
