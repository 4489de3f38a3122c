import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';

describe('the one byte form of a value', () => {
  it('is read back as the value, and does not depend on the order of names (property)', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ['$.a[1].b: not a JSON value', { a: [1, { b: undefined }] }],
    [
      '$[1]: not a JSON value',
      Object.assign(
        Array.from({ length: 3 }, () => 1),
        { 1: undefined },
      ),
    ],
    ['$.a: not a finite number', { a: Number.POSITIVE_INFINITY }],
    ['$[0].a: lone surrogate', [{ a: '\ud800' }]],
    ['$: lone surrogate in a name', { '\udc00': 1 }],
    ['$.at: not a JSON value', { at: new Date(0) }],
    ['$: not a JSON value', new Map()],
  ])('refuses what JSON cannot carry, and says where: %s', (why, value) => {
    expect(() => canonicalJson(value)).toThrow(new TypeError(why));
  });

  it('refuses an array with a hole', () => {
    const holed = [1, 2, 3];
    Reflect.deleteProperty(holed, 1);
    expect(() => canonicalJson(holed)).toThrow('$[1]: not a JSON value');
  });
});
