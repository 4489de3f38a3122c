import { Certificate } from 'pkijs';
import type { CRLDistributionPoints } from 'pkijs';
import { oids } from './oids.ts';

/** A certificate's own are few. */
const most = 4;
/** GeneralName: uniformResourceIdentifier (RFC 5280, 4.2.1.6). */
const uri = 6;

/** Where a certificate says that the list of its issuer is (RFC 5280, 4.2.1.13): `http:` and `https:` alone, as they stand there. */
export function addressesIn({ extensions = [] }: Certificate): string[] {
  const points = extensions.find(({ extnID }) => extnID === oids.distributionPoints)?.parsedValue as
    | Partial<CRLDistributionPoints>
    | undefined;
  const names = (points?.distributionPoints ?? []).flatMap(({ distributionPoint: point }) =>
    Array.isArray(point) ? point : [],
  );
  const addresses = names.flatMap(({ type, value }) => (type === uri ? String(value) : []));
  return [...new Set(addresses.filter(isWebAddress))].slice(0, most);
}

/** The addresses of the lists for a chain, the signer's first. */
export function listAddresses(chain: readonly Uint8Array<ArrayBuffer>[]): string[] {
  return [...new Set(chain.flatMap((der) => addressesIn(Certificate.fromBER(der))))];
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s@]{1,300}$/.test(address) && URL.canParse(address);
}
