import type { CustodyEntry } from './custody.ts';

/** The whole chain for a package of some exhibits: what is said of others is left out, and the hashes still hold. */
export function withholdCustody(custody: readonly CustodyEntry[], exhibits: ReadonlySet<string>): CustodyEntry[] {
  return custody.map((entry) => {
    const { content, ...link } = entry;
    const named = [content?.exhibit ?? '', ...Object.values(content?.details ?? {})].flatMap(
      (text) => text.match(/\bEX-\d{4,}\b/g) ?? [],
    );
    return named.every((name) => exhibits.has(name)) ? entry : link;
  });
}
