/** An account in folded text, before its range is taken back to the original. */
export interface AccountHit {
  /** `wechat:lipei_2026`, `whatsapp:+442079460958`. */
  value: string;
  start: number;
  end: number;
  /** `link`, `word:微信`. */
  evidence: string[];
}
