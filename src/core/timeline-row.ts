import type { Acquisition, Completeness, Exhibit } from './exhibit.ts';
import type { Instant } from './instant.ts';
import type { ClueCounts, Reading } from './reading.ts';
import type { Seen } from './capture.ts';

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
  const from = reading?.message?.from[0];
  const seen = shownOf(first);
  return {
    number: exhibit.number,
    kind: exhibit.kind,
    capturedAt: first.at,
    senderName: (from ? from.name : seen.from?.name) ?? '',
    senderAddress: from?.address ?? seen.from?.address ?? '',
    subject: reading?.message?.subject ?? seen.subject ?? '',
    completeness: first.completeness.state,
    counts: reading?.counts ?? null,
    unreadable: reading?.problem !== undefined,
  };
}

/** Of a statement, the number as the phone showed it and who the other side claimed to be; of a page, its host. */
function shownOf({ seen, statement, method, page }: Acquisition): Pick<Seen, 'from' | 'subject'> {
  if (statement) {
    const { numberAsShown, claimedIdentity = '', text } = statement;
    return { from: { name: claimedIdentity, address: numberAsShown }, subject: firstWords(text) };
  }
  if (method !== 'any-page' || seen.from) return seen;
  return { from: { name: URL.parse(page.url)?.host ?? '' }, subject: seen.subject ?? page.title };
}

/** The first line that says something, short enough for a row. */
function firstWords(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  return Array.from(line.trim()).slice(0, 120).join('');
}
