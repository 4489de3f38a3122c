import * as z from 'zod/mini';
import { Sha256 } from './hash.ts';
import { Instant } from './instant.ts';
import { Base64 } from './seal.ts';

/**
 * A time stamp (RFC 3161) over a head of the custody log: over the SHA-256 of `sealedText`. It says that the log up to there was there
 * at that time, by the word of the server whose certificate is in it; nothing of what the log says.
 */
export const TimeStamp = z.object({
  /** The entry that was the last when it was signed, and its hash. */
  seq: z.number(),
  headHash: Sha256,
  /** The address that was asked. */
  server: z.string(),
  /** TimeStampReq and TimeStampResp, DER, in base64, as they were sent and received. */
  request: Base64,
  reply: Base64,
  /** The certificates in the reply, DER, in base64: the signer's, then those above it as far as they are there. */
  certificates: z.array(Base64),
  /** The time in the token, as ISO 8601 in UTC. */
  time: z.iso.datetime(),
  /** By this computer's clock. */
  askedAt: Instant,
  answeredAt: Instant,
});
export type TimeStamp = z.infer<typeof TimeStamp>;

/** How far this computer's clock is behind the server's (negative: ahead of it), in whole seconds, as well as the way there allows. */
export function clockBehind({ time, askedAt, answeredAt }: Pick<TimeStamp, 'time' | 'askedAt' | 'answeredAt'>): number {
  const middle = (Date.parse(askedAt.utc) + Date.parse(answeredAt.utc)) / 2;
  return Math.round((Date.parse(time) - middle) / 1000);
}
