import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { chainFaults, nextEntry } from '../../src/core/custody.ts';
import type { CustodyEntry } from '../../src/core/custody.ts';
import { instantAt } from '../../src/core/instant-at.ts';

function chain(length: number, withheld: readonly number[] = []): CustodyEntry[] {
  const entries: CustodyEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const content = {
      nonce: String(seq).padStart(32, '0'),
      action: 'capture' as const,
      appVersion: '1',
      exhibit: `EX-000${seq}`,
    };
    entries.push(nextEntry(entries.at(-1), instantAt(seq * 1000, 0), content));
  }
  return entries.map(({ content, ...entry }) =>
    withheld.includes(entry.seq) || !content ? entry : { ...entry, content },
  );
}

describe('the custody chain', () => {
  it('is unbroken as it is made, also where content is withheld', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.array(fc.integer({ min: 1, max: 12 })), (length, withheld) => {
        expect(chainFaults(chain(length, withheld))).toEqual([]);
      }),
    );
  });

  it('shows any change of any part of any entry', () => {
    const parts = ['seq', 'at', 'content', 'contentHash', 'prevHash', 'hash'] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom(...parts),
        fc.stringMatching(/^[0-9a-f]{64}$/),
        (at, part, hash) => {
          const entries = structuredClone(chain(8));
          const entry = entries[at];
          if (!entry?.content) throw new Error('no entry');
          if (part === 'seq') entry.seq += 1;
          else if (part === 'at') entry.at = instantAt(77, 0);
          else if (part === 'content') entry.content.exhibit = 'EX-9999';
          else entry[part] = hash;
          expect(chainFaults(entries)).not.toEqual([]);
        },
      ),
    );
  });

  it('shows an entry that was taken out, put in or moved, but for the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.constantFrom('out', 'twice', 'moved'), (at, how) => {
        const entries = chain(8);
        const [entry] = entries.splice(at, 1);
        if (!entry) throw new Error('no entry');
        if (how === 'twice') entries.splice(at, 0, entry, entry);
        if (how === 'moved') entries.splice(at + 1, 0, entry);
        expect(chainFaults(entries)).not.toEqual([]);
      }),
    );
  });
});

describe('canonical JSON (RFC 8785)', () => {
  it.each([
    ['{"b":1,"a":[true,null,"x"]}', '{"a":[true,null,"x"],"b":1}'],
    // Section 3.2.2 and 3.2.3 of the RFC.
    [
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]}',
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    ],
    [
      '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}',
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    ],
  ])('writes %s in its one form', (text, canonical) => {
    expect(canonicalJson(JSON.parse(text))).toBe(canonical);
  });

  it('is the same whatever the order of names', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    [undefined],
    [Number.NaN],
    [Infinity],
    ['\uD800'],
    [new Map()],
    [new Date(0)],
    [{ a: undefined }],
    [() => 1],
  ])('refuses %s, which JSON would bend', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
