import { expect, it } from 'vitest';
import { Remembered } from '../../src/core/remembered.ts';

it('works out once what comes again, nothing found included', () => {
  const kept = new Remembered<string | null>(10);
  let asked = 0;
  const make = () => {
    asked += 1;
    return null;
  };
  expect([kept.of('a', make), kept.of('a', make)]).toEqual([null, null]);
  expect(asked).toBe(1);
});

it('forgets before there are too many', () => {
  const kept = new Remembered<number>(3);
  const made: number[] = [];
  const ask = (key: number) =>
    kept.of(String(key), () => {
      made.push(key);
      return key;
    });
  for (const key of [1, 2, 3, 1, 4, 1]) expect(ask(key)).toBe(key);
  expect(made).toEqual([1, 2, 3, 4, 1]);
});
