import * as z from 'zod/mini';
import { Seen, SourceReason, Step, Transformation, Transport } from './capture.ts';
import { Sha256 } from './hash.ts';
import { Instant } from './instant.ts';
import { Statement } from './statement.ts';

export { exhibitName } from './exhibit-name.ts';

/** Kinds of exhibits that can be made today. */
export const ExhibitKind = z.enum(['email', 'chat', 'sms', 'call', 'page', 'file']);
export type ExhibitKind = z.infer<typeof ExhibitKind>;

/** How much of the original there is. `complete`: every byte the server gave. */
export const Completeness = z.discriminatedUnion('state', [
  z.object({ state: z.literal('complete') }),
  z.object({
    state: z.literal('incomplete'),
    reason: SourceReason,
    received: z.number(),
    announced: z.exactOptional(z.number()),
  }),
  z.object({ state: z.literal('on-screen'), reason: SourceReason }),
  /** There is no original to have: the person's own word. */
  z.object({ state: z.literal('statement') }),
]);
export type Completeness = z.infer<typeof Completeness>;

/** The bytes of a source, named by their hash. */
export const SourceRecord = z.object({
  sha256: Sha256,
  bytes: z.number(),
  /** `message/rfc822` for a mail; what the file says it is otherwise. */
  mediaType: z.string(),
  transformation: Transformation,
});
export type SourceRecord = z.infer<typeof SourceRecord>;

/** What lies beside an item, and how it came about. */
export const AttachedKind = z.enum(['screenshot', 'page-archive', 'recording', 'picture', 'file']);
export type AttachedKind = z.infer<typeof AttachedKind>;

/** What made the capture: enough for somebody to set up the same and try again. */
export const Tool = z.object({
  name: z.string(),
  version: z.string(),
  browser: z.string(),
  locale: z.string(),
});
export type Tool = z.infer<typeof Tool>;

/**
 * How an item came in: from the open page (also when absent), from a list of selected messages, as a file, by the context menu or
 * shortcut on any page, or told by the person in a form (a statement, never original data).
 */
export const AcquisitionMethod = z.enum(['open-page', 'list', 'file', 'any-page', 'statement']);
export type AcquisitionMethod = z.infer<typeof AcquisitionMethod>;

/** A file that the person gave: as named by them, with the time that the disk has for it. */
export const GivenFile = z.object({
  name: z.string(),
  /** Where in an mbox, a folder or an archive it stood: `inbox.mbox, message 12`. */
  place: z.exactOptional(z.string()),
  bytes: z.number(),
  modified: z.exactOptional(Instant),
});
export type GivenFile = z.infer<typeof GivenFile>;

/** One time that an item was taken from one place. Never changed after it was written. */
export const Acquisition = z.object({
  id: z.uuid(),
  pressId: z.uuid(),
  at: Instant,
  method: z.exactOptional(AcquisitionMethod),
  site: z.object({ id: z.string(), origin: z.string() }),
  page: z.object({ url: z.string(), title: z.string() }),
  messageKey: z.string(),
  completeness: Completeness,
  source: z.exactOptional(SourceRecord),
  transport: z.exactOptional(Transport),
  seen: Seen,
  steps: z.array(Step),
  /** For `file`. */
  file: z.exactOptional(GivenFile),
  /** For `statement`: the person's own words, kept apart from what was captured. */
  statement: z.exactOptional(Statement),
  /** Sources beside the message itself: a screenshot, a recording, the page as MHTML. */
  attached: z.exactOptional(z.array(z.extend(SourceRecord, { what: AttachedKind, name: z.exactOptional(z.string()) }))),
  tool: Tool,
});
export type Acquisition = z.infer<typeof Acquisition>;

/** One captured item, numbered for life. */
export const Exhibit = z.object({
  /** 1 for EX-0001. Never used twice. */
  number: z.number(),
  id: z.uuid(),
  kind: ExhibitKind,
  fingerprint: Sha256,
});
export type Exhibit = z.infer<typeof Exhibit>;

/** Every source that an acquisition names, each byte form once: the message itself first, then what lies beside it. */
export function sourcesOfAcquisition({ source, attached = [] }: Acquisition): SourceRecord[] {
  const beside = attached.map(({ what: _what, name: _name, ...record }) => record);
  const all = source ? [source, ...beside] : beside;
  return all.filter(({ sha256 }, index) => all.findIndex((one) => one.sha256 === sha256) === index);
}
