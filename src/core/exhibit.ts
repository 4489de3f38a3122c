import * as z from 'zod/mini';
import { Seen, SourceReason, Step, Transformation, Transport } from './capture.ts';
import { Sha256 } from './hash.ts';
import { Instant } from './instant.ts';

/** Kinds of exhibits that can be made today. */
export const ExhibitKind = z.enum(['email']);

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
]);
export type Completeness = z.infer<typeof Completeness>;

/** The bytes of a source, named by their hash. */
export const SourceRecord = z.object({
  sha256: Sha256,
  bytes: z.number(),
  mediaType: z.literal('message/rfc822'),
  transformation: Transformation,
});
export type SourceRecord = z.infer<typeof SourceRecord>;

/** What made the capture: enough for somebody to set up the same and try again. */
export const Tool = z.object({
  name: z.string(),
  version: z.string(),
  browser: z.string(),
  locale: z.string(),
});
export type Tool = z.infer<typeof Tool>;

/** One time that a message was taken from one place. Never changed after it was written. */
export const Acquisition = z.object({
  id: z.uuid(),
  pressId: z.uuid(),
  at: Instant,
  site: z.object({ id: z.string(), origin: z.string() }),
  page: z.object({ url: z.string(), title: z.string() }),
  messageKey: z.string(),
  completeness: Completeness,
  source: z.exactOptional(SourceRecord),
  transport: z.exactOptional(Transport),
  seen: Seen,
  steps: z.array(Step),
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

/** `1` is `EX-0001`; after `EX-9999` comes `EX-10000`. */
export function exhibitName(number: number): string {
  return `EX-${String(number).padStart(4, '0')}`;
}
