import * as z from 'zod/mini';
import { captureLimits } from './capture-limits.ts';
import { Instant } from './instant.ts';
import { boundedText as text } from './text/bounded-text.ts';

const line = text(captureLimits.seenLine);

/** A person as the page shows them: any part can be missing, none is guessed. */
export const SeenPerson = z.object({ name: z.exactOptional(line), address: z.exactOptional(line) });
export type SeenPerson = z.infer<typeof SeenPerson>;

/** A message of a conversation, as far as the page tells. `id` and `at` are the site's own (`at` in UTC where it has an exact time). */
export const SeenChatMessage = z.object({
  id: z.exactOptional(line),
  author: z.exactOptional(line),
  handle: z.exactOptional(line),
  /** Written by the person who saves. Absent where the page does not tell. */
  own: z.exactOptional(z.boolean()),
  at: z.exactOptional(line),
  /** The time as shown, in the page's own form and zone. */
  shownAt: z.exactOptional(line),
  text: z.exactOptional(text(captureLimits.seenChatText)),
  /** Links whose text does not show where they lead: text as written and target. */
  links: z.exactOptional(
    z.array(z.object({ asWritten: line, link: line })).check(z.maxLength(captureLimits.seenChatLinks)),
  ),
});
export type SeenChatMessage = z.infer<typeof SeenChatMessage>;

const SeenConversation = z.object({
  title: z.exactOptional(line),
  handle: z.exactOptional(line),
  messages: z.array(SeenChatMessage).check(z.maxLength(captureLimits.seenChatMessages)),
});
export type SeenConversation = z.infer<typeof SeenConversation>;

/** What was on the screen. Every value is the page's claim, kept as written. */
export const Seen = z.object({
  /** A messenger's conversation: its title, the other side's handle or number, and the messages that are on the screen. */
  conversation: z.exactOptional(SeenConversation),
  from: z.exactOptional(SeenPerson),
  to: z.exactOptional(z.array(SeenPerson).check(z.maxLength(captureLimits.seenPeople))),
  cc: z.exactOptional(z.array(SeenPerson).check(z.maxLength(captureLimits.seenPeople))),
  subject: z.exactOptional(line),
  /** The date as shown, in the page's own form and zone. */
  date: z.exactOptional(line),
  /** Phone numbers that the page offers as `tel:` links: text as written and the link. */
  phones: z.exactOptional(
    z.array(z.object({ asWritten: line, link: line })).check(z.maxLength(captureLimits.seenPhones)),
  ),
  text: z.exactOptional(text(captureLimits.seenText)),
  /** The link or picture that the person chose on the page. */
  chosen: z.exactOptional(z.object({ what: z.enum(['link', 'image']), address: line })),
  /** True when `text`, or what a conversation shows, was longer on the page than what is kept. */
  textCut: z.exactOptional(z.boolean()),
});
export type Seen = z.infer<typeof Seen>;

/** One thing that was done to get the message, in order: the record that lets somebody repeat it. */
export const Step = z.object({ at: Instant, what: line });
export type Step = z.infer<typeof Step>;

/**
 * How the site's bytes relate to the message as its server stores it: `exact`; `lf-line-ends`: the same but for line ends;
 * `transcoded`: through a charset conversion; `regenerated`: the server writes the mail anew each time (headers whole, body not
 * byte for byte); `rebuilt`: headers whole, body put together from what the page has; `unverified`: the site gives it as the
 * original, and nobody has compared it with what its server stores.
 */
export const Transformation = z.enum(['exact', 'lf-line-ends', 'transcoded', 'regenerated', 'rebuilt', 'unverified']);
export type Transformation = z.infer<typeof Transformation>;

/** Why there is no source. One text each in the locales, under `reason.<code>`. */
export const SourceReason = z.enum([
  'site-gives-none',
  'token-missing',
  'other-origin',
  'no-answer',
  'time-out',
  'too-large',
  'http-status',
  'signed-out',
  'empty',
  'not-mail',
  'message-changed',
  'rate-limited',
  'not-understood',
  'cancelled',
  'web-page',
]);
export type SourceReason = z.infer<typeof SourceReason>;

/** What the mail site answered, as far as the browser tells. `announced` is absent where the length is not known. */
export const Transport = z.object({
  url: line,
  status: z.number(),
  redirected: z.boolean(),
  mediaType: line,
  announced: z.exactOptional(z.number()),
  received: z.number(),
  /** Seconds that the site asks to wait (`Retry-After`, RFC 9110 section 10.2.3). */
  retryAfter: z.exactOptional(z.number()),
});
export type Transport = z.infer<typeof Transport>;

/** Bytes of a source, up to the largest that is taken. */
export const SourceBytes = z
  .custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array)
  .check(z.refine((value) => value.byteLength <= captureLimits.sourceBytes));

/** The source as the page got it, or why it did not. A source that stopped half-way comes with `stopped`. */
export const SourceAnswer = z.discriminatedUnion('got', [
  z.object({
    got: z.literal(true),
    bytes: SourceBytes,
    transformation: Transformation,
    transport: Transport,
    stopped: z.exactOptional(SourceReason),
  }),
  z.object({ got: z.literal(false), reason: SourceReason, transport: z.exactOptional(Transport) }),
]);
export type SourceAnswer = z.infer<typeof SourceAnswer>;

/** What a mail page sends when the button was pressed. All of it is the page's word until the background checked it. */
export const Capture = z.object({
  /** Made new for each press, so that a press that is sent twice is counted once. */
  pressId: z.uuid(),
  siteId: line,
  /** `email` when absent. */
  kind: z.exactOptional(z.enum(['email', 'chat', 'page'])),
  /** `list`: selected in a list and never opened, so that only its row was seen. `open-page` when absent. */
  method: z.exactOptional(z.enum(['open-page', 'list'])),
  /** The site's own name for the message (Roundcube: folder and uid). */
  messageKey: line,
  pageTitle: line,
  seen: Seen,
  source: SourceAnswer,
  steps: z.array(Step).check(z.maxLength(captureLimits.steps)),
});
export type Capture = z.infer<typeof Capture>;
