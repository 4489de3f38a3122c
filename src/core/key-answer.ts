import * as z from 'zod/mini';
import { TxtAnswer } from './dns/txt-answer.ts';
import { Sha256 } from './hash.ts';
import { Instant } from './instant.ts';
import { Base64 } from './seal.ts';

/** Why a resolver gave no answer that can be read. */
export const NoKeyAnswer = z.enum([
  'no-answer',
  'status',
  'too-large',
  'not-dns',
  'not-an-answer',
  'other-question',
  'truncated',
  'broken',
]);
export type NoKeyAnswer = z.infer<typeof NoKeyAnswer>;

/** `selector._domainkey.domain`, in ASCII and lower case. */
export const KeyName = z.string().check(z.regex(/^[a-z0-9_.-]{1,250}$/));
/** The text of a TXT record: one character an octet. */
export const KeyRecordText = z.string().check(z.maxLength(8_000));

const about = {
  id: z.uuid(),
  name: KeyName,
  /** The exhibit whose signature names the key, and the SHA-256 of its source. */
  exhibits: z.array(z.string().check(z.regex(/^EX-\d{4,}$/))).check(z.length(1)),
  sourceSha256: Sha256,
  /** When it was answered, or given, by this computer's clock. */
  at: Instant,
};

/**
 * What was learned about a signer's key: what a resolver answered, byte for byte; that it gave no answer; or what the person gave. Each
 * stands in the custody log by its hash.
 */
export const KeyAnswer = z.discriminatedUnion('by', [
  z.object({
    ...about,
    by: z.literal('resolver'),
    resolver: z.string(),
    /** The DNS message (RFC 1035, as RFC 8484 carries it), in base64, and what it says. */
    raw: Base64,
    read: TxtAnswer,
  }),
  z.object({
    ...about,
    by: z.literal('silence'),
    resolver: z.string(),
    why: NoKeyAnswer,
    /** What came, where something came. */
    raw: z.exactOptional(Base64),
  }),
  z.object({ ...about, by: z.literal('person'), record: KeyRecordText }),
]);
export type KeyAnswer = z.infer<typeof KeyAnswer>;
