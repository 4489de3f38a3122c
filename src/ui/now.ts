import { instantAt } from '../core/instant-at.ts';
import { dayOf } from '../core/instant.ts';
import type { Instant } from '../core/instant.ts';

/** Now, by the person's own clock. */
export function instantNow(): Instant {
  return instantAt(Date.now(), -new Date().getTimezoneOffset());
}

/** `2026-11-25` */
export function today(): string {
  return dayOf(instantNow());
}
