import * as z from 'zod/mini';
import { captureLimits } from './capture-limits.ts';

const key = z.string().check(z.maxLength(captureLimits.seenLine));

/** How many messages may be left of the batches on one site. */
export const leftLimit = 5_000;

/**
 * A message of a batch that is still to be saved: the site's own name for it, and a print of what its row showed. No token and no
 * address: those stand in the page, and are taken from there again. The print tells this mailbox from another with the same keys.
 */
export const LeftMessage = z.object({ key, print: z.string().check(z.maxLength(64)) });
export type LeftMessage = z.infer<typeof LeftMessage>;
export const LeftMessages = z.array(LeftMessage);

/** What changed in what is left. Sent twice, it changes nothing more. */
export const BatchChange = z.object({
  siteId: key,
  add: z.array(LeftMessage).check(z.maxLength(leftLimit)),
  /** Keys. */
  gone: z.array(key).check(z.maxLength(leftLimit)),
});
export type BatchChange = z.infer<typeof BatchChange>;

/** What is left after a change, the oldest first, each message once. */
export function leftAfter(left: readonly LeftMessage[], { add, gone }: BatchChange): LeftMessage[] {
  const byKey = new Map([...left, ...add].map((message) => [message.key, message]));
  for (const one of gone) byKey.delete(one);
  return [...byKey.values()].slice(-leftLimit);
}
