import * as z from 'zod/mini';
import { Clue } from './clue.ts';
import { Sha256 } from './hash.ts';

/** Goes up whenever reading gives other results: what an older version read is read again from the source. */
export const readerVersion = 1;

const MailAddress = z.object({ name: z.string(), address: z.string() });

/** What the source says. All of it is the sending side's word, except what the recipient's own server wrote. */
export const MessageFacts = z.object({
  from: z.array(MailAddress),
  to: z.array(MailAddress),
  cc: z.array(MailAddress),
  replyTo: z.array(MailAddress),
  subject: z.exactOptional(z.string()),
  /** Without angle brackets. */
  messageId: z.exactOptional(z.string()),
  /** `utc` is RFC 3339 with milliseconds; null when the header tells no time. */
  date: z.exactOptional(z.object({ raw: z.string(), utc: z.nullable(z.string()) })),
  /** One line a Received header, newest first, unfolded. */
  received: z.array(z.string()),
  attachments: z.array(
    z.object({ name: z.nullable(z.string()), mediaType: z.string(), bytes: z.number(), sha256: Sha256 }),
  ),
});
export type MessageFacts = z.infer<typeof MessageFacts>;

/** How many different values of each kind. */
export const ClueCounts = z.object({
  email: z.number(),
  phone: z.number(),
  link: z.number(),
  domain: z.number(),
  ip: z.number(),
});
export type ClueCounts = z.infer<typeof ClueCounts>;

/**
 * What reading an exhibit gave: derived, versioned, and made again at any time from what was kept. `problem` says in
 * technical words what could not be read; the exhibit is not touched by it.
 */
export const Reading = z.object({
  readerVersion: z.number(),
  message: z.exactOptional(MessageFacts),
  clues: z.array(Clue),
  counts: ClueCounts,
  problem: z.exactOptional(z.string()),
});
export type Reading = z.infer<typeof Reading>;
