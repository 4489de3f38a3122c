import { joinBytes } from '../join-bytes.ts';
import { openCompoundFile } from './compound-file.ts';
import type { CompoundEntry } from './compound-file.ts';
import { base64Lines } from './base64-lines.ts';
import { hasKeptHeader, outlookHeader } from './outlook-header.ts';
import { charsetOf, htmlCharsetOf, propertyHead, readProperties } from './properties.ts';
import type { Properties } from './properties.ts';

/** A mail written anew from what an Outlook item holds. */
export interface RebuiltMail {
  bytes: Uint8Array<ArrayBuffer>;
  /** The header is the one that the mail came with; else it was made of single properties. */
  ownHeader: boolean;
}

const id = {
  body: 0x1000,
  html: 0x1013,
  data: 0x3701,
  longName: 0x3707,
  shortName: 0x3704,
  type: 0x370e,
  contentId: 0x3712,
} as const;
const deepest = 5;
const mostAttachments = 1_000;

/**
 * Writes a mail (RFC 5322, MIME) that says what an Outlook item (`.msg`, MS-OXMSG) says: the header that it came with or its sender,
 * recipients, subject and time; its text and HTML; its attachments, with messages inside of messages. It is no original: it is what a
 * reader can be given, the same each time. The body in RTF is not read: Outlook keeps the text of it beside it.
 *
 * @returns null when it is no such file. Bounded in time and memory by the file's length.
 */
export function outlookToMail(file: Uint8Array): RebuiltMail | null {
  const root = openCompoundFile(file);
  if (!root?.children().some(({ name }) => /^__(?:properties_version1\.0|substg1\.0_)/i.test(name))) return null;
  const pieces: Uint8Array[] = [];
  const ownHeader = writeMessage(root, propertyHead.message, 0, pieces);
  return { bytes: joinBytes(pieces), ownHeader };
}

/** @returns whether the header is the mail's own */
function writeMessage(storage: CompoundEntry, head: number, depth: number, pieces: Uint8Array[]): boolean {
  const message = readProperties(storage, head);
  const inside = (prefix: string) =>
    storage
      .children()
      .filter(({ name, isStorage }) => isStorage && name.toLowerCase().startsWith(prefix))
      .map((one) => readProperties(one, propertyHead.other, charsetOf(message)));
  const boundary = `=_outlook_${depth}`;
  const write = (...lines: string[]) => pieces.push(new TextEncoder().encode(`${lines.join('\r\n')}\r\n`));
  write(...outlookHeader(message, inside('__recip_version1.0')), 'MIME-Version: 1.0');
  write(`Content-Type: multipart/mixed; boundary="${boundary}"`, '');
  const bodies = bodiesOf(message);
  if (bodies.length > 0) write(`--${boundary}`, `Content-Type: multipart/alternative; boundary="${boundary}_text"`, '');
  for (const { type, bytes } of bodies) {
    write(`--${boundary}_text`, `Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', '');
    pieces.push(base64Lines(bytes));
  }
  if (bodies.length > 0) write(`--${boundary}_text--`);
  for (const attachment of inside('__attach_version1.0').slice(0, mostAttachments)) {
    write(`--${boundary}`);
    const nested = attachment.object(id.data);
    if (nested && depth < deepest) {
      write('Content-Type: message/rfc822', '');
      writeMessage(nested, propertyHead.inside, depth + 1, pieces);
    } else writeAttachment(attachment, write, pieces);
  }
  write(`--${boundary}--`);
  return hasKeptHeader(message);
}

function bodiesOf(message: Properties): { type: string; bytes: Uint8Array }[] {
  const text = message.text(id.body);
  const html = message.binary(id.html);
  const htmlText = html.length === 0 ? message.text(id.html) : '';
  const charset = htmlCharsetOf(message);
  const utf8 = (content: string) => new TextEncoder().encode(content);
  return [
    ...(text === '' ? [] : [{ type: 'text/plain; charset=utf-8', bytes: utf8(text) }]),
    ...(html.length === 0
      ? []
      : [{ type: `text/html${charset === undefined ? '' : `; charset=${charset}`}`, bytes: html }]),
    ...(htmlText === '' ? [] : [{ type: 'text/html; charset=utf-8', bytes: utf8(htmlText) }]),
  ];
}

function writeAttachment(attachment: Properties, write: (...lines: string[]) => void, pieces: Uint8Array[]): void {
  const type = attachment.text(id.type).toLowerCase();
  const name = attachment.text(id.longName) || attachment.text(id.shortName);
  const contentId = attachment
    .text(id.contentId)
    .slice(0, 500)
    .replaceAll(/[^\x21-\x7e]|[<>]/g, '');
  // Parts that would be read for what they hold stay closed: what Outlook gives as an attachment is one.
  write(
    `Content-Type: ${/^[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,100}$/.test(type) && !/^(?:multipart|message)\//.test(type) ? type : 'application/octet-stream'}`,
  );
  // RFC 2231, and the whole name in one parameter.
  write(`Content-Disposition: attachment${name === '' ? '' : `; filename*=utf-8''${encoded(name.slice(0, 1_000))}`}`);
  if (contentId !== '') write(`Content-ID: <${contentId}>`);
  write('Content-Transfer-Encoding: base64', '');
  pieces.push(base64Lines(attachment.binary(id.data)));
}

function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
