import type { Case } from '../core/case.ts';
import type { Instant } from '../core/instant.ts';
import type { Language } from '../core/language.ts';
import type { Package, PackagedExhibit } from '../core/package.ts';
import type { Packaged } from './packaged.ts';

/** What was read from an original for a sheet: its headers and its text. */
export interface ReadText {
  headers?: string;
  text?: string;
}

/** What the makers of documents are given. Nothing of it is a verdict, and they add none. */
export interface Given {
  contents: Package;
  /** Those that the documents are about, in the order of their numbers. */
  exhibits: readonly PackagedExhibit[];
  case: Case | null;
  language: Language;
  /** When the documents are made. */
  madeAt: Instant;
  /** The package that holds the same exhibits; null when none was made yet. */
  packaged: Packaged | null;
  /** What each exhibit is to show, in the person's own words, by its number. */
  proves: ReadonlyMap<string, string>;
  /** By exhibit number, where it was read. */
  texts: ReadonlyMap<string, ReadText>;
}
