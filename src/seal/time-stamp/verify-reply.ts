import { Certificate, ContentInfo, PKIStatus, SignedData, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs';
import { hashBytes } from '../../core/hash.ts';
import { chainOf } from './certificate-chain.ts';
import { oids } from './oids.ts';
import { derOf, isForTimeStamps, nameOf, namesCertificate, numberOf, sameBytes } from './signer-certificate.ts';

/** Why a reply is no time stamp for this request, as a closed list; words in the locales under `seal.fault`. */
export type ReplyFault =
  | 'unreadable'
  | 'refused'
  | 'other-hash'
  | 'other-nonce'
  | 'no-certificate'
  | 'wrong-signature'
  | 'wrong-purpose'
  | 'certificate-not-named'
  | 'outside-validity';

/** What a good token shows. */
export interface StampFacts {
  /** The server's time, ISO 8601 in UTC. */
  time: string;
  /** As its certificate calls it: a claim, as long as nobody compared the fingerprint. */
  signer: string;
  /** Of the certificate of the signer. */
  validFrom: string;
  validTo: string;
  /** Signer first. `whole`: up to a root, which is in the token. It stands on no list of ours. */
  certificates: Uint8Array<ArrayBuffer>[];
  whole: boolean;
  /** SHA-256 of the highest certificate: what to compare with what the server's owner publishes. */
  topFingerprint: string;
  /** Lists of revoked certificates that lie in the token, DER. */
  lists: Uint8Array<ArrayBuffer>[];
}

export type ReplyCheck = { holds: true; facts: StampFacts } | { holds: false; fault: ReplyFault };

/**
 * Checks a reply (RFC 3161, 2.4.2) to this request over this message: status, hash, nonce, signature, the certificate's purpose, that it
 * is the one that the signature names, and that the time is within its validity. Never throws for what is in them.
 */
export async function verifyReply(
  message: Uint8Array<ArrayBuffer>,
  request: Uint8Array<ArrayBuffer>,
  reply: Uint8Array<ArrayBuffer>,
): Promise<ReplyCheck> {
  const read = readReply(request, reply);
  if (typeof read === 'string') return { holds: false, fault: read };
  const { asked, signed, info } = read;
  const imprint = info.messageImprint;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', message));
  const rightHash = [asked.messageImprint, imprint].every(
    ({ hashAlgorithm, hashedMessage }) =>
      hashAlgorithm.algorithmId === oids.sha256 && sameBytes(hashedMessage.valueBlock.valueHexView, hash),
  );
  if (!rightHash) return { holds: false, fault: 'other-hash' };
  if (asked.nonce === undefined || numberOf(asked.nonce) !== numberOf(info.nonce)) {
    return { holds: false, fault: 'other-nonce' };
  }
  const found = await signerOf(signed, message);
  if (typeof found === 'string') return { holds: false, fault: found };
  return factsOf(signed, info, found);
}

function readReply(request: Uint8Array<ArrayBuffer>, reply: Uint8Array<ArrayBuffer>) {
  try {
    const asked = TimeStampReq.fromBER(request);
    const answer = TimeStampResp.fromBER(reply);
    const { status } = answer.status;
    if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods) return 'refused' as const;
    const token = answer.timeStampToken;
    if (token?.contentType !== oids.signedData) return 'unreadable' as const;
    const signed = new SignedData({ schema: (token satisfies ContentInfo).content });
    const { eContent, eContentType } = signed.encapContentInfo;
    if (eContentType !== oids.timeStampInfo || !eContent || signed.signerInfos.length !== 1)
      return 'unreadable' as const;
    return { asked, signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch {
    return 'unreadable' as const;
  }
}

async function signerOf(signed: SignedData, message: Uint8Array<ArrayBuffer>): Promise<Certificate | ReplyFault> {
  if (certificatesIn(signed).length === 0) return 'no-certificate';
  try {
    const { signatureVerified, signerCertificate } = await signed.verify({
      signer: 0,
      data: message.slice().buffer,
      checkChain: false,
      extendedMode: true,
    });
    return signatureVerified === true && signerCertificate ? signerCertificate : 'wrong-signature';
  } catch {
    // The library throws for each thing that is not right, in one kind of error.
    return 'wrong-signature';
  }
}

async function factsOf(signed: SignedData, info: TSTInfo, signer: Certificate): Promise<ReplyCheck> {
  const [signerInfo] = signed.signerInfos;
  if (!isForTimeStamps(signer)) return { holds: false, fault: 'wrong-purpose' };
  if (!signerInfo || !(await namesCertificate(signerInfo, signer)))
    return { holds: false, fault: 'certificate-not-named' };
  const [from, to] = [signer.notBefore.value, signer.notAfter.value];
  if (info.genTime < from || info.genTime > to) return { holds: false, fault: 'outside-validity' };
  const { chain, whole } = await chainOf(signer, certificatesIn(signed));
  const certificates = chain.map(derOf);
  return {
    holds: true,
    facts: {
      time: info.genTime.toISOString(),
      signer: nameOf(signer),
      validFrom: from.toISOString(),
      validTo: to.toISOString(),
      certificates,
      whole,
      topFingerprint: await hashBytes(certificates.at(-1) ?? new Uint8Array()),
      lists: (signed.crls ?? []).map(derOf),
    },
  };
}

function certificatesIn({ certificates = [] }: SignedData): Certificate[] {
  return certificates.filter((one) => one instanceof Certificate);
}
