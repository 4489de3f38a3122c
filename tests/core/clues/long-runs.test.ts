import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longRuns } from '../../../src/core/clues/payments/long-runs.ts';

const slow = /(?<![A-Za-z0-9])[A-Za-z0-9]{25,106}(?![A-Za-z0-9])/g;

it('long runs are those that a search for them at every place finds', () => {
  const piece = fc.oneof(
    fc.nat(120).map((length) => 'aZ9'.repeat(40).slice(0, length)),
    fc.constantFrom(' ', '-', 'é', '微', '\n', '  '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      const wanted = [...text.matchAll(slow)].map(({ 0: run, index }) => ({ run, start: index }));
      expect(longRuns(text)).toEqual(wanted);
    }),
    { numRuns: 1000 },
  );
});
