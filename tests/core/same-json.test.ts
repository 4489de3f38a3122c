import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { sameJson } from '../../src/core/same-json.ts';

it('says the same as the RFC 8785 texts of two values (property)', () => {
  const small = fc.jsonValue({ maxDepth: 2, stringUnit: fc.constantFrom('a', 'b') });
  fc.assert(
    fc.property(small, small, (one, other) => {
      expect(sameJson(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
    }),
    { numRuns: 2_000 },
  );
});

it('minds no order of names, and knows a list from an object and its own names from those of every object', () => {
  expect(sameJson({ a: 1, b: [0, { c: null }] }, { b: [-0, { c: null }], a: 1 })).toBe(true);
  expect(sameJson([], {})).toBe(false);
  expect(sameJson({ toString: null }, { valueOf: null })).toBe(false);
  expect(sameJson(JSON.parse('{"__proto__":{}}'), JSON.parse('{"a":{}}'))).toBe(false);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
});
