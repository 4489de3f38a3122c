import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guest } from '../../src/joint/guest.ts';
import { Guest as GuestSchema, guestOfPackage, guestOfRedacted } from '../../src/joint/guest.ts';
import { caseOf, emptyCase, join, jointClues } from '../../src/joint/joint-case.ts';
import type { JointCase } from '../../src/joint/joint-case.ts';
import { exhibitTexts } from '../../src/exports/exhibit-texts.ts';
import { packageDocument } from '../../src/exports/package-document.ts';
import { leaveAllOut } from '../../src/redact/choices.ts';
import { redact } from '../../src/redact/redact.ts';
import { captureOf, openSmallBook, scamMail } from '../small-book.ts';

const watch = { signal: new AbortController().signal, onProgress: () => undefined };
const ids = [
  '0f8fad5b-d9cb-469f-a165-70867728950e',
  '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  '550e8400-e29b-41d4-a716-446655440000',
];
const instant = fc
  .integer({ min: 0, max: 3 })
  .map((hour) => ({ utc: `2026-11-24T0${hour}:00:00.000Z`, offset: '+08:00' }));
const clue = fc.record({
  kind: fc.constantFrom('email' as const, 'phone' as const),
  value: fc.constantFrom('a', 'b', 'c'),
});
const exhibit = fc.record({
  id: fc.constantFrom(...ids),
  number: fc.constantFrom('EX-0001', 'EX-0002'),
  kind: fc.constant('email' as const),
  capturedAt: instant,
  clues: fc.array(clue, { maxLength: 3 }),
});
/** Few different values, so that books, exhibits and clues meet. */
const guest: fc.Arbitrary<Guest> = fc.record({
  packageId: fc.constantFrom(...ids),
  format: fc.constantFrom('cluebook/1' as const, 'cluebook-redacted/1' as const),
  createdAt: instant,
  book: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  exhibits: fc.array(exhibit, { maxLength: 3 }),
});
const joint = fc.array(guest, { maxLength: 4 }).map(caseOf);
/** What two cases have to agree in: which packages, and what is shown of them. */
const seen = (one: JointCase) => ({ packages: [...one.keys()].sort(), clues: jointClues(one) });

describe('a joint case', () => {
  it('does not care for order (property: commutative)', () => {
    fc.assert(
      fc.property(joint, joint, (one, other) => {
        expect(seen(join(one, other))).toEqual(seen(join(other, one)));
      }),
    );
  });

  it('does not care for how it is put together (property: associative)', () => {
    fc.assert(
      fc.property(joint, joint, joint, (one, two, three) => {
        expect(seen(join(join(one, two), three))).toEqual(seen(join(one, join(two, three))));
      }),
    );
  });

  it('is not changed by the same again, nor by nothing (property: idempotent)', () => {
    fc.assert(
      fc.property(joint, joint, (one, other) => {
        expect(seen(join(one, one))).toEqual(seen(one));
        expect(seen(join(one, emptyCase))).toEqual(seen(one));
        expect(seen(join(join(one, other), other))).toEqual(seen(join(one, other)));
      }),
    );
  });

  it('counts a person once and an exhibit once, whatever packages they gave', async () => {
    const packages = [await twoForms(1), await twoForms(2)];
    const [first, second] = packages;
    const all = caseOf(packages.flatMap(({ full, redacted }) => [full, redacted]));
    expect(all.size).toBe(4);
    const shared = jointClues(all).find(({ value }) => value === '+12025550142');
    expect(shared).toMatchObject({ kind: 'phone', exhibits: 2 });
    expect(shared?.books).toHaveLength(2);
    expect(jointClues(all).find(({ value }) => value === 'https://pay.parcel.example/1')).toMatchObject({
      exhibits: 1,
      books: [first?.full.book],
    });
    expect(first?.full.book).toBe(first?.redacted.book);
    expect(first?.full.book).not.toBe(second?.full.book);
  });

  it('keeps of a guest what its own schema says: no original, no text, no address of theirs', async () => {
    for (const one of Object.values(await twoForms(1))) {
      expect(GuestSchema.parse(one)).toEqual(one);
      expect(JSON.stringify(one)).not.toMatch(/lin\.mei|Your parcel|base64/);
    }
  });
});

async function twoForms(number: number): Promise<{ full: Guest; redacted: Guest }> {
  const { ask, input } = await openSmallBook();
  await ask('capture.save', captureOf(scamMail(number)));
  const all = await input();
  const document = await packageDocument(all, 'beside', (source) => source, watch);
  const texts = await exhibitTexts(document, all.readSource, watch);
  const redacted = redact({
    document,
    texts,
    choices: leaveAllOut,
    id: ids[0] ?? '',
    createdAt: all.createdAt,
    key: 'ab'.repeat(32),
  });
  return { full: guestOfPackage(document), redacted: guestOfRedacted(redacted) };
}
