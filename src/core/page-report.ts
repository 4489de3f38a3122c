import * as z from 'zod/mini';

const word = z.string().check(z.maxLength(200));
const counts = z.record(word, z.number());

/**
 * How Cluebook understands a page, for the person and for whoever maintains the site's file. Names of ours and counts alone: nothing
 * that stands in the page, and no address.
 */
export const PageReport = z.object({
  /** `open`: a message that we know how to keep; `not-understood`: one that we do not; `none`: no message. */
  state: z.enum(['open', 'not-understood', 'none']),
  /** Null when no site file takes the page for its own. */
  site: z.nullable(word),
  /** Messages that are open; and what was looked for in vain on those that are not understood. */
  open: z.number(),
  notUnderstood: z.array(word),
  /** How many elements each of the site's selectors finds. */
  landmarks: counts,
  /** How many originals can be asked for (`request`), and the reasons why not. */
  sources: counts,
  /** On how many of the open messages each thing is seen: sender, subject, text. */
  seen: counts,
  listed: z.number(),
  selected: z.number(),
});
export type PageReport = z.infer<typeof PageReport>;
