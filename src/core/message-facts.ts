import * as z from 'zod/mini';
import { Sha256 } from './hash.ts';

export const MailAddress = z.object({ name: z.string(), address: z.string() });
export type MailAddress = z.infer<typeof MailAddress>;

/** Which charset a text was read in, and why that one. */
export const CharsetNote = z.object({
  /** A header field's name, or a part's number. */
  of: z.string(),
  declared: z.nullable(z.string()),
  used: z.string(),
  why: z.enum([
    'declared',
    'ascii',
    'valid-utf-8',
    'declared-elsewhere',
    'byte-order-mark',
    'declared-wrongly',
    'guessed',
    'last-resort',
  ]),
});
export type CharsetNote = z.infer<typeof CharsetNote>;

/** One server's Received field (RFC 5321, 4.4), newest first. Absent where the field does not tell. */
export const Hop = z.object({
  /** Counts Received fields from 0, the newest. */
  field: z.number(),
  /** What the sending machine called itself, what the receiving server saw, and its IP address. */
  from: z.exactOptional(z.string()),
  fromSeen: z.exactOptional(z.string()),
  ip: z.exactOptional(z.string()),
  by: z.exactOptional(z.string()),
  with: z.exactOptional(z.string()),
  id: z.exactOptional(z.string()),
  for: z.exactOptional(z.string()),
  at: z.exactOptional(z.string()),
  /** Seconds since the hop before (the older one); negative when the clocks disagree. */
  delay: z.exactOptional(z.number()),
  /** `own`: written by the recipient's side, so seen by it. `claimed`: told by the sending side; it can be made up. */
  word: z.enum(['own', 'claimed']),
});
export type Hop = z.infer<typeof Hop>;

/** An Authentication-Results field (RFC 8601), or an ARC one (RFC 8617), and whose word it is. */
export const AuthenticationField = z.object({
  name: z.enum([
    'Authentication-Results',
    'ARC-Authentication-Results',
    'X-Original-Authentication-Results',
    'Received-SPF',
  ]),
  field: z.number(),
  /** ARC instance. */
  instance: z.exactOptional(z.number()),
  /** The server that says it; null when it does not name itself. */
  server: z.nullable(z.string()),
  word: z.enum(['own', 'claimed']),
  results: z.array(
    z.object({
      method: z.string(),
      result: z.string(),
      reason: z.exactOptional(z.string()),
      /** `header.d` → `parcel.example` */
      properties: z.record(z.string(), z.string()),
    }),
  ),
});
export type AuthenticationField = z.infer<typeof AuthenticationField>;

/** A MIME part (RFC 2045), in the order of the source. */
export const MessagePart = z.object({
  /** As in IMAP: `1`, `2.1`; empty for the message itself when it is a multipart. */
  number: z.string(),
  mediaType: z.string(),
  /** What the first bytes say it is, where they say it. */
  sniffedType: z.exactOptional(z.string()),
  charset: z.exactOptional(z.string()),
  encoding: z.exactOptional(z.string()),
  disposition: z.exactOptional(z.string()),
  name: z.exactOptional(z.string()),
  contentId: z.exactOptional(z.string()),
  /** Decoded size and hash; absent for multiparts. */
  bytes: z.exactOptional(z.number()),
  sha256: z.exactOptional(Sha256),
  /** Byte range of the encoded content in the source; for a part inside a nested, encoded message that of the outer part. */
  start: z.number(),
  end: z.number(),
  /** Recognised, and not opened by this version. */
  closed: z.exactOptional(
    z.enum(['smime-encrypted', 'smime-signed', 'pgp-encrypted', 'tnef', 'external-body', 'rpmsg']),
  ),
});
export type MessagePart = z.infer<typeof MessagePart>;

/** What is missing of a source, or what was passed over in reading it. */
export const SourceNote = z.object({
  code: z.enum([
    'header-only',
    'end-boundary-missing',
    'ends-in-encoding',
    'length-mismatch',
    'header-field-cut',
    'header-fields-cut',
    'nested-too-deep',
    'parts-cut',
    'text-cut',
    'clues-cut',
    'field-twice',
    'line-without-field',
    'lone-cr',
    'nul',
    'bad-encoding',
    'encoding-cycle',
  ]),
  /** A field's name, a part's number. */
  of: z.exactOptional(z.string()),
  /** How many bytes, parts or fields, as the code says. */
  count: z.exactOptional(z.number()),
});
export type SourceNote = z.infer<typeof SourceNote>;

/** What the source says. All of it is the sending side's word, except what the recipient's own server wrote. */
export const MessageFacts = z.object({
  /** Of the first From field. More than one (note `field-twice`) is forbidden, and programs differ in which they show: all are clues. */
  from: z.array(MailAddress),
  sender: z.array(MailAddress),
  replyTo: z.array(MailAddress),
  to: z.array(MailAddress),
  cc: z.array(MailAddress),
  /** Addresses alone, without angle brackets; empty for the null path `<>`. */
  returnPath: z.exactOptional(z.string()),
  /** Delivered-To, X-Original-To, Envelope-To and kin, and `for` of the own hops: the address that this copy came to. */
  deliveredTo: z.array(z.string()),
  subject: z.exactOptional(z.string()),
  /** Without angle brackets. */
  messageId: z.exactOptional(z.string()),
  inReplyTo: z.array(z.string()),
  references: z.array(z.string()),
  /** `utc` is RFC 3339 with milliseconds, `zone` minutes east of UTC; null when the header does not tell. */
  date: z.exactOptional(z.object({ raw: z.string(), utc: z.nullable(z.string()), zone: z.nullable(z.number()) })),
  /** One line a Received header, newest first, unfolded. */
  received: z.array(z.string()),
  hops: z.array(Hop),
  authentication: z.array(AuthenticationField),
  /** List-Id, List-Unsubscribe and kin, as written, unfolded; by lower-case name. */
  list: z.record(z.string(), z.string()),
  /** X-Originating-IP and kin: the address that the sending side says it came from. */
  originatingIps: z.array(z.string()),
  parts: z.array(MessagePart),
  attachments: z.array(
    z.object({ name: z.nullable(z.string()), mediaType: z.string(), bytes: z.number(), sha256: Sha256 }),
  ),
  charsets: z.array(CharsetNote),
  notes: z.array(SourceNote),
});
export type MessageFacts = z.infer<typeof MessageFacts>;
