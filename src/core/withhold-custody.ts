import type { CustodyEntry } from './custody.ts';

/**
 * The whole chain for a package of some exhibits: what is said of others is left out, and the hashes still hold. So are the keys of
 * redacted packages, since their file names do not say which exhibits they are of, and the hashes of own addresses, since whoever has the
 * entry could try addresses on them.
 */
export function withholdCustody(custody: readonly CustodyEntry[], exhibits: ReadonlySet<string>): CustodyEntry[] {
  return custody.map((entry) => {
    const { content, ...link } = entry;
    if (content?.details?.['key'] !== undefined || content?.details?.['toldSha256'] !== undefined) return link;
    const named = [content?.exhibit ?? '', ...Object.values(content?.details ?? {})].flatMap(
      (text) => text.match(/\bEX-\d{4,}\b/g) ?? [],
    );
    return named.every((name) => exhibits.has(name)) ? entry : link;
  });
}
