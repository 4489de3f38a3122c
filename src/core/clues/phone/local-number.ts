import type { NationalForm } from './national-form.ts';

/** A number without its country code, as it is written. */
export interface LocalNumber {
  digits: string;
  groups: readonly number[];
  signs: readonly string[];
  parenthesised: boolean;
  /** A word before or after it says that it is a telephone number. */
  cue: boolean;
  /** The country that is named directly before it: `AU: 1300 …`. */
  label: string | null;
}

/** What a local number would be in one country, and how much speaks for that. */
export interface Candidate {
  country: string;
  form: NationalForm;
  score: number;
  reasons: readonly string[];
}
