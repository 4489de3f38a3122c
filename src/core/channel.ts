import * as z from 'zod/mini';
import { CaseEvent } from './case-event.ts';
import { ChannelField, Said, sureness, Words } from './channel-field.ts';
import { ClueKind } from './clue.ts';
import { ExhibitKind } from './exhibit.ts';

/** What sort of place it is. */
export const ChannelKind = z.enum([
  'police',
  'bank',
  'advice-line',
  'internet-regulator',
  'privacy-regulator',
  'market-regulator',
  'consumer-body',
  'telecom-regulator',
  'spam-desk',
  'cert',
  'platform',
  'abuse-desk',
]);
export type ChannelKind = z.infer<typeof ChannelKind>;

/** Kinds of files that an office says it takes. */
export const FileType = z.enum([
  'eml',
  'msg',
  'pdf',
  'picture',
  'text',
  'word',
  'spreadsheet',
  'open-document',
  'feedback-report',
  'x-arf',
]);
export type FileType = z.infer<typeof FileType>;

/** A way in. Web addresses are official ones, https, on a host of the channel's own list. */
const Route = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('web'), address: z.url({ protocol: /^https$/ }), ...sureness }),
  z.strictObject({ by: z.literal('mail'), address: z.email(), ...sureness }),
  z.strictObject({
    by: z.enum(['phone', 'fax', 'text-message']),
    address: z.string().check(z.regex(/^[#+\d][\d -]+$/)),
    ...sureness,
  }),
  /** In person, by post, in an app, or where the organisation itself publishes it: told in words. */
  z.strictObject({ by: z.enum(['visit', 'post', 'app', 'ask-them']), say: Words, ...sureness }),
]);
export type Route = z.infer<typeof Route>;

/** One thing that happened, and how well the channel fits it. */
const Fit = z.strictObject({
  event: CaseEvent,
  /** `first`: it is there for this. `also`: it takes this. `advice`: it tells what to do, and files nothing. */
  rank: z.enum(['first', 'also', 'advice']),
  /** Fits only when the exhibits hold one of these. */
  exhibits: z.exactOptional(z.array(ExhibitKind)),
  clues: z.exactOptional(z.array(ClueKind)),
  because: Words,
  ...sureness,
});
export type Fit = z.infer<typeof Fit>;

/** What has to be done before. `waitDays`: so long the other side has, before this channel takes the complaint. */
const FirstStep = z.strictObject({
  step: z.enum([
    'letter-to-organisation',
    'operator-complaint',
    'platform-report',
    'bank-told',
    'account',
    'keep-evidence',
  ]),
  /** `true`: refused without. `false`: advised. */
  demanded: z.boolean(),
  waitDays: z.exactOptional(z.int()),
  say: Words,
  ...sureness,
});
export type FirstStep = z.infer<typeof FirstStep>;

const AtMost = z.strictObject({ max: z.int().check(z.positive()), ...sureness });

/** What is known of attachments. What is absent is not known, and is never guessed. */
const Attachments = z.strictObject({
  maxFiles: z.exactOptional(AtMost),
  maxBytesEach: z.exactOptional(AtMost),
  maxBytesTotal: z.exactOptional(AtMost),
  types: z.exactOptional(z.strictObject({ list: z.array(FileType).check(z.minLength(1)), ...sureness })),
  /** The original mail: refused without (`demanded`), `preferred`, or taken among others. */
  original: z.exactOptional(z.strictObject({ is: z.enum(['demanded', 'preferred', 'accepted']), ...sureness })),
  /** Nothing can be attached: headers and text are pasted, or files are kept until they are asked for. */
  none: z.exactOptional(z.strictObject({ ...sureness })),
  say: z.exactOptional(z.array(Said)),
});
export type Attachments = z.infer<typeof Attachments>;

const Deadline = z.strictObject({
  /** Whose: the office's, the other side's, or the person's own. */
  whose: z.enum(['office', 'other-side', 'yours']),
  count: z.int().check(z.positive()),
  unit: z.enum(['hours', 'days', 'working-days', 'months', 'years']),
  say: Words,
  ...sureness,
});
export type Deadline = z.infer<typeof Deadline>;

const Source = z.strictObject({
  /** What was read, and where: named for people, never shown as a link. */
  title: z.string().check(z.minLength(1)),
  date: z.exactOptional(z.iso.date()),
});

/** A place that takes complaints, as data: one file in `assets/channels/`. */
export const Channel = z.strictObject({
  /** Also the name of its file. */
  id: z.string().check(z.regex(/^[a-z]{2,3}(?:-[a-z0-9]+)+$/)),
  kind: ChannelKind,
  /** Where the person has to live: ISO 3166-1 alpha-2, `EEA` for everywhere the GDPR applies, or `anywhere`. */
  places: z.array(z.string().check(z.regex(/^(?:[A-Z]{2}|EEA|anywhere)$/))).check(z.minLength(1)),
  /** ISO 3166-2: competent for this part of the country alone. */
  region: z.exactOptional(z.strictObject({ code: z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)), name: Words })),
  /** Parts of the country that go elsewhere. */
  exceptRegions: z.exactOptional(z.array(z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)))),
  name: z.strictObject({ local: z.string().check(z.minLength(1)), en: z.string(), 'zh-CN': z.string() }),
  about: Words,
  /** BCP 47: languages in which it takes complaints. Empty: not known, or many. */
  languages: z.array(z.string()),
  /** `true`: in these languages only. */
  languagesOnly: z.exactOptional(z.literal(true)),
  /** Every host that an address of this file may be on. */
  hosts: z.array(z.hostname()),
  routes: z.array(Route).check(z.minLength(1)),
  fits: z.array(Fit).check(z.minLength(1)),
  can: z.array(Said),
  cannot: z.array(Said),
  first: z.array(FirstStep),
  /** Whether the one complained about gets to see it. Absent: not known. */
  otherSide: z.exactOptional(z.strictObject({ sees: z.enum(['yes', 'may', 'no']), say: Words, ...sureness })),
  /** What the law or the office says about untrue complaints; a general reminder stands everywhere. */
  falseReports: z.exactOptional(Said),
  fields: z.array(ChannelField),
  attachments: Attachments,
  deadlines: z.array(Deadline),
  sources: z.array(Source).check(z.minLength(1)),
  /** The day on which somebody last held the facts against the sources (stored copies, unless a source says live). */
  checkedOn: z.iso.date(),
});
export type Channel = z.infer<typeof Channel>;
