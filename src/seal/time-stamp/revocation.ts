import { Enumerated, fromBER } from 'asn1js';
import type { BitString } from 'asn1js';
import { Certificate } from 'pkijs';
import type { CertificateRevocationList, RevokedCertificate } from 'pkijs';
import { covers } from './list-scope.ts';
import { oids } from './oids.ts';
import type { ReadList } from './read-list.ts';
import { nameOf, numberOf } from './signer-certificate.ts';

/** Why a certificate was taken back, by the numbers of RFC 5280, section 5.3.1. */
const reasons: Readonly<Record<number, string>> = {
  0: 'unspecified',
  1: 'keyCompromise',
  2: 'cACompromise',
  3: 'affiliationChanged',
  4: 'superseded',
  5: 'cessationOfOperation',
  6: 'certificateHold',
  9: 'privilegeWithdrawn',
  10: 'aACompromise',
};

/** With these, and only when they are told, stamps from before the certificate was taken back go on to count (RFC 3161, section 4). */
const sparing = new Set(['unspecified', 'affiliationChanged', 'superseded', 'cessationOfOperation']);

/** What the lists say of one certificate, all times in ISO 8601 in UTC. */
export type Revocation = { name: string } & (
  | { is: 'no-list' }
  /** `when` the list was issued: later than the stamp; earlier, and in force then; or earlier, and over by then. */
  | { is: 'not-listed'; issued: string; until: string | null; when: 'later' | 'current' | 'ended' }
  /** `counts`: stamps of that time go on to count. */
  | { is: 'listed'; at: string; reason: string | null; issued: string; counts: boolean }
);

/**
 * What these lists say of each certificate of a chain, but of its root, which nobody can take back by a list.
 *
 * @param chain DER, the signer's first, each signed by the next
 * @param time of the stamp
 */
export async function revocationsIn(
  chain: readonly Uint8Array<ArrayBuffer>[],
  lists: readonly ReadList[],
  time: string,
): Promise<Revocation[]> {
  const certificates = chain.map((der) => Certificate.fromBER(der));
  const below = certificates.filter((one, at) => at < certificates.length - 1 || !one.issuer.isEqual(one.subject));
  return Promise.all(
    below.map(async (certificate, at): Promise<Revocation> => {
      const own = await listsOf(certificate, certificates[at + 1], lists);
      return { name: nameOf(certificate), ...saidOf(certificate, own, Date.parse(time)) };
    }),
  );
}

async function listsOf(certificate: Certificate, issuer: Certificate | undefined, lists: readonly ReadList[]) {
  const own: CertificateRevocationList[] = [];
  for (const { list } of lists) {
    if (issuer && covers(list, certificate) && (await isListOf(list, issuer))) own.push(list);
  }
  return own;
}

/** Whether it is a list of certificates like one in this chain, signed by the authority above that one. */
export async function isOfChain({ list }: ReadList, chain: readonly Uint8Array<ArrayBuffer>[]): Promise<boolean> {
  const certificates = chain.map((der) => Certificate.fromBER(der));
  for (const [at, certificate] of certificates.entries()) {
    const issuer = certificates[at + 1];
    if (issuer && covers(list, certificate) && (await isListOf(list, issuer))) return true;
  }
  return false;
}

async function isListOf(list: CertificateRevocationList, issuer: Certificate): Promise<boolean> {
  try {
    return mayList(issuer) && (await list.verify({ issuerCertificate: issuer }));
  } catch {
    // A kind of key that the platform does not have: nothing shows that it was signed.
    return false;
  }
}

/** Its key is for lists, where it says what it is for (RFC 5280, 4.2.1.3: the seventh bit). */
function mayList({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === oids.keyUsage)?.parsedValue as BitString | undefined;
  return usage === undefined || ((usage.valueBlock.valueHexView[0] ?? 0) & 0b10) !== 0;
}

function saidOf(certificate: Certificate, lists: CertificateRevocationList[], time: number) {
  const newestFirst = lists.sort((one, other) => other.thisUpdate.value.getTime() - one.thisUpdate.value.getTime());
  for (const [index, list] of newestFirst.entries()) {
    const entry = entryOf(list, certificate);
    const reason = entry ? reasonOf(entry) : null;
    // What was on hold can be let go again, and is then in no later list.
    if (!entry || (reason === 'certificateHold' && index > 0)) continue;
    const at = entry.revocationDate.value;
    const counts = reason !== null && sparing.has(reason) && at.getTime() > time;
    return { is: 'listed' as const, at: iso(at), reason, issued: iso(list.thisUpdate.value), counts };
  }
  // A later list need not name a certificate that has ended.
  const telling = newestFirst.find(({ thisUpdate }) => thisUpdate.value <= certificate.notAfter.value);
  if (!telling) return { is: 'no-list' as const };
  const [issued, until] = [telling.thisUpdate.value, telling.nextUpdate?.value];
  const when = issued.getTime() >= time ? 'later' : until && until.getTime() >= time ? 'current' : 'ended';
  return { is: 'not-listed' as const, issued: iso(issued), until: until ? iso(until) : null, when } as const;
}

function entryOf({ revokedCertificates = [] }: CertificateRevocationList, { serialNumber }: Certificate) {
  const serial = numberOf(serialNumber);
  return revokedCertificates.find(({ userCertificate }) => numberOf(userCertificate) === serial);
}

/** Null when the list does not tell; `other` for a number that stands in no table. */
function reasonOf({ crlEntryExtensions }: RevokedCertificate): string | null {
  const told = crlEntryExtensions?.extensions.find(({ extnID }) => extnID === oids.reason);
  if (!told) return null;
  const { result } = fromBER(told.extnValue.valueBlock.valueHexView);
  return result instanceof Enumerated ? (reasons[result.valueBlock.valueDec] ?? 'other') : 'other';
}

function iso(time: Date): string {
  return time.toISOString();
}
