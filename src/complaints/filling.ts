import type { Case } from '../core/case.ts';
import type { Words } from '../core/channel-field.ts';
import type { ComplaintExhibit } from './complaint-exhibit.ts';

/** What the boxes are filled from. */
export interface Filling {
  case: Case;
  /** Of the case, in the order of their numbers. */
  exhibits: readonly ComplaintExhibit[];
  /** The exhibit that "the message" means, where a form takes one; by default the first that has an original, else the first. */
  message?: number;
  /** Of the few words that we put between the person's own: headings, "claimed sender". */
  language: keyof Words;
}

/** The exhibit that a form for one message is about. */
export function theMessage({ exhibits, message }: Filling): ComplaintExhibit | undefined {
  const chosen = exhibits.find(({ number }) => number === message);
  return chosen ?? exhibits.find(({ headers }) => headers !== undefined) ?? exhibits[0];
}

/** The person's own words, as they stand now. */
export function currentStatement({ case: { statement } }: Filling): string {
  return statement.at(-1)?.text.trim() ?? '';
}
