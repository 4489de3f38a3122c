import type { Seen, SeenConversation } from './capture.ts';
import { filesOfMail } from './exhibit-files.ts';
import type { Acquisition, Completeness, Exhibit } from './exhibit.ts';
import type { Instant } from './instant.ts';
import type { ClueCounts, Reading } from './reading.ts';
import { sentTime } from './timeline/sent-time.ts';
import type { SentTime } from './timeline/sent-time.ts';

/** What a timeline shows of an exhibit. Derived: the store makes it again whenever the exhibit is read. */
export interface TimelineRow {
  number: number;
  kind: Exhibit['kind'];
  capturedAt: Instant;
  /** When it was sent, in milliseconds since 1970, and whose word that is. Absent in rows that an older version wrote. */
  sentAt?: number;
  sentBy?: SentTime['by'];
  /** As claimed: by the source when it was read, by the page until then. Empty strings where nothing is known. */
  senderName: string;
  senderAddress: string;
  subject: string;
  completeness: Completeness['state'];
  /** Null until the exhibit was read. */
  counts: ClueCounts | null;
  /** True when reading the source failed; what was kept is not touched by that. */
  unreadable: boolean;
  /** How many files came with it: inside the mail, or beside what was kept. Screenshots of our own do not count. */
  attached?: number;
}

/** The row of an exhibit from its first acquisition and, when there is one, its reading. */
export function timelineRow(exhibit: Exhibit, first: Acquisition, reading: Reading | null): TimelineRow {
  const seen = shownOf(first);
  const from = reading?.message?.from[0] ?? seen.from;
  const sent = sentTime(first, reading);
  return {
    number: exhibit.number,
    kind: exhibit.kind,
    capturedAt: first.at,
    sentAt: sent.at,
    sentBy: sent.by,
    senderName: from?.name ?? '',
    senderAddress: from?.address ?? '',
    // Of a file, its name: there is nothing else that it says of itself.
    subject: reading?.message?.subject ?? seen.subject ?? (exhibit.kind === 'email' ? '' : (first.file?.name ?? '')),
    completeness: first.completeness.state,
    counts: reading?.counts ?? null,
    unreadable: reading?.problem !== undefined,
    attached: attachedTo(first, reading),
  };
}

function attachedTo({ attached = [] }: Acquisition, reading: Reading | null): number {
  const beside = attached.filter(({ what }) => what !== 'screenshot' && what !== 'page-archive');
  return beside.length + (reading?.message ? filesOfMail(reading.message).length : 0);
}

/** Of a statement, the number as the phone showed it and who the other side claimed to be; of a page, its host. */
function shownOf({ seen, statement, method, page }: Acquisition): Pick<Seen, 'from' | 'subject'> {
  if (statement) {
    const { numberAsShown, claimedIdentity = '', text } = statement;
    return { from: { name: claimedIdentity, address: numberAsShown }, subject: firstWords(text) };
  }
  if (seen.conversation) return conversationShown(seen, seen.conversation);
  if (method !== 'any-page' || seen.from) return seen;
  return { from: { name: URL.parse(page.url)?.host ?? '' }, subject: seen.subject ?? page.title };
}

/** Whom it is with (a title that only repeats the handle is said once), and how the last message that has words begins. */
function conversationShown(
  seen: Seen,
  { title = '', handle = '', messages }: SeenConversation,
): Pick<Seen, 'from' | 'subject'> {
  const last = messages.findLast(({ text }) => text !== undefined)?.text ?? '';
  const from = { name: title === handle ? '' : title, address: handle, ...seen.from };
  return { from, subject: seen.subject ?? firstWords(last.replaceAll(/\s+/g, ' ')) };
}

/** The first line that says something, short enough for a row. */
function firstWords(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  return Array.from(line.trim()).slice(0, 120).join('');
}
