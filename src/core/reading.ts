import * as z from 'zod/mini';
import { Clue } from './clue.ts';
import { Arrival } from './insight/arrived-at.ts';
import { MessageFacts } from './message-facts.ts';
import { Observation } from './observation.ts';
import { OwnCountries } from './settings.ts';

/** Goes up whenever reading gives other results: what an older version read is read again from the source. */
export const readerVersion = 6;

/** How many different values of each kind. */
export const ClueCounts = z.object({
  email: z.number(),
  phone: z.number(),
  link: z.number(),
  domain: z.number(),
  ip: z.number(),
  payment: z.number(),
  account: z.number(),
});
export type ClueCounts = z.infer<typeof ClueCounts>;

/**
 * What reading an exhibit gave: derived, versioned, and made again at any time from what was kept. `problem` says in
 * technical words what could not be read; the exhibit is not touched by it.
 */
export const Reading = z.object({
  readerVersion: z.number(),
  /** The person's own, as they were set when it was read; absent where none were. Reading again needs the same. */
  countries: z.exactOptional(OwnCountries),
  message: z.exactOptional(MessageFacts),
  clues: z.array(Clue),
  counts: ClueCounts,
  observations: z.array(Observation),
  /** The addresses that this copy came to; absent without a source. */
  arrivedAt: z.exactOptional(z.array(Arrival)),
  /** What is left of the text without what changes from victim to victim, as hashes: see `insight/skeleton.ts`. */
  skeleton: z.exactOptional(z.string()),
  problem: z.exactOptional(z.string()),
});
export type Reading = z.infer<typeof Reading>;
