import * as z from 'zod/mini';
import { Where } from './clue.ts';

/** Facts worth a look, as a closed list: never a score, never a verdict. One sentence each in `insight/observation-text.ts`. */
export const ObservationCode = z.enum([
  'reply-to-elsewhere',
  'name-carries-address',
  'link-text-differs',
  'look-alike-domain',
  'authentication-failed',
  'authentication-missing',
  'received-gap',
  'received-backwards',
  'date-differs',
  'reply-forged',
  'executable-attachment',
  'macro-attachment',
  'type-differs',
  'asks-to-delete',
  'sent-to-alias',
  'several-from',
  'userinfo-link',
  'numeric-host-link',
  'form-in-mail',
  'hidden-text',
  'not-opened',
  'source-cut',
]);
export type ObservationCode = z.infer<typeof ObservationCode>;

/** A fact, the values that its sentence names, and where the evidence stands. */
export const Observation = z.object({
  code: ObservationCode,
  /** Values for the sentence, as written or in normal form, by the names that the sentence uses. */
  values: z.record(z.string(), z.string()),
  where: z.array(Where),
});
export type Observation = z.infer<typeof Observation>;
