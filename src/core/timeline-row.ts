import type { Seen, SeenPerson } from './capture.ts';
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
  const from = reading?.message?.from[0] ?? { ...otherSide(seen), ...seen.from };
  return {
    number: exhibit.number,
    kind: exhibit.kind,
    capturedAt: first.at,
    senderName: from.name ?? '',
    senderAddress: from.address ?? '',
    // Of a file, its name: there is nothing else that it says of itself.
    subject:
      reading?.message?.subject ??
      seen.subject ??
      (exhibit.kind === 'email' ? '' : (first.file?.name ?? lastWords(seen))),
    completeness: first.completeness.state,
    counts: reading?.counts ?? null,
    unreadable: reading?.problem !== undefined,
  };
}

/** Of a conversation, whom it is with; a title that only repeats the handle is said once. */
function otherSide({ conversation }: Seen): SeenPerson {
  const { title = '', handle = '' } = conversation ?? {};
  return { name: title === handle ? '' : title, address: handle };
}

/** How the last message on the screen that has words begins. */
function lastWords({ conversation }: Seen): string {
  const text = conversation?.messages.findLast((message) => message.text !== undefined)?.text ?? '';
  return text.slice(0, longestSubject).replaceAll(/\s+/g, ' ').trim();
}

/** Of the first words of a message, in UTF-16 units: what a row has room for. */
const longestSubject = 200;
