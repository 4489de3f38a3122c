import { cluesInHtml, cluesInText } from '../../src/core/clues/find-clues.ts';
import type { Clue } from '../../src/core/clue.ts';
import { foldText } from '../../src/core/text/fold-text.ts';

/** A row of text, plain or HTML. `countries`: the reader's own, for this row. */
export interface Row {
  id: unknown;
  text: string;
  countries?: readonly string[];
}

/** What is found in a row; offsets in UTF-16 units of its text. Service numbers, which have no E.164 form, are not among `phones`. */
export interface RowFindings {
  id: unknown;
  phones: { e164: string; start: number; end: number }[];
  emails: string[];
  urls: string[];
}

const looksLikeHtml = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,6});/i;

/** @throws Error when it is no row */
export function parseRow(line: string): Row {
  const row: unknown = JSON.parse(line);
  if (typeof row !== 'object' || row === null || !('text' in row) || typeof row.text !== 'string')
    throw new Error('A row needs "id" and "text".');
  const countries = 'countries' in row && Array.isArray(row.countries) ? row.countries : [];
  return {
    id: 'id' in row ? row.id : undefined,
    text: row.text,
    countries: countries.filter((country) => typeof country === 'string'),
  };
}

/** Phone numbers, addresses and links of a row. */
export function findInRow({ id, text, countries = [] }: Row): RowFindings {
  const clues = (looksLikeHtml.test(text) ? cluesInHtml : cluesInText)(text, { countries });
  const values = (kind: Clue['kind']) => [
    ...new Set(clues.filter((clue) => clue.kind === kind).map(({ value }) => value)),
  ];
  const phones = clues.flatMap(({ kind, value, where }) =>
    kind === 'phone' && value.startsWith('+') && where.in === 'body'
      ? [{ e164: value, start: where.start, end: where.end }]
      : [],
  );
  const emails = [...new Set(clues.filter(({ kind }) => kind === 'email').map(addressInItsScript))];
  return { id, phones, emails, urls: values('link') };
}

/** An address with its domain in the form that the text has: `xn--` only where the text has it. */
function addressInItsScript({ value, unicodeHost, asWritten }: Clue): string {
  if (unicodeHost === undefined || /xn--/i.test(foldText(asWritten).text)) return value;
  return `${value.slice(0, value.lastIndexOf('@'))}@${unicodeHost}`;
}
