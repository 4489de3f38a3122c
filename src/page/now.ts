import { instantAt } from '../core/instant-at.ts';
import type { Instant } from '../core/instant.ts';

/** This moment, by the page's clock and zone. */
export function now(): Instant {
  return instantAt(Date.now(), -new Date().getTimezoneOffset());
}
