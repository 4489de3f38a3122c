import type { BasicConstraints, Certificate } from 'pkijs';
import { oids } from './oids.ts';

/** More between a server and its root is none. */
const longest = 8;

/** The signer's certificate and those above it, each signed by the next, as far as they are there. `whole`: up to one that signed itself. */
export async function chainOf(
  signer: Certificate,
  others: readonly Certificate[],
): Promise<{ chain: Certificate[]; whole: boolean }> {
  const chain = [signer];
  while (chain.length <= longest) {
    const last = chain.at(-1) ?? signer;
    if (last.issuer.isEqual(last.subject) && (await isSignedBy(last, last))) return { chain, whole: true };
    const above = await issuerOf(last, others);
    if (!above || chain.includes(above)) break;
    chain.push(above);
  }
  return { chain, whole: false };
}

async function issuerOf(certificate: Certificate, others: readonly Certificate[]): Promise<Certificate | undefined> {
  for (const other of others) {
    if (other.subject.isEqual(certificate.issuer) && isAuthority(other) && (await isSignedBy(certificate, other)))
      return other;
  }
  return undefined;
}

/** Whether it may stand above another. */
export function isAuthority({ extensions = [] }: Certificate): boolean {
  const limits = extensions.find(({ extnID }) => extnID === oids.basicConstraints)?.parsedValue as
    | BasicConstraints
    | undefined;
  return limits?.cA === true;
}

async function isSignedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  try {
    return await certificate.verify(issuer);
  } catch {
    // A kind of key that the platform does not have: nothing shows that it was signed.
    return false;
  }
}
