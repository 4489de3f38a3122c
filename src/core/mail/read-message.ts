import PostalMime, { decodeWords } from 'postal-mime';
import type { Email } from 'postal-mime';
import { hashBytes } from '../hash.ts';
import { readAddressList } from './address-list.ts';
import { readHeaderBlock, valuesOf } from './header-block.ts';
import type { HeaderBlock } from './header-block.ts';
import { readMailDate } from './mail-date.ts';
import type { MessageFacts } from '../reading.ts';

/** A message as it was read: facts for the record, and the texts that clues are looked for in. */
export interface ReadMessage {
  facts: MessageFacts;
  headers: HeaderBlock;
  /** Decoded text parts, in reading order. */
  text: string;
  html: string;
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
  return { facts, headers, text: email.text ?? '', html: email.html ?? '' };
}

function headerFacts(headers: HeaderBlock): Omit<MessageFacts, 'attachments'> {
  const addresses = (name: string) => valuesOf(headers, name).flatMap(readAddressList);
  const first = (name: string) => valuesOf(headers, name)[0];
  const date = first('date');
  const subject = first('subject');
  const messageId = first('message-id');
  return {
    from: addresses('from'),
    to: addresses('to'),
    cc: addresses('cc'),
    replyTo: addresses('reply-to'),
    ...(subject === undefined ? {} : { subject: oneLine(decodeWords(subject)) }),
    ...(messageId === undefined ? {} : { messageId: messageId.replace(/^<|>$/g, '') }),
    ...(date === undefined ? {} : { date: { raw: date, utc: readMailDate(date) } }),
    received: valuesOf(headers, 'received').map(oneLine),
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

function oneLine(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}
