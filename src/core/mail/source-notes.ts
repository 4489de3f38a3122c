import type { SourceNote } from '../message-facts.ts';
import { fieldsByName, fieldsOf } from './header-block.ts';
import type { HeaderBlock } from './header-block.ts';

/** Fields that a message may have once (RFC 5322, 3.6; RFC 2045, 3). */
const single = new Set([
  'date',
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'message-id',
  'in-reply-to',
  'references',
  'subject',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
  'return-path',
]);

/** What is missing of the header block or was passed over in it, and whether the body is as long as it says. */
export function headerNotes(source: Uint8Array, block: HeaderBlock): SourceNote[] {
  const notes: SourceNote[] = [];
  if (!block.ended && block.fields.length > 0) notes.push({ code: 'header-only' });
  if (block.strayLines > 0) notes.push({ code: 'line-without-field', count: block.strayLines });
  if (block.fieldsCut > 0) notes.push({ code: 'header-fields-cut', count: block.fieldsCut });
  if (block.valuesCut > 0) notes.push({ code: 'header-field-cut', count: block.valuesCut });
  for (const [of, { length: count }] of fieldsByName(block)) {
    if (count > 1 && single.has(of)) notes.push({ code: 'field-twice', of, count });
  }
  const announced = fieldsOf(block, 'content-length')[0]?.value;
  const missing = announced === undefined ? 0 : missingBytes(source, block.bodyStart, announced);
  if (missing !== 0) notes.push({ code: 'length-mismatch', count: missing });
  return notes;
}

/**
 * Bytes that the body has fewer than Content-Length says (an mbox field, no Internet standard): 0 when it has them with
 * either kind of line ends, give or take the empty line that mailboxes put after a message. Negative when it has more.
 */
function missingBytes(source: Uint8Array, bodyStart: number, announced: string): number {
  if (!/^\d{1,12}$/.test(announced.trim())) return 0;
  const wanted = Number(announced);
  const bytes = source.length - bodyStart;
  let lines = 0;
  let crlfs = 0;
  for (let at = source.indexOf(10, bodyStart); at !== -1; at = source.indexOf(10, at + 1)) {
    lines += 1;
    if (source[at - 1] === 13) crlfs += 1;
  }
  const shortest = bytes - crlfs;
  const longest = bytes + (lines - crlfs);
  if (wanted >= shortest - 2 && wanted <= longest + 2) return 0;
  return wanted - bytes;
}
