import * as z from 'zod/mini';
import { captureLimits } from './capture-limits.ts';

/** How many messages of a list a page is asked for: as many as may be left of batches. The number on the button is the true one. */
export const toldLimit = 5_000;

const line = z.string().check(z.maxLength(captureLimits.seenLine));

/**
 * A message of a list, as a script of the mail page's own tells it: where it lies, whether it is selected, and what its row shows. The
 * word of a stranger: only ever used to ask the page's own site for that very message, and kept as what was seen.
 */
export const ToldMessage = z.strictObject({
  account: z.string().check(z.regex(/^\d{1,9}$/)),
  folder: line.check(z.minLength(1)),
  /** RFC 3501, section 2.3.1.1: 32 bits, never 0. */
  uid: z.string().check(z.regex(/^[1-9]\d{0,9}$/)),
  selected: z.boolean(),
  /** Absent as long as the page has not loaded the row. */
  subject: z.exactOptional(line),
  date: z.exactOptional(line),
  from: z.exactOptional(z.strictObject({ name: z.exactOptional(line), address: z.exactOptional(line) })),
});
export type ToldMessage = z.infer<typeof ToldMessage>;
export const ToldList = z.array(ToldMessage).check(z.maxLength(toldLimit));
