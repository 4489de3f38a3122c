import { fromBER } from 'asn1js';
import { CertificateRevocationList } from 'pkijs';
import { bytesOfBase64 } from '../../core/bytes-of-base64.ts';
import { mostListBytes } from '../../core/revocation-list.ts';

/** A list of revoked certificates that can be read; whether anybody signed it is another question. */
export interface ReadList {
  der: Uint8Array<ArrayBuffer>;
  list: CertificateRevocationList;
}

/** As many as the entries of the largest list have, each with its reason; the parser's own bound ends after some thousand entries. */
const mostParts = 80_000;

/** Reads a list (RFC 5280, section 5) as DER, or as PEM with whatever text is around it. Null for everything else; never throws. */
export function readList(given: Uint8Array<ArrayBuffer>): ReadList | null {
  // A file in PEM is larger by a third.
  if (given.length > mostListBytes * 1.5) return null;
  try {
    const der = derIn(given);
    if (der.length > mostListBytes) return null;
    const { offset, result } = fromBER(der, { maxNodes: mostParts });
    // What follows the list, nobody signed.
    if (offset !== der.length) return null;
    return { der, list: new CertificateRevocationList({ schema: result }) };
  } catch {
    return null;
  }
}

const [begin, end] = ['-----BEGIN X509 CRL-----', '-----END X509 CRL-----'];

function derIn(given: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder('latin1').decode(given);
  const at = text.indexOf(begin);
  if (at === -1) return given;
  return bytesOfBase64(text.slice(at + begin.length, text.indexOf(end, at)).replace(/\s/g, ''));
}
