import { imitatedNames } from './data/imitated-names.ts';

/**
 * ASCII signs that are read as others in common type: each written form becomes one drawing. Applied to both sides, so
 * that `paypa1` and `paypal` meet in `paypai`.
 */
const drawings: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/0/g, 'o'],
  [/[1l|]/g, 'i'],
  [/5/g, 's'],
  [/3/g, 'e'],
];

const byDrawing = new Map(imitatedNames.map((name) => [drawn(name), name]));

/** The known name that a registrable domain's first label is drawn like without being it; null when there is none. */
export function imitatedName(domain: string): string | null {
  const label = domain.split('.')[0] ?? '';
  const known = byDrawing.get(drawn(label));
  return known === undefined || known === label ? null : known;
}

function drawn(label: string): string {
  return drawings.reduce((text, [written, read]) => text.replaceAll(written, read), label);
}
