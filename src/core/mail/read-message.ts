import PostalMime, { decodeWords } from 'postal-mime';
import type { Email } from 'postal-mime';
import { hashBytes } from '../hash.ts';
import { readAddressList } from './address-list.ts';
import { readHeaderBlock, valuesOf } from './header-block.ts';
import type { HeaderBlock } from './header-block.ts';
import { readMailDate } from './mail-date.ts';
import type { MessageFacts } from '../message-facts.ts';

/** A message as it was read: facts for the record, and the texts that clues are looked for in. */
export interface ReadMessage {
  facts: MessageFacts;
  headers: HeaderBlock;
  /** Decoded texts, in the order of the source. */
  texts: TextPart[];
  /** Images, decoded from their transfer encoding: for reading QR codes. */
  images: { part: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }[];
}

/** A part that is text: shown as the message's body, or kept in a calendar, an attached page, a nested message. */
export interface TextPart {
  part: string;
  form: 'text' | 'html';
  place: 'body' | 'calendar' | 'attachment';
  name: string | null;
  text: string;
}

/**
 * Reads a source (RFC 5322, MIME). The header facts come from our own reader over the bytes, the body from postal-mime.
 *
 * @throws Error when the body is beyond postal-mime's bounds (256 nested parts, 2 MiB of headers). The caller notes
 *   it; the source itself is stored long before.
 */
export async function readMessage(source: Uint8Array<ArrayBuffer>): Promise<ReadMessage> {
  const headers = readHeaderBlock(source);
  const email = await PostalMime.parse(source);
  const facts: MessageFacts = { ...headerFacts(headers), attachments: await attachmentFacts(email) };
  const texts: TextPart[] = (['text', 'html'] as const).flatMap((form) =>
    email[form] === undefined ? [] : [{ part: '1', form, place: 'body', name: null, text: email[form] }],
  );
  return { facts, headers, texts, images: imagesOf(email) };
}

function headerFacts(headers: HeaderBlock): Omit<MessageFacts, 'attachments'> {
  const addresses = (name: string) => valuesOf(headers, name).flatMap(readAddressList);
  const first = (name: string) => valuesOf(headers, name)[0];
  const date = first('date');
  const subject = first('subject');
  const messageId = first('message-id');
  return {
    from: addresses('from'),
    sender: addresses('sender'),
    to: addresses('to'),
    cc: addresses('cc'),
    replyTo: addresses('reply-to'),
    ...(subject === undefined ? {} : { subject: oneLine(decodeWords(subject)) }),
    ...(messageId === undefined ? {} : { messageId: messageId.replace(/^<|>$/g, '') }),
    ...(date === undefined ? {} : { date: { raw: date, utc: readMailDate(date), zone: null } }),
    received: valuesOf(headers, 'received').map(oneLine),
    deliveredTo: [],
    inReplyTo: [],
    references: [],
    hops: [],
    authentication: [],
    list: {},
    originatingIps: [],
    parts: [],
    charsets: [],
    notes: [],
  };
}

async function attachmentFacts(email: Email): Promise<MessageFacts['attachments']> {
  return Promise.all(
    email.attachments.map(async ({ filename, mimeType, content }) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
      return { name: filename, mediaType: mimeType, bytes: bytes.length, sha256: await hashBytes(bytes) };
    }),
  );
}

function imagesOf(email: Email): ReadMessage['images'] {
  return email.attachments.flatMap(({ mimeType, content }, index) =>
    typeof content === 'string' || !mimeType.startsWith('image/')
      ? []
      : [{ part: String(index + 2), mediaType: mimeType, bytes: new Uint8Array(content) }],
  );
}

function oneLine(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}
