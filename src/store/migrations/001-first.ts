import type { Migration } from './index.ts';

/** Published and frozen. Every table of the first version; indexes only on what is looked up. */
export const first: Migration = {
  version: 1,
  stores: {
    exhibits: 'number, &id, &fingerprint',
    acquisitions: 'id, &pressId, exhibit, source.sha256',
    sources: 'sha256',
    custody: 'seq',
    readings: 'number',
    rows: 'number',
    meta: 'key',
  },
};
