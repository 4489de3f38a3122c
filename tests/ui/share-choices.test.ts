import { describe, expect, it } from 'vitest';
import type { TimelineRow } from '../../src/core/timeline-row.ts';
import { formats } from '../../src/exports/formats/index.ts';
import { chosenNumbers, firstChoices, formatsFor, isReady, lockOf } from '../../src/ui/share/share-choices.ts';

const row = (number: number, utc: string): TimelineRow => ({
  number,
  kind: 'email',
  capturedAt: { utc, offset: '+00:00' },
  senderName: '',
  senderAddress: '',
  subject: '',
  completeness: 'complete',
  counts: null,
  unreadable: false,
});
const rows = [
  row(3, '2026-11-25T12:00:00.000Z'),
  row(2, '2026-11-24T12:00:00.000Z'),
  row(1, '2026-11-23T12:00:00.000Z'),
];

describe('what is chosen to be shared', () => {
  it('is all, a period with both of its days, or some, in the order of their numbers', () => {
    const chosen = (change: object) => chosenNumbers(rows, { ...firstChoices, ...change });
    expect(chosen({})).toEqual([1, 2, 3]);
    expect(chosen({ which: 'period', from: '2026-11-24', to: '2026-11-24' })).toEqual([2]);
    expect(chosen({ which: 'period', from: '2026-11-24' })).toEqual([2, 3]);
    expect(chosen({ which: 'period', from: '2026-12-01' })).toEqual([]);
    expect(chosen({ which: 'some', some: new Set([3, 1, 9]) })).toEqual([1, 3]);
  });

  it('goes by the day that the person’s clock had at each capture, wherever they are now', () => {
    const evening = {
      ...row(1, '2026-11-23T20:00:00.000Z'),
      capturedAt: { utc: '2026-11-23T20:00:00.000Z', offset: '+08:00' },
    };
    const morning = {
      ...row(2, '2026-11-24T04:00:00.000Z'),
      capturedAt: { utc: '2026-11-24T04:00:00.000Z', offset: '-05:00' },
    };
    const on = (day: string) =>
      chosenNumbers([morning, evening], { ...firstChoices, which: 'period', from: day, to: day });
    expect(on('2026-11-24')).toEqual([1]);
    expect(on('2026-11-23')).toEqual([2]);
  });

  it('offers every format to somebody', () => {
    const offered = new Set<string>(Object.values(formatsFor).flat());
    expect(formats.filter(({ id }) => !offered.has(id))).toEqual([]);
  });

  it('is not ready without exhibits, nor with a lock that has no key', () => {
    expect(isReady(firstChoices, [1])).toBe(true);
    expect(isReady(firstChoices, [])).toBe(false);
    expect(isReady({ ...firstChoices, lock: 'passphrase', passphrase: 'short' }, [1])).toBe(false);
    expect(isReady({ ...firstChoices, lock: 'passphrase', passphrase: 'four words are best' }, [1])).toBe(true);
    expect(isReady({ ...firstChoices, lock: 'key', key: ' ' }, [1])).toBe(false);
    expect(lockOf({ ...firstChoices, lock: 'key', key: 'age1a, age1b\n' })).toEqual({ recipients: ['age1a', 'age1b'] });
    expect(lockOf(firstChoices)).toBeNull();
  });
});
