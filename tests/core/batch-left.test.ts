import { describe, expect, it } from 'vitest';
import { leftAfter, leftLimit } from '../../src/core/batch-left.ts';

const message = (key: string, print = 'a') => ({ key, print });

describe('what is left of a batch', () => {
  it('is what was added and not taken away, each once, whatever is sent twice', () => {
    const change = { siteId: 'x', add: [message('2'), message('3')], gone: ['1'] };
    const once = leftAfter([message('1'), message('2')], change);
    expect(once.map(({ key }) => key)).toEqual(['2', '3']);
    expect(leftAfter(once, change)).toEqual(once);
  });

  it('keeps the newest print, and never grows beyond its limit', () => {
    expect(leftAfter([message('1')], { siteId: 'x', add: [message('1', 'b')], gone: [] })).toEqual([message('1', 'b')]);
    const many = Array.from({ length: leftLimit }, (_, index) => message(String(index)));
    const left = leftAfter(many, { siteId: 'x', add: [message('new')], gone: [] });
    expect(left).toHaveLength(leftLimit);
    expect(left.at(-1)?.key).toBe('new');
  });
});
