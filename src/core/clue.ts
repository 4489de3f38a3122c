import * as z from 'zod/mini';

/** Kinds of clues that are looked for. */
export const ClueKind = z.enum(['email', 'phone', 'link', 'domain', 'ip', 'payment', 'account']);
export type ClueKind = z.infer<typeof ClueKind>;

/**
 * What a clue is to the message. A domain has the role of the address or link that it was taken from.
 *
 * Header: `from` … `resent-from` are the fields of these names; `display-name`: an address that stands where a name
 * should; `list`: List-Unsubscribe and kin; `originating`: X-Originating-IP and kin; `relay`: a Received field.
 *
 * Body: `mentioned` stands in text that is read; `mailto`, `tel`, `pressed` are targets of a link; `shown` is a link's text
 * where it names another target than the link has; `loaded` is fetched by a mail program without a press;
 * `form-target` gets what is typed; `hidden` stands where a reader does not see it, in text or as a link.
 *
 * `stated`: the person's own word about a call or a text.
 */
export const ClueRole = z.enum([
  'from',
  'sender',
  'reply-to',
  'return-path',
  'errors-to',
  'resent-from',
  'display-name',
  'list',
  'originating',
  'relay',
  'mentioned',
  'mailto',
  'tel',
  'pressed',
  'shown',
  'loaded',
  'form-target',
  'hidden',
  'qr-code',
  'calendar',
  'attachment',
  'on-screen',
  'stated',
]);
export type ClueRole = z.infer<typeof ClueRole>;

/** What was done to a value so that readers or filters take it for something else. The written form is always kept. */
export const Trick = z.enum([
  /** `hxxp`, `[.]`, `(at)`, spelled-out signs. */
  'defanged',
  /** Full-width, mathematical or other-script letters and digits for ASCII ones. */
  'other-script',
  /** Zero-width, bidi and other characters that show nothing, soft hyphens. */
  'invisible-characters',
  /** Letters for digits: `8OO`. */
  'look-alike-digits',
  /** Letters that look like others (Unicode confusables, UTS 39), in a domain. */
  'look-alike-letters',
  /** Broken by tags or line ends inside the value. */
  'split',
  /** Written as character references in plain sight of no reader. */
  'entities',
  /** `https://bank.example@evil.example/` */
  'userinfo',
  /** A host that is a number: dotted, decimal, hexadecimal or octal. */
  'numeric-host',
  /** An internationalised domain (`xn--`). */
  'idn',
]);
export type Trick = z.infer<typeof Trick>;

/**
 * Where a clue stands. `part` is the MIME part's number as in IMAP (RFC 3501, 6.4.5): `1`, `2.1`. Ranges count UTF-16 units:
 * of the decoded part (for `html`, of the HTML itself, tags included), or of the unfolded, decoded header value. `field`
 * counts header fields of that name from 0.
 */
export const Where = z.discriminatedUnion('in', [
  z.object({
    in: z.literal('header'),
    name: z.string(),
    field: z.number(),
    start: z.exactOptional(z.number()),
    end: z.exactOptional(z.number()),
  }),
  z.object({
    in: z.literal('body'),
    part: z.string(),
    form: z.enum(['text', 'html']),
    start: z.number(),
    end: z.number(),
  }),
  z.object({
    in: z.literal('attachment'),
    part: z.string(),
    name: z.nullable(z.string()),
    start: z.exactOptional(z.number()),
    end: z.exactOptional(z.number()),
  }),
  z.object({ in: z.literal('image'), part: z.string() }),
  z.object({ in: z.literal('screen'), field: z.string() }),
  z.object({ in: z.literal('statement'), field: z.string() }),
]);
export type Where = z.infer<typeof Where>;

/** How sure a value is: `certain` says it by itself (`+44 …`, a checksum); `likely` follows from evidence around it. */
const Confidence = z.enum(['certain', 'likely']);

/** What can be said of a clue besides its value: each only where there is something to say. */
const details = {
  tricks: z.exactOptional(z.array(Trick)),
  confidence: z.exactOptional(Confidence),
  /** What a phone number's country, or an account's service, was taken from: `plus`, `tel`, `language:de`, `place:berlin`. */
  evidence: z.exactOptional(z.array(z.string())),
  /** Digits to dial after the number. */
  extension: z.exactOptional(z.string()),
  /** What a link's text shows, when it names another target. */
  shown: z.exactOptional(z.string()),
  /** The wrappers that this link was taken out of, outermost first (safe links, redirectors, trackers). */
  unwrappedFrom: z.exactOptional(z.array(z.string())),
  /**
   * Another site's address that a link holds, in a parameter or its path, and what that one is wrapped around: its site may
   * send visitors on to it ("open redirect").
   */
  leadsOn: z.exactOptional(z.array(z.string())),
  /** A redirector or shortener whose target nobody can tell without asking it: its name. */
  leadsThrough: z.exactOptional(z.string()),
  /** A host as Unicode shows it, where `value` has `xn--`. */
  unicodeHost: z.exactOptional(z.string()),
  /** The ASCII word that the look-alike letters of a domain imitate. */
  looksLike: z.exactOptional(z.string()),
};

/** A value found once: normal form, as written, what it is to the message, and where. */
export const Clue = z.object({
  kind: ClueKind,
  /**
   * Normal form: lower-case address with ASCII domain, E.164 (or `CN:95588` for a service number that has none), WHATWG URL,
   * ASCII domain, canonical IP, `iban:…`, `bitcoin:…`, `ethereum:…`, `tron:…`, `card:…1234`, `wechat:…`, `telegram:…`.
   */
  value: z.string(),
  asWritten: z.string(),
  role: ClueRole,
  where: Where,
  ...details,
});
export type Clue = z.infer<typeof Clue>;
type ClueDetails = Pick<Clue, keyof typeof details>;

/** What an extractor finds in a text: the clue without its place and role, and the range in that text. */
export interface Found extends ClueDetails {
  kind: ClueKind;
  value: string;
  start: number;
  end: number;
  /** Kept instead of what stands in the text, where that must not be copied: a bank card's digits. */
  asWritten?: string;
}

/** What is known of the message around a text. */
export interface Around {
  /** Charsets that its parts and headers declare, lower case. */
  charsets: readonly string[];
  /** Languages that it declares (Content-Language, `lang=`), BCP 47. */
  languages: readonly string[];
  /** Domains of the sender, as claimed. */
  senderDomains: readonly string[];
  /** Minutes east of UTC in the Date header. */
  zone?: number;
}

/** What an extractor may take into account besides the text itself. */
export interface ClueContext {
  /** The person's own countries (ISO 3166-1 alpha-2): one piece of evidence among others, never a default. */
  countries: readonly string[];
  around?: Around;
}

export interface ClueExtractor {
  kind: ClueKind;
  /** Everything of its kind in the text, in order, without overlaps. Never throws; bounded in time by the text's length. */
  find(text: string, context: ClueContext): Found[];
}
