import { bytesOfBase64 } from '../bytes-of-base64.ts';
import { derSignature } from '../der-signature.ts';
import { sealedText } from '../seal.ts';
import type { Seal } from '../seal.ts';
import type { Package } from '../package.ts';

/** A file of the payload that is no text. */
export interface SealFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Each signature of the log's head as three files that OpenSSL takes: what was signed (`.txt`), the signature (`.sig`), and the key
 * (`.pem`). All follow from `clues.json`.
 */
export function sealFiles({ seals = [] }: Package): SealFile[] {
  return seals.flatMap((seal) => {
    const name = `signatures/${sealName(seal)}`;
    const signature = bytesOfBase64(seal.signature);
    return [
      { path: `${name}.txt`, bytes: utf8(sealedText(seal)) },
      { path: `${name}.sig`, bytes: seal.algorithm === 'Ed25519' ? signature : derSignature(signature) },
      { path: `${name}.pem`, bytes: utf8(pem('PUBLIC KEY', seal.publicKey)) },
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
