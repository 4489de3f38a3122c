import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { BaseBlock, Integer } from 'asn1js';
import type { Certificate, ExtKeyUsage, PkiObject, SignerInfo } from 'pkijs';
import { oids } from './oids.ts';

/** Only for time stamps, and so that nobody may overlook it (RFC 3161, 2.3). */
export function isForTimeStamps({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === oids.extendedKeyUsage);
  const purposes = (usage?.parsedValue as ExtKeyUsage | undefined)?.keyPurposes ?? [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === oids.timeStamping;
}

/**
 * Whether what was signed names this certificate by its hash (RFC 5035): otherwise another with the same key could stand in its place.
 */
export async function namesCertificate({ signedAttrs }: SignerInfo, certificate: Certificate): Promise<boolean> {
  for (const { type, values } of signedAttrs?.attributes ?? []) {
    const hash = hashOfType[type];
    if (hash === undefined) continue;
    const named = firstHash(values[0], hash);
    if (named)
      return sameBytes(new Uint8Array(await crypto.subtle.digest(named.hash, derOf(certificate))), named.value);
  }
  return false;
}

const hashOfType: Record<string, string> = {
  [oids.signingCertificate]: 'SHA-1',
  [oids.signingCertificateV2]: 'SHA-256',
};

/** `SigningCertificate(V2)`: the first of its list is the signer's. Another hash than the type's own stands before the value. */
function firstHash(attribute: unknown, usual: string): { hash: string; value: Uint8Array } | null {
  const list = partsOf(attribute)[0];
  const [first, second] = partsOf(partsOf(list)[0]);
  if (first instanceof OctetString) return { hash: usual, value: first.valueBlock.valueHexView };
  const name = partsOf(first)[0];
  const hash = name instanceof ObjectIdentifier ? hashesByOid[name.getValue()] : undefined;
  return second instanceof OctetString && hash !== undefined ? { hash, value: second.valueBlock.valueHexView } : null;
}

const hashesByOid: Record<string, string> = {
  [oids.sha256]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

function partsOf(value: unknown) {
  return value instanceof Sequence ? value.valueBlock.value : [];
}

/** As it came, not written anew. */
export function derOf(signed: PkiObject): Uint8Array<ArrayBuffer> {
  return new Uint8Array((signed.toSchema() as BaseBlock).toBER());
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** As a certificate calls its owner; empty when it has no common name. */
export function nameOf({ subject }: Certificate): string {
  const value = subject.typesAndValues.find(({ type }) => type === oids.commonName)?.value.valueBlock.value;
  return typeof value === 'string' ? value : '';
}

/** In hexadecimal, without zeros before it. */
export function numberOf(integer: Integer | undefined): string {
  const bytes = integer?.valueBlock.valueHexView ?? new Uint8Array();
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(?:00)+/, '');
}
