import type { Acquisition, Exhibit } from '../core/exhibit.ts';
import { readHtml } from '../core/html/read-html.ts';
import { decodeText } from '../core/mail/charset.ts';
import { readMessage, type TextPart } from '../core/mail/read-message.ts';
import type { Reading } from '../core/reading.ts';
import type { ComplaintExhibit } from './complaint-exhibit.ts';

/** Bytes of a source that a form is given as text; no box takes more. */
const mostSource = 1_000_000;

/**
 * An exhibit as complaints use it, from what is stored: the record, its first acquisition, what reading gave, and the bytes
 * where there are any. Headers and source are as they stand, not decoded further than to text. Never rejects.
 */
export async function exhibitForComplaint(
  exhibit: Exhibit,
  acquisition: Acquisition,
  reading: Reading,
  source: Uint8Array<ArrayBuffer> | null,
): Promise<ComplaintExhibit> {
  const { statement: told, seen, completeness } = acquisition;
  return {
    number: exhibit.number,
    kind: exhibit.kind,
    capturedAt: acquisition.at,
    completeness: completeness.state,
    clues: reading.clues,
    ...(reading.message === undefined ? {} : { message: reading.message }),
    ...(told === undefined ? {} : { told }),
    ...(seen.text === undefined ? {} : { text: seen.text }),
    ...(source === null || exhibit.kind !== 'email' ? {} : await asText(source)),
  };
}

async function asText(source: Uint8Array<ArrayBuffer>): Promise<Pick<ComplaintExhibit, 'headers' | 'text' | 'source'>> {
  const { headers, texts } = await readMessage(source);
  const bodies = texts.filter(({ place }) => place === 'body');
  const body = bodies.find(({ form }) => form === 'text') ?? bodies[0];
  return {
    headers: decodeText(source.subarray(0, Math.min(headers.bodyStart, mostSource)), null).text.trim(),
    source: decodeText(source.subarray(0, mostSource), null).text,
    ...(body === undefined ? {} : { text: shown(body) }),
  };
}

/** What a reader of the mail sees. */
function shown({ form, text }: TextPart): string {
  return (form === 'html' ? readHtml(text).visible.text : text).trim();
}
