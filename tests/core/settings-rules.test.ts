import { describe, expect, it } from 'vitest';
import { isBackupDue } from '../../src/core/backup-due.ts';
import { tagsOf } from '../../src/core/note.ts';
import { testBytes, testCanonical, testHash } from '../../src/core/self-test.ts';
import { usableAddress } from '../../src/core/settings.ts';

const at = (day: number) => ({ utc: `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`, offset: '+08:00' });
const now = Date.parse(at(28).utc);

describe('whether a backup is due', () => {
  it.each([
    ['an empty book', null, 1, false],
    ['a few exhibits, never backed up', null, 10, false],
    ['ten exhibits, never backed up', null, 11, true],
    ['nothing new since an old one', { at: at(1), nextNumber: 40 }, 40, false],
    ['something new since an old one', { at: at(14), nextNumber: 40 }, 41, true],
    ['something new since a recent one', { at: at(15), nextNumber: 40 }, 90, false],
  ])('%s', (_what, last, nextNumber, due) => {
    expect(isBackupDue(last, nextNumber, now)).toBe(due);
  });
});

describe('the address of a server to be asked', () => {
  it.each([
    ['https://stamp.example/tsr', true],
    ['http://localhost/', true],
    ['http://127.0.0.1:8080/tsr', true],
    ['http://stamp.example/tsr', false],
    ['http://localhost.example/', false],
    ['https://me:secret@stamp.example/', false],
    ['https://[', false],
  ])('%s: %s', (written, usable) => {
    expect(usableAddress(written)).toBe(usable);
  });
});

describe('tags as they are typed', () => {
  it.each([
    ['bank, parcel', ['bank', 'parcel']],
    ['诈骗，快递、银行；', ['诈骗', '快递', '银行']],
    ['  two   words ,, two words', ['two words']],
    ['', []],
    [
      Array.from({ length: 30 }, (_one, index) => index).join(),
      Array.from({ length: 20 }, (_one, index) => String(index)),
    ],
    ['x'.repeat(60), ['x'.repeat(40)]],
  ])('%j', (typed, tags) => {
    expect(tagsOf(typed)).toEqual(tags);
  });
});

describe('the self-test', () => {
  it('passes here', async () => {
    expect([await testHash(), testCanonical()]).toEqual([true, true]);
  });

  it('writes bytes of every value, each unlike the one before', () => {
    const bytes = testBytes();
    expect(new Set(bytes).size).toBe(256);
    expect(bytes.some((byte, index) => byte === bytes[index + 1])).toBe(false);
  });
});
