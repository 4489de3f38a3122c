import type { CanonicalHeader } from './canonical-header.ts';
import type { RawField } from './raw-header.ts';
import type { HeaderCoverage } from './signature-report.ts';

/** What a reader sees, answers to, or what rules how the message is shown (RFC 6376, 5.4.1, without what only machines read). */
const seen = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'list-id',
  'list-unsubscribe',
];

/** Which fields a signature covers, which it leaves open, and which nobody can add to. `names` is its `h=`. */
export function headerCoverage(
  header: CanonicalHeader,
  names: readonly string[],
  selected: readonly RawField[],
): HeaderCoverage {
  const signed = countOf(selected.map(({ name }) => name));
  const listed = countOf(names);
  return {
    signed: selected.map(({ name }) => name),
    unsigned: seen.filter((name) => header.count(name) > (signed.get(name) ?? 0)),
    closed: [...listed].filter(([name, times]) => times > header.count(name)).map(([name]) => name),
  };
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
