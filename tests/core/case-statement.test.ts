import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepsVersions, writeStatement } from '../../src/core/case-statement.ts';
import type { StatementVersion } from '../../src/core/case.ts';
import { instantAt } from '../../src/core/instant-at.ts';
import { dayOf } from '../../src/core/instant.ts';

const start = Date.UTC(2026, 10, 20, 22, 0, 0);
const minute = 60_000;

/** A person who writes now and then, over days, and sometimes asks for a new version. */
const writings = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 3 * 24 * 60 }),
    text: fc.string({ maxLength: 12 }),
    fresh: fc.boolean(),
  }),
  { maxLength: 12 },
);

describe('versions of a statement', () => {
  it('are never changed once they are over, whatever is written, and the store takes each step', () => {
    fc.assert(
      fc.property(writings, fc.integer({ min: -720, max: 720 }), (steps, east) => {
        let versions: StatementVersion[] = [];
        let at = start;
        for (const { after, text, fresh } of steps) {
          at += after * minute;
          const now = instantAt(at, east);
          const over = versions.filter((one, index) => index < versions.length - 1 || dayOf(one.at) !== dayOf(now));
          const next = writeStatement(versions, text, now, fresh);
          expect(next.slice(0, over.length)).toEqual(over);
          expect(next.at(-1)?.text).toBe(text);
          expect(keepsVersions(versions, next, now)).toBe(true);
          versions = next;
        }
      }),
    );
  });

  it('are refused by the rule when one that is over is altered or left out', () => {
    const at = (day: number) => instantAt(start + day * 24 * 60 * minute, 60);
    const before = [
      { at: at(0), text: 'first' },
      { at: at(1), text: 'second' },
    ];
    const [first, second] = before as [StatementVersion, StatementVersion];
    expect(keepsVersions(before, [{ ...first, text: 'other' }, second], at(1))).toBe(false);
    expect(keepsVersions(before, [first, { ...second, text: 'more' }], at(1))).toBe(true);
    expect(keepsVersions(before, [first, { ...second, text: 'more' }], at(2))).toBe(false);
    expect(keepsVersions(before, [second], at(1))).toBe(false);
  });

  it('belong to the day of the person’s own clock', () => {
    expect(dayOf(instantAt(start, 120))).toBe('2026-11-21');
    expect(dayOf(instantAt(start, -120))).toBe('2026-11-20');
  });
});
