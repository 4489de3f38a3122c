import * as z from 'zod/mini';
import { Instant } from './instant.ts';

/**
 * A call or a text as the person remembers it, filled in by them. A statement is not electronic data of its own: it stays apart
 * from captures (R11), and all of it is the person's word.
 */
export const Statement = z.object({
  about: z.enum(['call', 'sms']),
  direction: z.enum(['in', 'out']),
  /** The number or name as the phone showed it, exactly as typed here; empty when it was withheld. */
  numberAsShown: z.string(),
  /** When it was, and how exactly the person knows. */
  at: z.exactOptional(Instant),
  atKnown: z.enum(['minute', 'day', 'about']),
  durationSeconds: z.exactOptional(z.number()),
  /** What was said, or the text of the message. */
  text: z.string(),
  claimedIdentity: z.exactOptional(z.string()),
  knewAboutMe: z.exactOptional(z.string()),
  moneyAsked: z.exactOptional(z.string()),
  notes: z.exactOptional(z.string()),
});
export type Statement = z.infer<typeof Statement>;
