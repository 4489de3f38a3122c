import { decodeText } from '../mail/charset.ts';
import { charsetOfCodePage, codePageOfLanguage } from './code-pages.ts';
import type { CompoundEntry } from './compound-file.ts';

/** MAPI properties of a message, a recipient or an attachment, by their id (MS-OXMSG, 2.1; ids from MS-OXPROPS). */
export interface Properties {
  /** Text of a property; empty when there is none. */
  text(id: number): string;
  binary(id: number): Uint8Array;
  number(id: number): number | undefined;
  /** A FILETIME, as milliseconds since 1970. */
  time(id: number): number | undefined;
  /** The storage behind an object, for a message in a message. */
  object(id: number): CompoundEntry | undefined;
}

const textTypes = { unicode: '001F', bytes: '001E' } as const;
const longestText = 6_000_000;
const messageCodePage = 0x3ffd;
const messageLocale = 0x3ff1;
const internetCodePage = 0x3fde;

/** How many bytes stand before the fixed properties: of the message itself, of one inside it, of anything else in it (MS-OXMSG, 2.4). */
export const propertyHead = { message: 32, inside: 24, other: 8 } as const;

/** `charset`: of the message that they belong to, for text that is not Unicode. */
export function readProperties(storage: CompoundEntry, head: number, charset?: string): Properties {
  const entries = new Map(storage.children().map((entry) => [entry.name.toUpperCase(), entry]));
  const fixed = fixedOf(entries.get('__PROPERTIES_VERSION1.0')?.bytes() ?? new Uint8Array(), head);
  const stream = (id: number, type: string) =>
    entries.get(`__SUBSTG1.0_${id.toString(16).toUpperCase().padStart(4, '0')}${type}`);
  const number = (id: number) => fixed.get(id)?.getUint32(0, true);
  const own = charset ?? byteCharset(number);
  return {
    number,
    text(id) {
      const unicode = stream(id, textTypes.unicode);
      const bytes = (unicode ?? stream(id, textTypes.bytes))?.bytes().subarray(0, 2 * longestText);
      if (!bytes) return '';
      const text = unicode ? new TextDecoder('utf-16le').decode(bytes) : decodeText(bytes, own).text;
      return text.replace(/(?<!\0)\0+$/, '');
    },
    binary: (id) => stream(id, '0102')?.bytes() ?? new Uint8Array(),
    time(id) {
      const value = fixed.get(id);
      if (!value) return undefined;
      const milliseconds =
        (value.getUint32(4, true) * 2 ** 32 + value.getUint32(0, true)) / 10_000 - 11_644_473_600_000;
      return milliseconds > 0 && milliseconds < 8e15 ? Math.floor(milliseconds) : undefined;
    },
    object: (id) => stream(id, '000D'),
  };
}

/** The charset that text of this message is in where it is not Unicode. */
export function charsetOf(message: Properties): string {
  return byteCharset((id) => message.number(id));
}

function byteCharset(number: (id: number) => number | undefined): string {
  const page = number(messageCodePage) ?? codePageOfLanguage(number(messageLocale));
  return charsetOfCodePage(page) ?? charsetOfCodePage(number(internetCodePage)) ?? 'windows-1252';
}

/** The charset of its HTML. */
export function htmlCharsetOf(message: Properties): string | undefined {
  return charsetOfCodePage(message.number(internetCodePage)) ?? undefined;
}

/** Sixteen bytes each: type, id, flags, and the value where it is that short. */
function fixedOf(bytes: Uint8Array, head: number): Map<number, DataView> {
  const values = new Map<number, DataView>();
  for (let at = head; at + 16 <= bytes.length; at += 16) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, 16);
    values.set(view.getUint16(2, true), new DataView(bytes.buffer, bytes.byteOffset + at + 8, 8));
  }
  return values;
}
