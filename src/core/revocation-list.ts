import * as z from 'zod/mini';
import { Base64 } from './seal.ts';
import { Instant } from './instant.ts';

/**
 * Larger ones are not taken: some 6,000 entries, which take two or three seconds to read. Authorities that certify time-stamp servers and
 * little else have lists of some kilobytes.
 */
export const mostListBytes = 300_000;

/**
 * A list of the certificates that an authority has taken back (CRL, RFC 5280, section 5), as it was got: signed by that authority, so
 * that it does not matter who brought it.
 */
export const RevocationList = z.object({
  /** CertificateList, DER, in base64. */
  list: Base64.check(z.maxLength(Math.ceil(mostListBytes / 3) * 4)),
  /** The address that was asked; absent: the person gave it as a file. */
  address: z.exactOptional(z.string().check(z.maxLength(400))),
  /** By this computer's clock, and the time of its entry in the log. */
  keptAt: Instant,
});
export type RevocationList = z.infer<typeof RevocationList>;
