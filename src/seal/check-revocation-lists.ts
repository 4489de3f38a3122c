import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import type { CustodyEntry } from '../core/custody.ts';
import { hashBytesNow } from '../core/hash.ts';
import type { RevocationList } from '../core/revocation-list.ts';
import type { Finding } from './finding.ts';
import { toldInLog } from './told-in-log.ts';

/**
 * Checks that the lists of revoked certificates are those that the custody log tells of: each with its address and time, and none
 * missing. Who signed them, and what they say, is read with the time stamps that they are about.
 */
export function checkRevocationLists(
  file: string,
  custody: readonly CustodyEntry[],
  lists: readonly RevocationList[],
): Finding[] {
  const entries = toldInLog(custody, 'time-stamp', 'listSha256');
  const here = new Set<string>();
  const findings = lists.flatMap(({ list, address, keptAt }, at): Finding[] => {
    const hash = hashBytesNow(bytesOfBase64(list));
    const entry = entries.get(hash);
    const twice = here.has(hash);
    here.add(hash);
    const told =
      !twice &&
      entry?.content?.details?.['address'] === address &&
      canonicalJson(entry?.at ?? null) === canonicalJson(keptAt);
    return told ? [] : [{ file, code: 'revocation-list', where: `list ${at + 1}`, detail: 'not-in-custody' }];
  });
  for (const [hash, { seq }] of entries) {
    if (!here.has(hash)) findings.push({ file, code: 'revocation-list', where: `custody ${seq}`, detail: 'not-here' });
  }
  return findings;
}
