import { expect, it } from 'vitest';
import { matchesIn } from '../../../src/core/text/matches-in.ts';

it.each([
  ['words', /[a-z]+/g],
  ['places', /(?=b)/g],
  ['groups', /(a)|(b)/gi],
  ['whole characters', /\p{L}/gu],
])('gives what matchAll gives: %s', (_what, pattern) => {
  for (const text of ['', 'aB b-ab', '𝒿a😀b', 'bb']) {
    // From the beginning, whatever was looked for before.
    pattern.lastIndex = 3;
    const matches = matchesIn(text, pattern);
    pattern.lastIndex = 0;
    expect(matches).toEqual([...text.matchAll(pattern)]);
  }
});

it('ends with a pattern that is not global', () => {
  expect(matchesIn('aaa', /a/)).toHaveLength(1);
});
