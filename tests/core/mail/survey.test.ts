import fc from 'fast-check';
import { expect, it } from 'vitest';
import { surveySource } from '../../../src/core/mail/survey.ts';

/** The same by the definition: a look at each byte and the ones after it. */
function plainSurvey(bytes: readonly number[]) {
  const isLone = (at: number) => bytes[at] === 13 && bytes[at + 1] !== 10;
  const begins = (at: number) => at === 0 || bytes[at - 1] === 10 || isLone(at - 1);
  const places = bytes.map((_, at) => at);
  return {
    dashes: places.filter((at) => begins(at) && bytes[at] === 45 && bytes[at + 1] === 45),
    loneCrs: places.filter(isLone).length,
    nuls: bytes.filter((byte) => byte === 0).length,
  };
}

const byte = fc.constantFrom(0, 9, 10, 13, 14, 45, 45, 45, 65, 66, 127, 128, 138, 141, 142, 255);

it('finds every beginning of a line, wherever the bytes lie in memory', () => {
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 60 }), fc.integer({ min: 0, max: 5 }), (bytes, before) => {
      const memory = Uint8Array.from([...Array.from({ length: before }, () => 10), ...bytes]);
      const { dashes, loneCrs, nuls } = surveySource(memory.subarray(before));
      expect({ dashes: [...dashes], loneCrs, nuls }).toEqual(plainSurvey(bytes));
    }),
    { numRuns: 2000 },
  );
});
