import * as z from 'zod/mini';

/**
 * A point in time as evidence states it: RFC 3339 UTC with milliseconds, and the offset from UTC that the person's
 * clock had, so that "14:32 on my screen" can be found again.
 */
export const Instant = z.object({
  utc: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
  offset: z.string().check(z.regex(/^[+-]\d{2}:\d{2}$/)),
});
export type Instant = z.infer<typeof Instant>;

/** The day that the person's own clock had: `2026-11-25`. */
export function dayOf({ utc, offset }: Instant): string {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const east = (hours * 60 + minutes) * (offset.startsWith('-') ? -1 : 1);
  return new Date(Date.parse(utc) + east * 60_000).toISOString().slice(0, 10);
}
