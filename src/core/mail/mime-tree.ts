import type { SourceNote } from '../message-facts.ts';
import { guessBoundary, hashDashes, splitAtBoundary } from './boundaries.ts';
import type { Space } from './boundaries.ts';
import { readHeaderBlock } from './header-block.ts';
import type { HeaderBlock } from './header-block.ts';
import { readPartHeader } from './part-header.ts';
import type { PartHeader } from './part-header.ts';
import { surveySource } from './survey.ts';
import { decodeBase64, decodeQuotedPrintable, decodeUuencode } from './transfer-encoding.ts';

/** A part as the tree reader found it. */
export interface TreePart extends PartHeader {
  number: string;
  kind: 'multipart' | 'message' | 'leaf';
  headers: HeaderBlock;
  /** Decoded content; null for multiparts. A view into the source where nothing had to be decoded. */
  bytes: Uint8Array<ArrayBuffer> | null;
  /** Byte range of the encoded content in the source, or that of the encoded message that it is in. */
  start: number;
  end: number;
  /** Stands in a message inside the message. */
  nested: boolean;
  /** Media type of the multipart that it stands in; empty for a message's own body. */
  parent: string;
}

export interface MimeTree {
  /** In the order of the source, outer before inner. */
  parts: TreePart[];
  notes: SourceNote[];
}

/** Bounds: mail programs show nothing near them, and what is left out is said. */
export const treeLimits = { parts: 5_000, depth: 100 } as const;

/**
 * Reads the parts of a message from its bytes (RFC 2045, RFC 2046). Our own reader, because postal-mime (4.0.0) throws at
 * 256 nested parts and at 2 MiB of headers, gives no byte ranges, part numbers and charsets, shows U+FFFD where a charset is
 * declared wrongly, and reads at 21 to 28 MB/s: its time alone would be two fifths of what reading a message may take. All
 * our reading of headers and parts, hashes included, takes about as long: 0.85 to 1.25 times, by folder and machine
 * (`tests/eval/mail-speed.ts`).
 *
 * Outer parts are cut out first, so that an inner part never reaches beyond its outer one. Never throws; bounded in parts,
 * depth, and in bytes that are decoded again.
 */
export function readMimeTree(source: Uint8Array<ArrayBuffer>, headers: HeaderBlock): MimeTree {
  const reader = new TreeReader(source);
  reader.readRoot(headers);
  return { parts: reader.parts, notes: reader.notes };
}

/** Of one kind. */
const mostNotes = 20;

/** What a part inherits from where it stands. */
interface Place {
  depth: number;
  nested: boolean;
  parent: string;
  /** Number that its children's numbers begin with. */
  number: string;
  /** In a message of a single part, that part is number 1 of it (RFC 3501, 6.4.5). */
  isMessage: boolean;
}

class TreeReader {
  readonly parts: TreePart[] = [];
  readonly notes: SourceNote[] = [];
  private readonly source: Uint8Array<ArrayBuffer>;
  /** Bytes that may still be decoded as messages: nothing that programs write comes near it, cycles of encodings do. */
  private decodingLeft: number;
  private cut: SourceNote | null = null;
  private readonly noted = new Map<string, number>();

  constructor(source: Uint8Array<ArrayBuffer>) {
    this.source = source;
    this.decodingLeft = source.length * 4 + 100_000;
  }

  readRoot(headers: HeaderBlock): void {
    const space = spaceOf(this.source, null);
    const { survey } = space;
    if (survey.loneCrs > 0) this.notes.push({ code: 'lone-cr', count: survey.loneCrs });
    if (survey.nuls > 0) this.notes.push({ code: 'nul', count: survey.nuls });
    if (survey.cut) this.notes.push({ code: 'parts-cut' });
    const place = { depth: 0, nested: false, parent: '', number: '', isMessage: true };
    this.readEntity(space, headers, this.source.length, place);
  }

  private readEntity(space: Space, headers: HeaderBlock, end: number, place: Place): void {
    if (this.parts.length >= treeLimits.parts) return this.noteCut();
    const header = readPartHeader(headers, place.parent === 'multipart/digest' ? 'message/rfc822' : 'text/plain');
    const outer = space.outer ?? { start: headers.bodyStart, end };
    const part: TreePart = {
      ...header,
      number: place.number,
      kind: 'leaf',
      headers,
      bytes: null,
      ...outer,
      nested: place.nested,
      parent: place.parent,
    };
    this.parts.push(part);
    const tooDeep = place.depth >= treeLimits.depth;
    if (part.mediaType.startsWith('multipart/')) {
      if (!tooDeep && this.readMultipart(space, part, end, place)) return;
      if (tooDeep) this.note('nested-too-deep', part.number);
    }
    if (place.isMessage) part.number = childNumber(place.number, 1);
    part.bytes = decodeContent(space.bytes.subarray(headers.bodyStart, end), part.encoding);
    this.noteBrokenEnd(part, space, end);
    if (isMessageType(part)) this.readMessage(space, part, end, place, tooDeep);
  }

  /** False when no part was found: it is read as a text then, so that nothing in it is lost. */
  private readMultipart(space: Space, part: TreePart, end: number, place: Place): boolean {
    const decoded = this.decodedSpace(space, part, end);
    const inside = decoded ?? space;
    const from = decoded ? 0 : part.headers.bodyStart;
    const to = decoded ? decoded.bytes.length : end;
    const most = treeLimits.parts - this.parts.length;
    const declared = part.parameters.get('boundary');
    let split = declared === undefined || declared === '' ? null : splitAtBoundary(inside, from, to, declared, most);
    if (!split || split.ranges.length === 0) {
      const guessed = split?.closed === true ? null : guessBoundary(inside, from, to);
      if (guessed !== null) split = splitAtBoundary(inside, from, to, guessed, most);
    }
    if (!split?.closed) this.note('end-boundary-missing', part.number);
    if (!split || split.ranges.length === 0) return false;
    part.kind = 'multipart';
    if (split.beyond > 0) this.noteCut(split.beyond);
    // The body of a nested message has no number of its own; IMAP calls it TEXT.
    if (place.isMessage && place.number !== '') part.number = `${place.number}.TEXT`;
    for (const [index, range] of split.ranges.entries()) {
      const headers = readHeaderBlock(inside.bytes, range.start, range.end);
      const number = childNumber(place.number, index + 1);
      const child = { depth: place.depth + 1, nested: place.nested, parent: part.mediaType, number, isMessage: false };
      this.readEntity(inside, headers, range.end, child);
    }
    return true;
  }

  private readMessage(space: Space, part: TreePart, end: number, place: Place, tooDeep: boolean): void {
    if (tooDeep) {
      this.note('nested-too-deep', part.number);
      return;
    }
    const decoded = this.decodedSpace(space, part, end);
    if (!decoded && part.encoding !== undefined && isEncoded(part.encoding)) return;
    const inside = decoded ?? space;
    const [from, to] = decoded ? [0, decoded.bytes.length] : [part.headers.bodyStart, end];
    const headers = readHeaderBlock(inside.bytes, from, to);
    if (headers.fields.length === 0) return;
    part.kind = 'message';
    this.readEntity(inside, headers, to, {
      depth: place.depth + 1,
      nested: true,
      parent: '',
      number: part.number,
      isMessage: true,
    });
  }

  /** A container that was encoded (RFC 2045, 6.4 forbids it; senders do it to hide parts): its content as a space. */
  private decodedSpace(space: Space, part: TreePart, end: number): Space | null {
    if (part.encoding === undefined || !isEncoded(part.encoding)) return null;
    this.decodingLeft -= end - part.headers.bodyStart;
    if (this.decodingLeft < 0) {
      this.note('encoding-cycle', part.number);
      return null;
    }
    const bytes = part.bytes ?? decodeContent(space.bytes.subarray(part.headers.bodyStart, end), part.encoding);
    return spaceOf(bytes, { start: part.start, end: part.end });
  }

  /** The source ends in the middle of an encoded content: half a group of base64, or a line that should go on. */
  private noteBrokenEnd(part: TreePart, space: Space, end: number): void {
    if (space.outer || end !== this.source.length || part.encoding === undefined || !isEncoded(part.encoding)) return;
    const tail = new TextDecoder('latin1').decode(
      this.source.subarray(Math.max(part.headers.bodyStart, end - 4_000), end),
    );
    if (part.encoding === 'uuencode') return;
    const broken =
      part.encoding === 'base64'
        ? !/=\s*$/.test(tail) && lettersOfBase64(this.source, part.headers.bodyStart, end) % 4 !== 0
        : /=[0-9a-f]?\s*$/i.test(tail);
    if (broken) this.note('ends-in-encoding', part.number);
  }

  private noteCut(parts = 1): void {
    this.cut ??= { code: 'parts-cut', count: 0 };
    if (this.cut.count === 0) this.notes.push(this.cut);
    this.cut.count = (this.cut.count ?? 0) + parts;
  }

  /** A hostile message could have thousands of them. */
  private note(code: SourceNote['code'], of: string): void {
    const count = (this.noted.get(code) ?? 0) + 1;
    this.noted.set(code, count);
    if (count <= mostNotes) this.notes.push({ code, of });
  }
}

function spaceOf(bytes: Uint8Array<ArrayBuffer>, outer: Space['outer']): Space {
  const survey = surveySource(bytes);
  return { bytes, survey, hashes: hashDashes(bytes, survey), outer };
}

function childNumber(number: string, index: number): string {
  return number === '' ? String(index) : `${number}.${index}`;
}

/** RFC 2046, 5.2.1 and RFC 6532; and what is attached as a file of a message. */
function isMessageType({ mediaType, name, bytes }: TreePart): boolean {
  if (/^message\/(?:rfc822|global|news)$/.test(mediaType)) return true;
  if (!/\.eml$/i.test(name ?? '') || !/^(?:application\/octet-stream|text\/plain|message\/.*)$/.test(mediaType))
    return false;
  return bytes !== null && readHeaderBlock(bytes, 0, Math.min(bytes.length, 2_000)).fields[0]?.start === 0;
}

function isEncoded(encoding: string): boolean {
  return /^(?:base64|quoted-printable|uuencode)$/.test(encoding);
}

function decodeContent(content: Uint8Array<ArrayBuffer>, encoding: string | undefined): Uint8Array<ArrayBuffer> {
  if (encoding === 'base64') return decodeBase64(content);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(content);
  return encoding === 'uuencode' ? decodeUuencode(content) : content;
}

function lettersOfBase64(source: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if ((source[at] as number) > 32) count += 1;
  return count;
}
