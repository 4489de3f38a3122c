import type { Migration } from './index.ts';

/**
 * Published and frozen. Sources that lie beside an item are found by their hash too: bytes are erased only when nobody names them
 * any more. Acquisitions of version 1 have none attached, so there is nothing to rewrite.
 */
export const attached: Migration = {
  version: 2,
  stores: {
    exhibits: 'number, &id, &fingerprint',
    acquisitions: 'id, &pressId, exhibit, source.sha256, *attachedSha256',
    sources: 'sha256',
    custody: 'seq',
    readings: 'number',
    rows: 'number',
    meta: 'key',
  },
};
