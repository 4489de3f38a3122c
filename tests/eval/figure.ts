/** One line of the published table: what was measured, the best peer in the same run, ours, and what it has to be. */
export interface Figure {
  /** The group of lines that it belongs to: `Phones`, `Addresses and links`, `Header facts`, `Speed`, … */
  group: string;
  what: string;
  ours: string;
  /** What the peers that can be run from npm reached in this same run, by their names, best first. */
  peers?: { name: string; value: string }[];
  /** `≥ 97 %`, `≤ 2.5 ×` */
  goal: string;
  reached: boolean;
  /** Every difference that is left, explained, and what the figure does not say: one line each. */
  notes?: string[];
}

/**
 * Measures one part of the product on a corpus (the folder that holds `labels/`, `phishing_pot/`, `header-truth.jsonl`, …;
 * the held-back set has the same layout). Deterministic but for times; no network; writes nothing into the corpus.
 *
 * Each file in `tests/eval/` that measures exports one function of this type (`evaluatePhones`, `evaluateHeaders`, …) and
 * stands in the list in `scripts/eval.ts`.
 */
export type Evaluation = (corpus: string) => Promise<Figure[]>;
