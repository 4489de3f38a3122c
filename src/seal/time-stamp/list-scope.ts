import type { Certificate, CertificateRevocationList, GeneralName, IssuingDistributionPoint } from 'pkijs';
import { isAuthority } from './certificate-chain.ts';
import { addressesIn } from './list-addresses.ts';
import { oids } from './oids.ts';

/** What may be critical in an entry: anything else, such as another issuer, makes it an entry of which we cannot say whose it is. */
const knownInEntries = new Set<string>([oids.reason, oids.invalidityDate]);

/**
 * Whether a list speaks of certificates like this one, and of all of them (RFC 5280, 5.2 and 6.3.3): not of changes since another list, of
 * some reasons, of other people's certificates, or of another part of them.
 */
export function covers(
  { crlExtensions, revokedCertificates = [] }: CertificateRevocationList,
  certificate: Certificate,
): boolean {
  const extensions = crlExtensions?.extensions ?? [];
  if (extensions.some(({ extnID }) => extnID === oids.deltaList)) return false;
  const strange = revokedCertificates.some(({ crlEntryExtensions }) =>
    crlEntryExtensions?.extensions.some(({ critical, extnID }) => critical && !knownInEntries.has(extnID)),
  );
  if (strange) return false;
  const scope = extensions.find(({ extnID }) => extnID === oids.issuingDistributionPoint);
  return !scope || isWithin(scope.parsedValue as IssuingDistributionPoint | undefined, certificate);
}

function isWithin(scope: IssuingDistributionPoint | undefined, certificate: Certificate): boolean {
  if (!scope || 'parsingError' in scope || scope.indirectCRL || scope.onlyContainsAttributeCerts) return false;
  if (scope.onlySomeReasons !== undefined) return false;
  if (isAuthority(certificate) ? scope.onlyContainsUserCerts : scope.onlyContainsCACerts) return false;
  const { distributionPoint: point } = scope;
  if (point === undefined) return true;
  // By a name that is told beside the issuer's, nobody does it.
  if (!Array.isArray(point)) return false;
  const named = new Set(addressesIn(certificate));
  return point.some(({ type, value }: GeneralName) => type === 6 && named.has(String(value)));
}
