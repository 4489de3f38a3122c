import * as z from 'zod/mini';
import { ClueKind, ClueRole } from '../core/clue.ts';
import { ExhibitKind } from '../core/exhibit.ts';
import { Sha256 } from '../core/hash.ts';
import { Instant } from '../core/instant.ts';
import { LeftOutReason, RedactionChoices } from './choices.ts';

/**
 * A package for sharing, `cluebook-redacted/1`: some of a package's fields, and a commitment to every one of them, so that whoever has
 * the full package can find that nothing was changed, while nobody else learns what is left out.
 *
 * The commitments are the digests of RFC 9901 (SD-JWT), sections 4.2.1 and 4.2.3: a disclosure is the base64url text of the JSON array
 * `[salt, name, value]`, its digest the base64url text of the SHA-256 over the ASCII of the disclosure. The JSON is in the form of
 * RFC 8785, so that a disclosure can be made again from `salt`, `name` and `value`, which stand here readably. Salts have 128 bits: the
 * first 16 bytes of HMAC-SHA-256 under a key of 256 bits that is made for this file alone and stays in the custody log of the full one.
 */
export const redactedFormat = 'cluebook-redacted/1';

/** 43 signs of base64url: 32 bytes. */
const Digest = z.string().check(z.regex(/^[\w-]{43}$/));

export const FieldValue = z.union([
  z.string(),
  z.object({ name: z.string(), address: z.string() }),
  z.object({
    kind: ClueKind,
    value: z.string(),
    roles: z.array(ClueRole),
    /** `header`, `body`, …: where it stands, as the full package says it. */
    places: z.array(z.string()),
  }),
  z.object({ name: z.nullable(z.string()), mediaType: z.string(), bytes: z.number(), sha256: Sha256 }),
  z.object({ sha256: Sha256, mediaType: z.string(), bytes: z.number() }),
]);
export type FieldValue = z.infer<typeof FieldValue>;

export const RedactedField = z.union([
  z.object({ name: z.string(), digest: Digest, salt: z.string().check(z.regex(/^[\w-]{22}$/)), value: FieldValue }),
  z.object({ name: z.string(), digest: Digest, leftOut: LeftOutReason }),
]);
export type RedactedField = z.infer<typeof RedactedField>;

export const RedactedExhibit = z.object({
  /** `EX-0001`: the same as in the full package. */
  number: z.string().check(z.regex(/^EX-\d{4,}$/)),
  id: z.uuid(),
  kind: ExhibitKind,
  capturedAt: Instant,
  fields: z.array(RedactedField),
});
export type RedactedExhibit = z.infer<typeof RedactedExhibit>;

const Texts = z.object({ en: z.array(z.string()), 'zh-CN': z.array(z.string()) });

export const RedactedPackage = z.object({
  format: z.literal(redactedFormat),
  package: z.object({
    id: z.uuid(),
    createdAt: Instant,
    tool: z.object({ name: z.string(), version: z.string() }),
    /** Hash of the first entry of the custody log: the same in every package of the same book. */
    book: z.nullable(Sha256),
    exhibits: z.number(),
  }),
  howToRead: Texts,
  choices: RedactionChoices,
  /** Fields that are left out, by reason. */
  leftOut: z.partialRecord(LeftOutReason, z.number()),
  digests: z.literal('sha-256'),
  exhibits: z.array(RedactedExhibit),
  /** SHA-256 over the RFC 8785 text of every `[number, name, digest]`, in order. It stands in the custody log of the full package. */
  commitment: Sha256,
  /** JSON Schema of this very format. */
  schema: z.record(z.string(), z.unknown()),
});
export type RedactedPackage = z.infer<typeof RedactedPackage>;

/** The JSON Schema (2020-12) of the format. */
export function redactedSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(RedactedPackage, { target: 'draft-2020-12', reused: 'ref' });
  return { ...schema, $id: 'urn:cluebook:schema:cluebook-redacted-1', title: 'Cluebook, redacted package' };
}
