import * as z from 'zod/mini';
import { CaseEvent } from './case-event.ts';
import { Instant } from './instant.ts';

/** A day as people write it down, `2026-11-25` (RFC 3339, full-date). */
export const Day = z.iso.date();

/** ISO 3166-1 alpha-2. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));

/** The person's own words, kept apart from captures. A version is never changed: a correction is another one. */
export const StatementVersion = z.object({ at: Instant, text: z.string() });
export type StatementVersion = z.infer<typeof StatementVersion>;

/** Money that went, as the person tells it. */
export const Loss = z.object({
  /** As a decimal number in text, so that no cent is rounded: `1250.00`. */
  amount: z.string().check(z.regex(/^\d+(?:\.\d+)?$/)),
  /** ISO 4217, or a coin's usual letters. */
  currency: z.string().check(z.regex(/^[A-Z]{3,5}$/)),
  on: z.exactOptional(Day),
  /** Bank transfer, card, cash, gift card, coin: in the person's words. */
  howPaid: z.exactOptional(z.string()),
  /** The account or name that it went to, as told to the person. */
  paidTo: z.exactOptional(z.string()),
  /** Exhibits that show it. */
  receipts: z.array(z.number()),
});
export type Loss = z.infer<typeof Loss>;

/** A person or an organisation in the case. `complained-about` is who the complaint names: no finding about them. */
export const Party = z.object({
  role: z.enum(['complained-about', 'impersonated', 'witness', 'bank', 'lawyer', 'other']),
  name: z.string(),
  address: z.exactOptional(z.string()),
  contact: z.exactOptional(z.string()),
  /** A company number, where a form asks for one. */
  registration: z.exactOptional(z.string()),
});
export type Party = z.infer<typeof Party>;

/** What was done already: a letter to the company, a complaint somewhere. */
export const EarlierStep = z.object({
  what: z.enum([
    'letter-to-organisation',
    'operator-complaint',
    'police-report',
    'platform-report',
    'bank-told',
    'complaint',
  ]),
  to: z.string(),
  on: Day,
  /** A channel's id, for `complaint`. */
  channel: z.exactOptional(z.string()),
  reference: z.exactOptional(z.string()),
  answeredOn: z.exactOptional(Day),
});
export type EarlierStep = z.infer<typeof EarlierStep>;

/** Who complains. Everything may be missing: a form that wants it says so. */
export const Complainant = z.object({
  name: z.exactOptional(z.string()),
  phone: z.exactOptional(z.string()),
  email: z.exactOptional(z.string()),
  address: z.exactOptional(z.string()),
});
export type Complainant = z.infer<typeof Complainant>;

/** What became of a complaint. `said`: the reference number, the answer, or what is due, in the person's words. */
export const ComplaintNote = z.object({ what: z.enum(['sent', 'answered', 'due']), on: Day, said: z.string() });
export type ComplaintNote = z.infer<typeof ComplaintNote>;

/** What the person wrote for one channel, and what became of it. We never send it. */
export const Complaint = z.object({
  /** A channel's id. */
  channel: z.string(),
  /** Texts that the person changed, by the field's id; the others are filled anew each time. */
  fields: z.record(z.string(), z.string()),
  /** Items of the checklist that only the person can tick. */
  ticked: z.array(z.string()),
  log: z.array(ComplaintNote),
});
export type Complaint = z.infer<typeof Complaint>;

/** A letter to a company as the person writes it. We never send it; one that they sent is not written on. */
export const CaseLetter = z.object({
  /** Absent in the only one of its kind, of a time when a case had one of each. */
  id: z.exactOptional(z.uuid()),
  kind: z.enum(['data-request', 'platform-notice']),
  /** The id of the law that it is written under. */
  law: z.exactOptional(z.string()),
  /** The person's own address that it asks about. */
  leak: z.exactOptional(z.string()),
  /** What was filled in, by the gap's name; what is absent is taken from the case. */
  values: z.record(z.string(), z.string()),
  /** The day on which the person sent it, and by when the law wants an answer. */
  sent: z.exactOptional(z.object({ on: Day, due: z.exactOptional(Day) })),
});
export type CaseLetter = z.infer<typeof CaseLetter>;

/** Exhibits + the person's own statement + losses + what was done, about one leak or one fraud. */
export const Case = z.object({
  id: z.uuid(),
  name: z.string(),
  openedAt: Instant,
  events: z.array(CaseEvent),
  livesIn: z.nullable(Country),
  /** ISO 3166-2, where it decides who is competent: `DE-BY`. */
  region: z.exactOptional(z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/))),
  exhibits: z.array(z.number()),
  /** Oldest first; the last one counts. */
  statement: z.array(StatementVersion),
  losses: z.array(Loss),
  parties: z.array(Party),
  /** What I want. */
  wish: z.string(),
  complainant: Complainant,
  earlierSteps: z.array(EarlierStep),
  complaints: z.array(Complaint),
  /** In the order in which they were begun; absent in cases that had none yet. */
  letters: z.exactOptional(z.array(CaseLetter)),
});
export type Case = z.infer<typeof Case>;

/** Tells letters of a case apart. */
export function letterId({ id, kind }: CaseLetter): string {
  return id ?? kind;
}

/** What a check reads of a case: which letters to companies belong to it. */
export const NamesLetters = z.pick(Case, { letters: true });
