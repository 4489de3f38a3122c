import * as z from 'zod/mini';

/** A day of the calendar, `2026-03-14`, as the person remembers it. */
export const GivenOn = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/**
 * What the person told: own addresses (`lin@mailbox.example`), whole domains of theirs (`@own.example`) and own numbers, which are
 * compared with no message; and what each is for.
 */
export const OwnAddresses = z.object({
  addresses: z.array(z.string()),
  /** To whom an address was given, in the person's own words, and when, where they know. */
  notes: z.array(z.object({ address: z.string(), note: z.string(), givenOn: z.exactOptional(GivenOn) })),
});
export type OwnAddresses = z.infer<typeof OwnAddresses>;

/** One address of the person's that messages came to: which, since when, from how many, and what shows it. */
export const LeakSource = z.object({
  /** Lower case, as it stands in the messages. */
  address: z.string(),
  /** `plain`: the address shows no place that it was made for. */
  form: z.enum(['plain', 'plus', 'hyphen', 'sub-domain', 'catch-all', 'service']),
  /** What was written for the place: often a site's name. */
  tag: z.exactOptional(z.string()),
  /** The alias service whose form it has. */
  service: z.exactOptional(z.string()),
  /** `told`: the person listed it. Else how well the messages show that it is theirs (see `Arrival`). */
  sure: z.enum(['told', 'certain', 'likely']),
  note: z.exactOptional(z.string()),
  givenOn: z.exactOptional(GivenOn),
  /** RFC 3339 UTC: arrival at the recipient's own side where known, else when it was captured. */
  first: z.string(),
  last: z.string(),
  /** How many different senders, as claimed. */
  senders: z.number(),
  exhibits: z.array(z.string()),
  evidence: z.array(
    z.object({
      exhibit: z.string(),
      header: z.string(),
      field: z.number(),
      at: z.string(),
      time: z.enum(['arrival', 'capture']),
    }),
  ),
});
export type LeakSource = z.infer<typeof LeakSource>;

/** In a package: what the person told, and what follows from it and the exhibits. */
export const LeakSources = z.object({ own: OwnAddresses, sources: z.array(LeakSource) });
export type LeakSources = z.infer<typeof LeakSources>;
