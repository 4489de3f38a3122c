import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { storageFailure } from '../../src/store/storage-failure.ts';

const full = new DOMException('no room', 'QuotaExceededError');

describe('the failure behind what the store threw', () => {
  it.each<[string, unknown, string]>([
    ['a full disk', full, 'storage-full'],
    ['wrapped by Dexie', Object.assign(new Error('aborted'), { name: 'AbortError', inner: full }), 'storage-full'],
    [
      'one of several that were put together',
      new Dexie.BulkError('sources.bulkPut(): 1 of 50 operations failed', { 7: full }),
      'storage-full',
    ],
    ['a database of a newer version', new DOMException('', 'VersionError'), 'storage-newer'],
    ['a database that is closed', new DOMException('', 'InvalidStateError'), 'storage-broken'],
  ])('is named: %s', (_what, thrown, code) => {
    expect(storageFailure(thrown)).toMatchObject({ code });
  });

  it('is nothing that nobody foresaw: a bug stays what it is', () => {
    const bug = new TypeError('x is undefined');
    expect(storageFailure(bug)).toBe(bug);
  });
});
