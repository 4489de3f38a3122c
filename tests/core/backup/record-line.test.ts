import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordLine, recordOfLine } from '../../../src/core/backup/record-line.ts';

/** Names with dollars, marks of our own among them, and names that objects have by themselves. */
const name = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.constantFrom('$bytes', '$buffer', '$blob', '$object', '$', '__proto__', 'constructor', 'type'),
);
const leaf = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 20 }),
);
const { record } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('record')),
  record: fc.array(fc.tuple(name, tie('value')), { maxLength: 5 }).map((fields) => Object.fromEntries(fields)),
}));

const noBlob = () => new Blob();

describe('a record as a line', () => {
  it('is read back as it was, whatever it says and however its fields are named', () => {
    fc.assert(
      fc.property(record, (one) => {
        const line = recordLine(one, () => 0);
        expect(line).not.toContain('\n');
        expect(recordOfLine(line, noBlob)).toEqual(one);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has a place for each blob, and its type', async () => {
    const kept: Blob[] = [];
    const line = recordLine(
      { a: [new Blob(['x'], { type: 'image/png' })], b: new Blob(['y']) },
      (blob) => kept.push(blob) - 1,
    );
    const back = recordOfLine(line, (place) => new Blob([kept[place] ?? 'none'])) as { a: [Blob]; b: Blob };
    expect([await back.a[0].text(), back.a[0].type, await back.b.text()]).toEqual(['x', 'image/png', 'y']);
  });

  it('gives a buffer back as a buffer', () => {
    const back = recordOfLine(
      recordLine({ token: Uint8Array.of(1, 2).buffer }, () => 0),
      noBlob,
    ) as { token: unknown };
    expect(back.token).toBeInstanceOf(ArrayBuffer);
    expect(new Uint8Array(back.token as ArrayBuffer)).toEqual(Uint8Array.of(1, 2));
  });

  it.each(['{"$more":1}', '{"$bytes":1}', '{"$bytes":"***"}', '{"a":{"$blob":"1"}}', '{', ''])(
    'is refused: %s',
    (line) => {
      expect(() => recordOfLine(line, noBlob)).toThrow();
    },
  );
});
