import * as z from 'zod/mini';

/** Kinds of clues that are looked for today. */
export const ClueKind = z.enum(['email', 'phone', 'link', 'domain', 'ip']);
export type ClueKind = z.infer<typeof ClueKind>;

/**
 * Where a clue stands. Ranges count UTF-16 units of the decoded part (for `html`, of the HTML itself, tags included);
 * `field` counts header fields of that name from 0.
 */
export const Where = z.discriminatedUnion('in', [
  z.object({ in: z.literal('header'), name: z.string(), field: z.number() }),
  z.object({ in: z.literal('body'), part: z.enum(['text', 'html']), start: z.number(), end: z.number() }),
  z.object({ in: z.literal('screen'), field: z.string() }),
]);
export type Where = z.infer<typeof Where>;

/** A value found once: normal form, as written, and where. */
export const Clue = z.object({
  kind: ClueKind,
  /** Normal form: lower-case address, E.164, WHATWG URL, ASCII domain, canonical IP. */
  value: z.string(),
  asWritten: z.string(),
  where: Where,
});
export type Clue = z.infer<typeof Clue>;

/** What an extractor finds in a text: the clue without its place, and the range in that text. */
export interface Found {
  kind: ClueKind;
  value: string;
  start: number;
  end: number;
}

/** A text to look in. `links` are the targets of an HTML part's links. */
export interface ClueContext {
  /** Regions (ISO 3166-1 alpha-2) that the reader or the text gives evidence for; one piece of evidence among others. */
  countries: readonly string[];
}

export interface ClueExtractor {
  kind: ClueKind;
  find(text: string, context: ClueContext): Found[];
}
