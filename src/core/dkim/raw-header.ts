/** A header field byte for byte, one character a byte, as signatures need it. */
export interface RawField {
  /** Lower case, for comparing. */
  name: string;
  /** The whole field with its name, lines ended by CR LF, without the last line end. */
  text: string;
  /** Where the value begins in `text`: after the colon. */
  value: number;
}

export interface RawHeader {
  fields: RawField[];
  /** Offset of the body in the source; its length when no empty line ends the header. */
  bodyStart: number;
  /** Line feeds without carriage return that became CR LF. */
  restored: number;
  /** The header exceeds the bound and was not read. */
  tooLong: boolean;
}

/** Bytes of a header. Servers refuse far shorter ones. */
export const longestHeader = 2_000_000;

const LF = 10;
const CR = 13;
/** Browsers read "latin1" as windows-1252, which makes 27 bytes other characters, all of them above 255. */
const latin1 = new TextDecoder('latin1');
const notByte = /[^\0-\xff]/;
const notAscii = /[^\0-\x7f]/;
/** RFC 5322, 3.6.8: any printable ASCII character but the colon; the obsolete form has white space after it. */
const fieldStart = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:/;

/**
 * Splits the header of a message into its fields. Unlike `readHeaderBlock`, it keeps every byte: a line that is neither a
 * field nor the continuation of one belongs to the field above, so that nobody can slip it into signed fields unnoticed.
 * What mail stores put before the header (a byte order mark, an mbox line, empty lines) is passed over; an mbox line is no
 * field.
 */
export function readRawHeader(source: Uint8Array): RawHeader {
  const start = beginning(source);
  const bodyStart = endOfHeader(source, start);
  const header: RawHeader = { fields: [], bodyStart, restored: 0, tooLong: bodyStart - start > longestHeader };
  if (header.tooLong) return header;
  const read = binaryText(source.subarray(start, bodyStart));
  const text = read.replaceAll(/(?<!\r)\n/g, '\r\n');
  header.restored = text.length - read.length;
  for (const piece of text.split(/\r\n(?![ \t])/)) addPiece(header.fields, piece);
  return header;
}

/** One character for each byte, 0 to 255: the text of signed bytes, whatever charset they are in. */
export function binaryText(bytes: Uint8Array): string {
  const decoded = latin1.decode(bytes);
  if (!notByte.test(decoded)) return decoded;
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** The bytes of a text that `binaryText` made. */
export function binaryBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** What the bytes say where they are text: UTF-8 (RFC 6532). */
export function utf8Text(text: string): string {
  return notAscii.test(text) ? new TextDecoder().decode(binaryBytes(text)) : text;
}

function addPiece(fields: RawField[], piece: string): void {
  const [start, name] = fieldStart.exec(piece) ?? [];
  const above = fields.at(-1);
  if (start !== undefined && name !== undefined) {
    fields.push({ name: name.toLowerCase(), text: piece, value: start.length });
  } else if (above && piece !== '') above.text += `\r\n${piece}`;
}

function beginning(source: Uint8Array): number {
  let at = source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf ? 3 : 0;
  while (source[at] === LF || (source[at] === CR && source[at + 1] === LF)) at += 1;
  return at;
}

/** Offset after the empty line. CR CR LF, which gateways make of CR LF, is one as well (see `header-block.ts`). */
function endOfHeader(source: Uint8Array, start: number): number {
  for (let at = source.indexOf(LF, start); at !== -1; at = source.indexOf(LF, at + 1)) {
    let next = at + 1;
    while (source[next] === CR) next += 1;
    if (source[next] === LF) return next + 1;
  }
  return source.length;
}
