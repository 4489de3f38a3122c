import { joinBytes } from '../../core/join-bytes.ts';
import type { Instant } from '../../core/instant.ts';

/** A part of a mail that is written: its header fields, and its content as it will stand there. */
export interface PartToWrite {
  fields: readonly string[];
  content: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();
/** Where the mail has no sender yet, RFC 6854 allows an empty group: the person's own program puts the address in its place. */
const noSender = 'Sender of this report:;';

/** A multipart mail, ready to be opened and sent. The content of its parts stands in it byte for byte. */
export function mimeMessage(
  head: {
    subject: string;
    date: Instant;
    reporter?: { name: string; address: string } | undefined;
    type: string;
    seed: string;
  },
  parts: readonly PartToWrite[],
): Uint8Array<ArrayBuffer> {
  const boundary = freeBoundary(head.seed, parts);
  const fields = [
    `From: ${head.reporter ? mailbox(head.reporter) : noSender}`,
    `Subject: ${headerText(head.subject)}`,
    `Date: ${mailDate(head.date)}`,
    // Outlook and Thunderbird open such a file as a draft.
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: ${head.type}; boundary="${boundary}"`,
    `Content-Transfer-Encoding: ${widest(parts.map(({ content }) => transferEncoding(content)))}`,
  ];
  const pieces: Uint8Array<ArrayBuffer>[] = [encoder.encode(`${fields.join('\r\n')}\r\n`)];
  for (const { fields: own, content } of parts) {
    const lines = ['', `--${boundary}`, ...own, `Content-Transfer-Encoding: ${transferEncoding(content)}`, '', ''];
    pieces.push(encoder.encode(lines.join('\r\n')), content);
  }
  pieces.push(encoder.encode(`\r\n--${boundary}--\r\n`));
  return joinBytes(pieces);
}

/** How bytes can stand in a mail as they are (RFC 2045, 2.7 to 2.9). */
export function transferEncoding(bytes: Uint8Array): '7bit' | '8bit' | 'binary' {
  let line = 0;
  let is7bit = true;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return 'binary';
    if (byte === 0x0d || byte === 0x0a) {
      // A line ends with both, in this order.
      if (byte !== 0x0d || bytes[at + 1] !== 0x0a) return 'binary';
      at += 1;
      line = 0;
      continue;
    }
    line += 1;
    if (line > 998) return 'binary';
    if (byte > 0x7f) is7bit = false;
  }
  return is7bit ? '7bit' : '8bit';
}

function widest(all: readonly ('7bit' | '8bit' | 'binary')[]): string {
  return all.includes('binary') ? 'binary' : all.includes('8bit') ? '8bit' : '7bit';
}

/** A boundary that stands in no part. */
function freeBoundary(seed: string, parts: readonly PartToWrite[]): string {
  for (let count = 0; ; count += 1) {
    const boundary = `cluebook-${seed}-${count}`;
    if (!parts.some(({ content }) => holds(content, encoder.encode(boundary)))) return boundary;
  }
}

function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** One line, of printable ASCII or as encoded words (RFC 2047). */
export function headerText(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  if (/^[ -~]{0,60}$/.test(plain) && !plain.includes('=?')) return plain;
  return piecesOf(plain)
    .map((piece) => `=?utf-8?B?${btoa(String.fromCharCode(...encoder.encode(piece)))}?=`)
    .join('\r\n ');
}

/** Encoded words are at most 75 signs long, and none ends inside a character. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of text) {
    if (encoder.encode(piece + sign).length > 45) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}

function mailbox({ name, address }: { name: string; address: string }): string {
  const plain = headerText(name);
  const phrase = plain.startsWith('=?') ? plain : `"${plain.replaceAll(/["\\]/g, '')}"`;
  return plain === '' ? address : `${phrase} <${address}>`;
}

/** RFC 5322, 3.3, in the person's own zone. */
export function mailDate({ utc, offset }: Instant): string {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  const local = new Date(Date.parse(utc) + (offset.startsWith('-') ? -minutes : minutes) * 60_000);
  return local.toUTCString().replace('GMT', offset.replace(':', ''));
}
