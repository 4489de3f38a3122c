import * as z from 'zod/mini';
import { Clue, ClueKind } from './clue.ts';
import { CustodyEntry } from './custody.ts';
import { exactForm } from './exact-form.ts';
import { Acquisition, Completeness, ExhibitKind, SourceRecord } from './exhibit.ts';
import { Sha256 } from './hash.ts';
import { LeakSources } from './insight/leak-source.ts';
import { Senders } from './insight/sender-group.ts';
import { Instant } from './instant.ts';
import { KeyAnswer } from './key-answer.ts';
import { MessageFacts } from './message-facts.ts';
import { RevocationList } from './revocation-list.ts';
import { Seal } from './seal.ts';
import { OwnCountries } from './settings.ts';
import { TimeStamp } from './time-stamp.ts';
import { ToldObservation } from './insight/told-observation.ts';

/**
 * The file for a lawyer, `cluebook/1`. One text for the format: `assets/public/schema/cluebook-1.schema.json` (JSON
 * Schema 2020-12) is generated from here, and a copy of it travels in every file.
 */
export const packageFormat = 'cluebook/1';

/** A source in the package: inside, as base64 (RFC 4648, section 4), or beside it as a file. */
export const PackagedSource = z.extend(SourceRecord, {
  base64: z.exactOptional(z.string()),
  /** Path inside the ZIP, for example `originals/EX-0001/message.eml`. */
  file: z.exactOptional(z.string()),
});
export type PackagedSource = z.infer<typeof PackagedSource>;

export const PackagedExhibit = z.object({
  /** `EX-0001` */
  number: z.string().check(z.regex(/^EX-\d{4,}$/)),
  id: z.uuid(),
  kind: ExhibitKind,
  /** SHA-256 of the source with LF line ends; of what was seen when there is no source. */
  fingerprint: Sha256,
  capturedAt: Instant,
  completeness: Completeness,
  /** Each time the message was taken, oldest first; each under the chain by the hash of its whole record. */
  acquisitions: z.array(Acquisition),
  sources: z.array(PackagedSource),
  /** Derived from the first source: what it says. Absent when there is none, or when it could not be read. */
  message: z.exactOptional(MessageFacts),
  /** Facts worth a look, never verdicts. */
  observations: z.exactOptional(z.array(ToldObservation)),
  /** How it was read: by which version, and with which countries of the person's own as evidence for numbers. */
  reading: z.exactOptional(
    z.object({
      readerVersion: z.number(),
      countries: z.exactOptional(OwnCountries),
      problem: z.exactOptional(z.string()),
    }),
  ),
});
export type PackagedExhibit = z.infer<typeof PackagedExhibit>;

/** A place where a clue stands. */
export const Sighting = z.extend(z.omit(Clue, { kind: true, value: true }), { exhibit: z.string() });

/** A value and everywhere it was found. */
export const PackagedClue = z.object({
  kind: ClueKind,
  /** Normal form: E.164 number, lower-case address, ASCII domain, WHATWG URL, IP address. */
  value: z.string(),
  exhibits: z.array(z.string()),
  firstCaptured: Instant,
  lastCaptured: Instant,
  sightings: z.array(Sighting),
});
export type PackagedClue = z.infer<typeof PackagedClue>;

const Texts = z.object({ en: z.array(z.string()), 'zh-CN': z.array(z.string()) });

export const Package = z.object({
  format: z.literal(packageFormat),
  package: z.object({
    id: z.uuid(),
    createdAt: Instant,
    tool: z.object({ name: z.string(), version: z.string() }),
    exhibits: z.number(),
    originals: z.number(),
    originalBytes: z.number(),
    /** `inside`: base64 in this file. `beside`: files of the ZIP that this file lies in. */
    originalsAre: z.enum(['inside', 'beside']),
  }),
  howToCheck: Texts,
  exhibits: z.array(PackagedExhibit),
  clues: z.array(PackagedClue),
  /** Which of the person's addresses the messages came to, and what the person told of them. It points to places, it proves no leak. */
  leakSources: z.exactOptional(LeakSources),
  /** Exhibits that may come from the same people, with each thing that they have in common. */
  senders: z.exactOptional(Senders),
  /** The whole chain, oldest first. */
  custody: z.array(CustodyEntry),
  /** Signatures of the log's head, oldest first: what they are worth, `howToCheck` says. */
  seals: z.exactOptional(z.array(Seal)),
  /** Time stamps over the same heads. */
  timeStamps: z.exactOptional(z.array(TimeStamp)),
  /** Lists of revoked certificates, of the authorities over the time-stamp servers. */
  revocationLists: z.exactOptional(z.array(RevocationList)),
  /** What was learned about the keys of signers: answers of resolvers byte for byte, silences, and what the person gave. */
  keyAnswers: z.exactOptional(z.array(KeyAnswer)),
  /** JSON Schema of this very format. */
  schema: z.record(z.string(), z.unknown()),
});
export type Package = z.infer<typeof Package>;

/** The form of a package, held against a value out of JSON; what it has more, is not in the result. */
export function parsePackage(document: unknown): z.core.util.SafeParseResult<Package> {
  return exactForm(Package)(document) ? { success: true, data: document as Package } : Package.safeParse(document);
}

/** The JSON Schema (2020-12) of the format. */
export function packageSchema(): Readonly<Record<string, unknown>> {
  made ??= makeSchema();
  return made;
}

/** It is always the same, and takes as long to make as a small package to check. */
let made: Readonly<Record<string, unknown>> | undefined;

function makeSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(Package, { target: 'draft-2020-12', reused: 'ref' });
  return { ...schema, $id: 'urn:cluebook:schema:cluebook-1', title: 'Cluebook, JSON for a lawyer' };
}
