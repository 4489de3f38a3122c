import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIn, labelled, lastWeeks, periodsOver, weekStart } from '../../src/ui/charts/periods.ts';

const on = (year: number, month: number, day: number, hour = 0) => new Date(year, month - 1, day, hour).getTime();

describe('periods of a chart', () => {
  it('begin weeks on Monday, in the person’s own zone', () => {
    expect(weekStart(on(2026, 11, 26, 14))).toBe(on(2026, 11, 23));
    expect(weekStart(on(2026, 11, 23))).toBe(on(2026, 11, 23));
    expect(weekStart(on(2026, 11, 22, 23))).toBe(on(2026, 11, 16));
  });

  it('count weeks by the calendar, whatever the clocks do', () => {
    const starts = lastWeeks(on(2026, 11, 26, 14), 40);
    expect(starts).toHaveLength(40);
    expect(starts.at(-1)).toBe(on(2026, 11, 23));
    expect(starts.map((start) => [new Date(start).getDay(), new Date(start).getHours()].join())).toEqual(
      starts.map(() => '1,0'),
    );
  });

  it('are weeks, months or years, as many as can be told apart', () => {
    const last = on(2026, 11, 26);
    expect(periodsOver(on(2026, 10, 3), last)).toMatchObject({ unit: 'week', all: { length: 12 } });
    expect(periodsOver(on(2025, 12, 3), last)).toMatchObject({ unit: 'month', all: { length: 12 } });
    expect(periodsOver(on(2014, 1, 1), last)).toMatchObject({ unit: 'year', all: { length: 13 } });
    expect(periodsOver(on(1970, 1, 2), last).all).toHaveLength(30);
  });

  it('lose no time, and follow one another without a gap', () => {
    const time = fc.integer({ min: on(1960, 1, 1), max: on(2030, 1, 1) });
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 50 }), (times) => {
        const now = on(2030, 1, 1);
        const periods = periodsOver(Math.min(...times), now);
        const counts = countIn(periods, times);
        expect(counts.reduce((one, other) => one + other, 0)).toBe(times.length);
        for (const [index, { start }] of periods.all.entries())
          if (index > 0) expect(periods.all[index - 1]?.end).toBe(start);
        expect(periods.all.length).toBeLessThanOrEqual(30);
        expect(labelled(periods).length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
