import * as z from 'zod/mini';
import { Instant } from './instant.ts';
import { PhoneReading } from './phone-reading.ts';
import { boundedText } from './text/bounded-text.ts';

/** Bounds of what is typed, in UTF-16 units. */
export const statementLimits = { line: 400, text: 20_000, attached: 20 } as const;

const line = boundedText(statementLimits.line);
const text = boundedText(statementLimits.text);

/**
 * A call or a text as the person remembers it, filled in by them. A statement is not electronic data of its own: it stays apart
 * from captures (R11), and all of it is the person's word.
 */
export const Statement = z.object({
  about: z.enum(['call', 'sms']),
  direction: z.enum(['in', 'out']),
  /** The number or name as the phone showed it, exactly as typed here; empty when it was withheld. */
  numberAsShown: line,
  /** What that number read as when it was typed, for the person to see: a help, not part of what the phone showed. */
  numberRead: z.exactOptional(PhoneReading),
  /** When it was, and how exactly the person knows. */
  at: z.exactOptional(Instant),
  atKnown: z.enum(['minute', 'day', 'about']),
  durationSeconds: z.exactOptional(z.number().check(z.nonnegative(), z.maximum(604_800))),
  /** What was said, or the text of the message. */
  text,
  /** A message as it was pasted, before sender and time were taken out of it. */
  pasted: z.exactOptional(text),
  claimedIdentity: z.exactOptional(line),
  knewAboutMe: z.exactOptional(text),
  moneyAsked: z.exactOptional(line),
  notes: z.exactOptional(text),
});
export type Statement = z.infer<typeof Statement>;
