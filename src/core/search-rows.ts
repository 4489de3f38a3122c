import type { TimelineRow } from './timeline-row.ts';

/**
 * The rows in which every word of the query stands, in sender, subject or number; all rows for an empty query. Case,
 * accents and width of letters make no difference. The order stays.
 */
export function searchRows(
  rows: readonly TimelineRow[],
  query: string,
  nameOf: (row: TimelineRow) => string,
): TimelineRow[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const text = plain(`${nameOf(row)} ${row.senderName} ${row.senderAddress} ${row.subject}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}
