import { dnsNameBytes } from './dns-name.ts';

export const txtType = 16;
export const internetClass = 1;

/** Recursion desired, one question, one additional record. The id is 0 (RFC 8484, 4.1): the connection tells answers apart. */
const head = [0, 0, 0x01, 0, 0, 1, 0, 0, 0, 0, 0, 1];
/** EDNS (RFC 6891): answers of up to 4096 octets, and DO, so that a resolver that checks DNSSEC says so (RFC 6840, 5.7). */
const wantsDnssec = [0, 0, 41, 0x10, 0x00, 0, 0, 0x80, 0, 0, 0];

/** A question for the TXT records of a name, as a DNS message (RFC 1035, 4.1); null when that cannot be a name. */
export function txtQuestion(name: string): Uint8Array<ArrayBuffer> | null {
  const asked = dnsNameBytes(name);
  return asked && new Uint8Array([...head, ...asked, 0, txtType, 0, internetClass, ...wantsDnssec]);
}
