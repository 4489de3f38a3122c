import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byExhibit } from '../../src/core/by-exhibit.ts';

it('gives of each exhibit the same things as looking through all of them, in the same order (property)', () => {
  const number = fc.constantFrom<string>('EX-0001', 'EX-0002', 'EX-0003');
  fc.assert(
    fc.property(fc.array(fc.record({ id: fc.nat(), exhibits: fc.array(number) })), (things) => {
      const found = byExhibit(things);
      for (const one of ['EX-0001', 'EX-0002', 'EX-0003']) {
        expect(found.get(one) ?? []).toEqual(things.filter(({ exhibits }) => exhibits.includes(one)));
      }
    }),
  );
});
