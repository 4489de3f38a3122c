import type { Revocation } from './time-stamp/revocation.ts';

/** Whether a list of revoked certificates makes the time stamp worth nothing (RFC 3161, section 4). */
export function isVoid(revocation: Revocation): revocation is Extract<Revocation, { is: 'listed' }> {
  return revocation.is === 'listed' && !revocation.counts;
}
