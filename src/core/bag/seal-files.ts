import { bytesOfBase64 } from '../bytes-of-base64.ts';
import { derSignature } from '../der-signature.ts';
import type { RevocationList } from '../revocation-list.ts';
import { sealedText } from '../seal.ts';
import type { Seal } from '../seal.ts';
import type { Package } from '../package.ts';
import type { TimeStamp } from '../time-stamp.ts';

/** A file of the payload that is no text. */
export interface SealFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Each signature of the log's head as three files that OpenSSL takes: what was signed (`.txt`), the signature (`.sig`), and the key
 * (`.pem`); and each time stamp over it as three more; and each list of revoked certificates. All follow from `clues.json`.
 */
export function sealFiles({ seals = [], timeStamps = [], revocationLists = [] }: Package): SealFile[] {
  return [...seals.flatMap(filesOfSeal), ...filesOfStamps(timeStamps), ...revocationLists.map(fileOfList)];
}

/** `list-1.crl`, in the order in which they were kept. */
function fileOfList({ list }: RevocationList, at: number): SealFile {
  return { path: `signatures/list-${at + 1}.crl`, bytes: utf8(pem('X509 CRL', list)) };
}

function filesOfSeal(seal: Seal): SealFile[] {
  const name = `signatures/${sealName(seal)}`;
  const signature = bytesOfBase64(seal.signature);
  return [
    { path: `${name}.txt`, bytes: utf8(sealedText(seal)) },
    { path: `${name}.sig`, bytes: seal.algorithm === 'Ed25519' ? signature : derSignature(signature) },
    { path: `${name}.pem`, bytes: utf8(pem('PUBLIC KEY', seal.publicKey)) },
  ];
}

/** `0012-1.tsq`, `.tsr` and `.crt`: a request, its reply, and the certificates in it, numbered where several servers stamped one head. */
function filesOfStamps(stamps: readonly TimeStamp[]): SealFile[] {
  const counts = new Map<number, number>();
  return stamps.flatMap((stamp) => {
    const count = (counts.get(stamp.seq) ?? 0) + 1;
    counts.set(stamp.seq, count);
    const name = `signatures/${sealName(stamp)}-${count}`;
    return [
      { path: `${name}.tsq`, bytes: bytesOfBase64(stamp.request) },
      { path: `${name}.tsr`, bytes: bytesOfBase64(stamp.reply) },
      { path: `${name}.crt`, bytes: utf8(stamp.certificates.map((one) => pem('CERTIFICATE', one)).join('')) },
    ];
  });
}

/** `0012`: the entry that was signed. */
function sealName({ seq }: Pick<Seal, 'seq'>): string {
  return String(seq).padStart(4, '0');
}

/** RFC 7468. */
function pem(label: string, base64: string): string {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}
