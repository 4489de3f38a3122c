/** A payment address in folded text, before its range is taken back to the original. */
export interface PaymentHit {
  /** `iban:DE89…`, `bitcoin:1A1z…`, `card:…1234`. */
  value: string;
  start: number;
  end: number;
  confidence: 'certain' | 'likely';
  /** What it was recognised by: `checksum:base58check`, `word:usdt`, `grouping`. */
  evidence: string[];
  /** What may be kept of the written form, where that is not all of it. */
  asWritten?: string;
}

/** Looks for one family of payment addresses in text that was folded (`fold-text.ts`). Bounded in time by its length. */
export type PaymentFinder = (text: string) => PaymentHit[];
