import { Integer, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { oids } from './oids.ts';

/**
 * A request for a time stamp (RFC 3161, 2.4.1) over this SHA-256, which asks for the certificates too.
 *
 * @param nonce eight bytes that nobody can guess: an older reply is then no answer
 */
export function makeRequest(hash: Uint8Array<ArrayBuffer>, nonce: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha256 }),
      hashedMessage: new OctetString({ valueHex: hash.slice().buffer }),
    }),
    nonce: new Integer({ valueHex: positive(nonce).buffer }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** A number above zero in as few bytes as DER asks for: the first is between 1 and 127. */
function positive(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const number = new Uint8Array(bytes);
  number[0] = ((number[0] ?? 0) & 0x7f) | 0x40;
  return number;
}
