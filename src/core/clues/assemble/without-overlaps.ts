import type { ClueKind, Found } from '../../clue.ts';

/** What is only a part of something longer: the address in a link, the digits in an account number. */
const covers: Partial<Record<ClueKind, readonly ClueKind[]>> = {
  link: ['link', 'email', 'phone', 'ip', 'domain', 'payment'],
  email: ['link', 'domain', 'phone', 'email'],
  payment: ['phone'],
  ip: ['phone', 'domain'],
};

/** Everything that was found, in order, without what stands inside of something longer of another kind. */
export function withoutOverlaps(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Found[] = [];
  let near: Found[] = [];
  for (const one of sorted) {
    near = near.filter(({ end }) => end > one.start);
    if (near.some((other) => isCoveredBy(one, other))) continue;
    for (const other of near) if (isCoveredBy(other, one)) kept.splice(kept.lastIndexOf(other), 1);
    near = [...near.filter((other) => !isCoveredBy(other, one)), one];
    kept.push(one);
  }
  return kept;
}

function isCoveredBy(one: Found, other: Found): boolean {
  if (other.end - other.start < one.end - one.start) return false;
  return (
    covers[other.kind]?.includes(one.kind) === true &&
    (other.kind !== one.kind || other.end - other.start > one.end - one.start)
  );
}
