import * as z from 'zod/mini';
import { captureLimits } from './capture-limits.ts';
import { Transformation } from './capture.ts';

const text = z.string().check(z.maxLength(captureLimits.seenLine));
const headers = z.record(text, text);

/** How to ask a mail site for an original, with the person's own session. */
export const SourceRequest = z.object({
  url: text,
  /** GET when absent. */
  post: z.exactOptional(z.object({ body: z.string().check(z.maxLength(100_000)), mediaType: text })),
  /** What the site's own pages send as well: tokens that stand in the page. */
  headers: z.exactOptional(headers),
  transformation: Transformation,
});
export type SourceRequest = z.infer<typeof SourceRequest>;
