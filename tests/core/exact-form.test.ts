import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { exactForm } from '../../src/core/exact-form.ts';
import { Package } from '../../src/core/package.ts';
import { unknownName } from '../../src/core/unknown-name.ts';
import { bagIn, textOf } from '../seal/altered-bag.ts';
import { mixedPackage } from '../seal/complaint-book.ts';

/** What the form itself says, and whether it gives back what it was given. */
function byForm(form: z.ZodMiniType, value: unknown): boolean {
  const parsed = form.safeParse(value);
  return parsed.success && unknownName(value, parsed.data) === null && isDeepStrictEqual(parsed.data, value);
}

const forms: [what: string, z.ZodMiniType, values: string[]][] = [
  ['text', z.string(), ['"a"', '""', '1', 'null', '["a"]']],
  ['text of a pattern', z.string().check(z.regex(/^a/)), ['"ab"', '"b"', '1']],
  ['text that is cut at its ends', z.string().check(z.trim()), ['"a"', '" a"']],
  ['id', z.uuid(), ['"7d444840-9dc0-41d1-b245-5ffdce74fad2"', '"7d444840"']],
  ['time', z.iso.datetime(), ['"2026-11-24T08:00:00Z"', '"2026-11-24"']],
  ['number', z.number(), ['1', '-0', '1e999', '"1"', 'true']],
  ['number in bounds', z.int().check(z.gte(0), z.lte(9)), ['0', '9', '10', '-1', '1.5']],
  ['yes or no', z.boolean(), ['true', 'false', '0', '"true"']],
  ['one of some', z.enum(['a', 'b']), ['"a"', '"c"', '"toString"']],
  ['one alone', z.literal('a'), ['"a"', '"b"']],
  ['list', z.array(z.number()), ['[]', '[1]', '[1,"2"]', '{"0":1,"length":1}']],
  ['list of a length', z.array(z.number()).check(z.maxLength(1)), ['[1]', '[1,2]']],
  ['pair', z.tuple([z.string(), z.number()]), ['["a",1]', '["a"]', '["a",1,2]', '[1,"a"]']],
  ['null or text', z.nullable(z.string()), ['null', '"a"', '1']],
  [
    'object',
    z.object({ a: z.string(), b: z.exactOptional(z.number()) }),
    [
      '{"a":""}',
      '{"a":"","toString":"a"}',
      '{"a":"","__proto__":{"b":1}}',
      '{"a":"","b":1}',
      '{"b":1}',
      '{"a":"","c":1}',
      '{"a":"","b":null}',
      '[]',
      'null',
      '"a"',
    ],
  ],
  ['open object', z.record(z.string(), z.number()), ['{}', '{"a":1}', '{"a":"1"}', '{"__proto__":1}', '[]']],
  [
    'one of two',
    z.discriminatedUnion('is', [
      z.object({ is: z.literal('a'), x: z.string() }),
      z.object({ is: z.literal('b'), y: z.exactOptional(z.string()) }),
    ]),
    ['{"is":"a","x":""}', '{"is":"b"}', '{"is":"b","x":""}', '{"is":"c"}', '{"x":""}'],
  ],
];

it.each(forms)('says of %s what the form says', (_what, form, values) => {
  const said = values.map((value) => [value, exactForm(form)(JSON.parse(value))]);
  expect(said).toEqual(values.map((value) => [value, byForm(form, JSON.parse(value))]));
  // One that knows nothing would agree with every form by asking it.
  expect(said.some(([, fits]) => fits)).toBe(true);
});

it.each([
  ['the first that takes a value', z.union([z.object({ a: z.string() }), z.object({ a: z.string(), b: z.string() })])],
  ['a name that every object has', z.object({ a: z.string(), valueOf: z.exactOptional(z.string()) })],
  ['names that are listed', z.partialRecord(z.enum(['a']), z.string())],
  [
    'what is made of it',
    z.pipe(
      z.object({ a: z.string() }),
      z.transform(() => 1),
    ),
  ],
])('leaves to the form itself: %s', (_what, form) => {
  expect(exactForm(form)({ a: 'x', b: 'y' })).toBe(false);
  expect(exactForm(form)({ a: 'x' })).toBe(false);
});

/** Everything that stands somewhere in a value: what holds it, and under which name. */
function placesIn(value: unknown): { holder: Record<string, unknown>; name: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesIn(holder[name])]);
}

it('says of a package with anything in it altered what its form says (property)', { timeout: 120_000 }, async () => {
  const text = textOf((await bagIn(await mixedPackage())).get('data/clues.json'));
  const fits = exactForm(Package);
  expect(fits(JSON.parse(text))).toBe(true);
  const anything = fc.oneof(
    fc.constantFrom(null, true, 0, -1, Infinity, '', 'x', 'email', [], {}, ['x'], { is: 'x' }),
    fc.jsonValue(),
  );
  const change = fc.constantFrom('put', 'leave out', 'add', 'twice');
  fc.assert(
    fc.property(fc.nat(), change, anything, (at, how, value) => {
      const document: unknown = JSON.parse(text);
      // The schema is open: what is changed there is another check's.
      const places = placesIn(document).filter(({ name }) => !name.startsWith('$'));
      const { holder, name } = places[at % places.length] ?? { holder: {}, name: '' };
      if (how === 'put') holder[name] = value;
      else if (how === 'leave out' && Array.isArray(holder)) holder.splice(Number(name), 1);
      else if (how === 'leave out') Reflect.deleteProperty(holder, name);
      else if (how === 'add' && !Array.isArray(holder)) holder['more'] = value;
      else if (Array.isArray(holder)) holder.push(holder[0]);
      expect(fits(document)).toBe(byForm(Package, document));
    }),
    { numRuns: 1_000 },
  );
});
