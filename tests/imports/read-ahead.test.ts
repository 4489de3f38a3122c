import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ReadAhead } from '../../src/imports/read-ahead.ts';

const bytes = Uint8Array.from({ length: 700_000 }, (_, at) => (at * 7919) >> 3);
const file = new Blob([bytes]);

it('gives the same bytes as the file, wherever and in whatever order it is asked, also by several at once (property)', async () => {
  const question = fc.tuple(fc.nat(bytes.length), fc.oneof(fc.nat(100), fc.nat(bytes.length)));
  await fc.assert(
    fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 6 }), async (questions) => {
      const reader = new ReadAhead(file);
      const right = questions.map(([offset, length]) => Buffer.from(bytes.subarray(offset, offset + length)));
      const ask = ([offset, length]: [number, number]) => reader.readUint8Array(offset, length);
      const atOnce = await Promise.all(questions.map(ask));
      const after = [];
      for (const one of questions) after.push(await ask(one));
      for (const given of [atOnce, after]) {
        expect(given.every((one, at) => Buffer.compare(one, right[at] ?? Buffer.alloc(0)) === 0)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

it('asks the file once for many small pieces one after the other', async () => {
  let looks = 0;
  const counted = Object.assign(new Blob([bytes]), {
    slice(from: number, to: number) {
      looks += 1;
      return file.slice(from, to);
    },
  });
  const reader = new ReadAhead(counted);
  for (let at = 0; at < 250_000; at += 500) await reader.readUint8Array(at, 500);
  expect(looks).toBe(1);
});

it('gives the same bytes from beginning to end in pieces of any size, in few questions (property)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 900, max: 90_000 }), async (length) => {
      let looks = 0;
      const counted = Object.assign(new Blob([bytes]), {
        slice(from: number, to: number) {
          looks += 1;
          return file.slice(from, to);
        },
      });
      const reader = new ReadAhead(counted);
      const pieces = [];
      for (let at = 0; at < bytes.length; at += length) pieces.push(await reader.readUint8Array(at, length));
      expect(Buffer.compare(Buffer.concat(pieces), bytes)).toBe(0);
      expect(looks).toBe(3);
    }),
    { numRuns: 30 },
  );
});
