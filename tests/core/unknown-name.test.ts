import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unknownName } from '../../src/core/unknown-name.ts';

it('knows every name of what was left as it is', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => unknownName(value, structuredClone(value)) === null));
});

it('finds a name that was put in, wherever it stands', () => {
  const good = { list: [{ name: 'a' }, { name: 'b', open: { any: 1 } }] };
  const places = [
    ['more', { ...good, more: 1 }],
    ['list.1.more', { list: [good.list[0], { ...good.list[1], more: null }] }],
    ['list.2', { list: [...good.list, {}] }],
    // A name like that of every object is none that the schema knows.
    ['toString', { ...good, toString: 1 }],
    ['__proto__', JSON.parse('{"list":[],"__proto__":{"verified":true}}')],
  ] as const;
  for (const [where, given] of places) expect(unknownName(given, good)).toBe(where);
});
