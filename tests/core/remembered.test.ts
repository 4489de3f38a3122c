import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
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

it('makes the value of the key as it was asked for, half characters included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 40 }), (text, end) => {
      const key = text.slice(0, end);
      expect(new Remembered<string>(1).of(key, (own) => own)).toBe(key);
    }),
  );
  expect(new Remembered<string>(1).of('\uD83D', (own) => own)).toBe('\uD83D');
});

it('does not keep the long text that a key was cut out of', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const kept = new Remembered<string>(100);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let mail = 0; mail < 50; mail += 1) {
    const text = `${String(mail).padEnd(30, '.')}${'margin:0;'.repeat(100_000)}`.toUpperCase();
    kept.of(text.slice(0, 30), (own) => own);
  }
  collectGarbage();
  expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(20);
  expect(kept.of('0'.padEnd(30, '.'), () => 'forgotten')).toBe('0'.padEnd(30, '.'));
});
