import { hashBytes, hashBytesNow } from '../hash.ts';
import type { CharsetNote, MessageFacts, MessagePart } from '../message-facts.ts';
import { readHeaderBlock } from './header-block.ts';
import type { HeaderBlock } from './header-block.ts';
import { headerFacts } from './header-facts.ts';
import { readMimeTree } from './mime-tree.ts';
import type { TreePart } from './mime-tree.ts';
import { isAttachment, partFacts } from './part-facts.ts';
import { readTexts } from './part-texts.ts';
import type { TextPart } from './part-texts.ts';
import { headerNotes } from './source-notes.ts';

export type { TextPart } from './part-texts.ts';

/** A message as it was read: facts for the record, and the texts that clues are looked for in. */
export interface ReadMessage {
  facts: MessageFacts;
  headers: HeaderBlock;
  /** Headers of the messages inside the message, by the number of their part. */
  nested: { part: string; headers: HeaderBlock }[];
  /** Decoded texts, in the order of the source. */
  texts: TextPart[];
  /** Images, decoded from their transfer encoding: for reading QR codes. */
  images: { part: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }[];
}

const mostImages = 100;
/** Below this many bytes the platform's hash costs about as much for the way there as ours takes (35 µs for 8 kB), and has to be waited for. */
const hashedAtOnce = 16_384;
/** Messages in messages hold the same bytes again and again: this bounds what is hashed to a few times the source. */
const hashedPerSource = 8;

/**
 * Reads a source (RFC 5322, MIME) from its bytes, with our own readers throughout. Never rejects: a source that is no
 * mail gives facts that are empty, and what was missing or passed over stands in `facts.notes`. Bounded in time and memory
 * by a few times the length of the source.
 */
export async function readMessage(source: Uint8Array<ArrayBuffer>): Promise<ReadMessage> {
  return beginMessage(source).whole;
}

/**
 * The same for those who have work to do while the platform hashes beside them: `message` is there at once, without the hashes
 * of its parts and the list of attachments, which stand in `whole`.
 */
export function beginMessage(source: Uint8Array<ArrayBuffer>): { message: ReadMessage; whole: Promise<ReadMessage> } {
  const first = readHeaderBlock(source);
  const { parts, notes } = readMimeTree(source, first);
  const read = parts.map(partFacts);
  // Begun before the rest is read.
  const hashing = hashParts(source, parts, read);
  const { texts, charsets, cut } = readTexts(parts);
  const headers = withCharsetOfTexts(source, first, charsets);
  const { charsets: ofHeaders, ...facts } = headerFacts(headers);
  const message: ReadMessage = {
    facts: {
      ...facts,
      parts: read,
      attachments: [],
      charsets: [...ofHeaders, ...charsets],
      notes: [...headerNotes(source, headers), ...notes, ...cut.map((of) => ({ code: 'text-cut' as const, of }))],
    },
    headers,
    nested: parts.flatMap(nestedHeaders),
    texts,
    images: imagesOf(parts, read),
  };
  const whole = hashing.then((hashed) => {
    const known = { parts: hashed, attachments: attachmentsOf(parts, hashed) };
    return { ...message, facts: { ...message.facts, ...known } };
  });
  return { message, whole };
}

/** Raw 8-bit headers that are no UTF-8: the charset that the message's text was read in is the best witness. */
function withCharsetOfTexts(source: Uint8Array, headers: HeaderBlock, texts: readonly CharsetNote[]): HeaderBlock {
  const isUnsure = headers.fields.some(({ charset }) => /^(?:guessed|last-resort|declared-)/.test(charset?.why ?? ''));
  if (!isUnsure) return headers;
  const read = texts.find(({ used, why }) => used !== 'us-ascii' && used !== 'utf-8' && why !== 'last-resort');
  return read === undefined ? headers : readHeaderBlock(source, 0, source.length, read.used);
}

function nestedHeaders(part: TreePart, index: number, all: TreePart[]): ReadMessage['nested'] {
  const inside = part.kind === 'message' ? all[index + 1] : undefined;
  return inside ? [{ part: part.number, headers: inside.headers }] : [];
}

function hashParts(
  source: Uint8Array,
  parts: readonly TreePart[],
  facts: readonly MessagePart[],
): Promise<MessagePart[]> {
  let left = source.length * hashedPerSource + 1_000_000;
  return Promise.all(
    facts.map(async (fact, index) => {
      const bytes = parts[index]?.bytes ?? null;
      left -= bytes?.length ?? 0;
      if (bytes === null || left < 0) return fact;
      const sha256 = bytes.length < hashedAtOnce ? hashBytesNow(bytes) : await hashBytes(bytes);
      return { ...fact, sha256 };
    }),
  );
}

function attachmentsOf(parts: readonly TreePart[], facts: readonly MessagePart[]): MessageFacts['attachments'] {
  return parts.flatMap((part, index) => {
    const { sha256, bytes } = facts[index] ?? {};
    if (sha256 === undefined || bytes === undefined || !isAttachment(part)) return [];
    return [{ name: part.name ?? null, mediaType: part.mediaType, bytes, sha256 }];
  });
}

function imagesOf(parts: readonly TreePart[], facts: readonly MessagePart[]): ReadMessage['images'] {
  return parts
    .flatMap(({ bytes, mediaType, number }, index) => {
      const isImage = (facts[index]?.sniffedType ?? mediaType).startsWith('image/') || mediaType.startsWith('image/');
      return bytes !== null && isImage ? [{ part: number, mediaType, bytes }] : [];
    })
    .slice(0, mostImages);
}
