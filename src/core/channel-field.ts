import * as z from 'zod/mini';
import { ExhibitKind } from './exhibit.ts';

/**
 * How sure a fact of a channel is, best first. The first three were read in an official text, page or announcement;
 * `mirror` on somebody else's copy of the official page; `secondary` on a page about it; `memory` was not found anywhere.
 * The last three are shown as uncertain.
 */
export const Certainty = z.enum(['official-text', 'official-copy', 'official-news', 'mirror', 'secondary', 'memory']);
export type Certainty = z.infer<typeof Certainty>;

/** The same in both languages. */
export const Words = z.strictObject({
  en: z.string().check(z.minLength(1)),
  'zh-CN': z.string().check(z.minLength(1)),
});
export type Words = z.infer<typeof Words>;

/** What is said with every fact: how sure it is, and what about it is not. */
export const sureness = { certainty: Certainty, note: z.exactOptional(Words) };

/** A fact in words. */
export const Said = z.strictObject({ say: Words, ...sureness });
export type Said = z.infer<typeof Said>;

/** Bytes are counted in the encoding that the office's system uses. */
export const Encoding = z.enum(['utf-8', 'gb18030', 'shift_jis']);
export type Encoding = z.infer<typeof Encoding>;

/**
 * How much a box takes. `characters` are UTF-16 units, as the `maxlength` of HTML and most counters count them; that is
 * never fewer than what a person calls characters. Where a form states two limits, both hold.
 */
export const TextLimit = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('characters'), max: z.int().check(z.positive()), ...sureness }),
  z.strictObject({ unit: z.literal('bytes'), max: z.int().check(z.positive()), encoding: Encoding, ...sureness }),
]);
export type TextLimit = z.infer<typeof TextLimit>;

/**
 * What a box is filled from, as a closed list. `story`: statement, losses, wish and the list of exhibits in one text, for
 * forms that have one box. `you`: only the person can (a choice on the page, a code by SMS, an identity document).
 */
export const FieldSource = z.enum([
  'your-name',
  'your-phone',
  'your-email',
  'your-address',
  'organisation-name',
  'organisation-address',
  'organisation-contact',
  'organisation-registration',
  'what-happened',
  'statement',
  'story',
  'wish',
  'losses',
  'loss-total',
  'loss-ways',
  'first-contact',
  'how-contacted',
  'claimed-senders',
  'clue-emails',
  'clue-phones',
  'clue-links',
  'clue-ips',
  'clue-payments',
  'clue-accounts',
  'clue-list',
  'message-received-at',
  'message-sender',
  'message-subject',
  'message-text',
  'message-headers',
  'message-source',
  'exhibit-list',
  'earlier-steps',
  'first-step-date',
  'you',
]);
export type FieldSource = z.infer<typeof FieldSource>;

/** One box of a form, or one thing that is asked for where there is no form. */
export const ChannelField = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  /** In the form's own language; `labelIsOurs` when the office shows none and we describe what is asked. */
  label: z.string().check(z.minLength(1)),
  labelIsOurs: z.exactOptional(z.literal(true)),
  explain: Words,
  /** Absent: not known. */
  required: z.exactOptional(z.boolean()),
  from: FieldSource,
  /** Absent: the form states none, or none was found. */
  limits: z.exactOptional(z.array(TextLimit).check(z.minLength(1))),
  /** Asked only for exhibits of these kinds, and filled from them. */
  forExhibits: z.exactOptional(z.array(ExhibitKind).check(z.minLength(1))),
  /** The field whose rest goes in here, when its own box is full. */
  continues: z.exactOptional(z.string()),
  ...sureness,
});
export type ChannelField = z.infer<typeof ChannelField>;
