import { bytesOfBase64 } from '../../core/bytes-of-base64.ts';
import type { NumberedClue } from '../../core/numbered-clues.ts';
import { rangesIn } from '../../core/numbered-clues.ts';
import { readHtmlOnce } from '../../core/html/read-html-once.ts';
import type { ReadMessage, TextPart } from '../../core/mail/read-message.ts';
import { sniffType } from '../../core/mail/sniff-type.ts';
import { base64 } from '../../exports/base64.ts';
import type { TreeInput } from './safe-html/safe-tree.ts';

const mostParts = 20;

/** What a mail program shows: the HTML where there is some, else the text. Each part once, in the order of the source. */
export function shownParts({ texts }: ReadMessage): TextPart[] {
  const bodies = texts.filter(({ place }) => place === 'body');
  const html = bodies.filter(({ form }) => form === 'html');
  return (html.length > 0 ? html : bodies).slice(0, mostParts);
}

/** Every part that is the message's text, those that are shown first: clues are numbered in this order. */
export function orderOfParts(mail: ReadMessage): string[] {
  const bodies = mail.texts.filter(({ place }) => place === 'body');
  return [...new Set([...shownParts(mail), ...bodies].map(({ part }) => part))];
}

/** What a mail program would have fetched by itself when it showed this. */
export function remoteAddresses(html: string): string[] {
  const loaded = readHtmlOnce(html).links.filter(
    ({ use, href }) => use === 'loaded' && !/^\s*(?:cid|data|mid):/i.test(href),
  );
  return [...new Set(loaded.map(({ href }) => href.trim()))].filter((href) => href !== '');
}

/** A link's number is that of the clue that its target is: found by where the target stands in the HTML. */
export function linkClues(html: string, part: string, clues: readonly NumberedClue[]): TreeInput['linkClue'] {
  const ranges = rangesIn(clues, part, (role) => role === 'pressed' || role === 'mailto' || role === 'tel');
  const byStart = inOrder(ranges);
  let next = 0;
  const numbers = new Map<string, number>();
  for (const { href, start, end } of inOrder(readHtmlOnce(html).links)) {
    // Both are in the order of the HTML.
    while (next < byStart.length && (byStart[next]?.start ?? 0) < start) next += 1;
    const one = byStart[next];
    const clue = one && one.end <= end ? one.clue : undefined;
    if (clue !== undefined && !numbers.has(href.trim())) numbers.set(href.trim(), clue);
  }
  return (href) => numbers.get(href.trim()) ?? null;
}

function inOrder<Range extends { start: number }>(ranges: readonly Range[]): Range[] {
  return ranges.toSorted((one, other) => one.start - other.start);
}

const rasters = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);
const largestPicture = 10_000_000;
const mostPictureBytes = 30_000_000;

/** Pictures that are inside the mail, by `cid:` or `data:`, as what their own bytes say they are: nothing but pixels. */
export function picturesOf({ images, facts }: ReadMessage): TreeInput['picture'] {
  const ids = new Map(facts.parts.map(({ number, contentId }) => [number, contentId]));
  const byId = new Map(images.map((image) => [ids.get(image.part), image.bytes]));
  let left = mostPictureBytes;
  return (src) => {
    const bytes = /^cid:/i.test(src) ? byId.get(idIn(src)) : dataBytes(src);
    const type = bytes === undefined ? null : sniffType(bytes);
    if (bytes === undefined || type === null || !rasters.has(type) || bytes.length > largestPicture) return null;
    left -= bytes.length;
    return left < 0 ? null : `data:${type};base64,${base64(bytes)}`;
  };
}

/** `cid:` addresses are encoded as URLs are (RFC 2392). */
function idIn(src: string): string {
  const id = src.slice(4).trim();
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function dataBytes(src: string): Uint8Array<ArrayBuffer> | undefined {
  const encoded = /^data:image\/[a-z+.-]{1,20};base64,([A-Za-z0-9+/\s]{1,14000000}={0,2})\s*$/i.exec(src)?.[1];
  if (encoded === undefined) return undefined;
  try {
    return bytesOfBase64(encoded);
  } catch {
    return undefined;
  }
}
