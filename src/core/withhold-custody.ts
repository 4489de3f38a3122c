import type { CustodyContent, CustodyEntry } from './custody.ts';

/** What a package may tell of: these exhibits (`EX-0001`), and where it is of a case, that case's id. */
export interface ToldIn {
  exhibits: ReadonlySet<string>;
  ofCase?: string | undefined;
}

/**
 * The whole chain for a package of some exhibits, and the hashes still hold. What is said of other exhibits, of other cases, and of what
 * other people gave is left out. So are the keys of redacted packages, since their file names do not say which exhibits they are of, and
 * the hashes of own addresses, since whoever has the entry could try addresses on them.
 */
export function withholdCustody(custody: readonly CustodyEntry[], told: ToldIn): CustodyEntry[] {
  return custody.map((entry) => {
    const { content, ...link } = entry;
    return content && !mayBeTold(content, told) ? link : entry;
  });
}

function mayBeTold({ action, exhibit = '', details = {} }: CustodyContent, { exhibits, ofCase }: ToldIn): boolean {
  if (action === 'joint' || details['key'] !== undefined || details['toldSha256'] !== undefined) return false;
  if (details['case'] !== undefined && details['case'] !== ofCase) return false;
  // In the middle of a file's name too: `EX-0002_message.eml`.
  const named = [exhibit, ...Object.values(details)].flatMap((text) => text.match(/EX-\d{4,}/g) ?? []);
  return named.every((name) => exhibits.has(name));
}
