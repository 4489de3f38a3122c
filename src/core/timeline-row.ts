import type { Acquisition, Completeness, Exhibit } from './exhibit.ts';
import type { Instant } from './instant.ts';
import type { ClueCounts, Reading } from './reading.ts';

/** What a timeline shows of an exhibit. Derived: the store makes it again whenever the exhibit is read. */
export interface TimelineRow {
  number: number;
  kind: Exhibit['kind'];
  capturedAt: Instant;
  /** As claimed: by the source when it was read, by the page until then. Empty strings where nothing is known. */
  senderName: string;
  senderAddress: string;
  subject: string;
  completeness: Completeness['state'];
  /** Null until the exhibit was read. */
  counts: ClueCounts | null;
  /** True when reading the source failed; what was kept is not touched by that. */
  unreadable: boolean;
}

/** The row of an exhibit from its first acquisition and, when there is one, its reading. */
export function timelineRow(exhibit: Exhibit, first: Acquisition, reading: Reading | null): TimelineRow {
  const { seen } = first;
  const from = reading?.message?.from[0];
  return {
    number: exhibit.number,
    kind: exhibit.kind,
    capturedAt: first.at,
    senderName: (from ? from.name : seen.from?.name) ?? '',
    senderAddress: from?.address ?? seen.from?.address ?? '',
    // Of a file, its name: there is nothing else that it says of itself.
    subject: reading?.message?.subject ?? seen.subject ?? (exhibit.kind === 'email' ? '' : (first.file?.name ?? '')),
    completeness: first.completeness.state,
    counts: reading?.counts ?? null,
    unreadable: reading?.problem !== undefined,
  };
}
