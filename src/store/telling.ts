import type { Instant } from '../core/instant.ts';

/** What an entry of the custody log needs besides what it tells. */
export interface Telling {
  at: Instant;
  nonce: string;
  appVersion: string;
}

/** The same for several entries. A nonce for each: one that is known must not tell of another that is withheld. */
export interface TellingSeveral extends Omit<Telling, 'nonce'> {
  newNonce(): string;
}
