import type { Acquisition } from '../core/exhibit.ts';
import type { ReadExhibit } from '../core/insight/gather-insight.ts';
import type { KeyAnswer } from '../core/key-answer.ts';
import type { Package, PackagedExhibit } from '../core/package.ts';
import type { Finding } from './finding.ts';

/** Makes again what a package derives from its originals, and compares. */
export interface DerivedCheck {
  /** `read`: null when another version read the exhibit, so that nothing can be compared. */
  read(
    file: string,
    exhibit: PackagedExhibit,
    first: Acquisition,
    source: Uint8Array<ArrayBuffer> | null,
  ): Promise<{ findings: Finding[]; read: ReadExhibit | null }>;
  /** Domains whose signature over the source holds with the kept keys, each with the record that it was checked with. */
  signers(
    source: Uint8Array<ArrayBuffer>,
    answers: readonly KeyAnswer[],
  ): Promise<{ domain: string; record: string }[]>;
  /** What is gathered from all exhibits. */
  gather(file: string, document: Package, exhibits: readonly ReadExhibit[]): Finding[];
}
