import type { CharsetNote } from '../message-facts.ts';
import { decodeText } from './charset.ts';
import { isAttachment } from './part-facts.ts';
import type { TreePart } from './mime-tree.ts';
import { sniffType } from './sniff-type.ts';

/** A part that is text: shown as the message's body, or kept in a calendar, an attached page, a nested message. */
export interface TextPart {
  part: string;
  form: 'text' | 'html';
  place: 'body' | 'calendar' | 'attachment';
  name: string | null;
  text: string;
}

/** Bytes of text that are decoded, of one part and of all. */
export const textLimits = { part: 8_000_000, all: 32_000_000 } as const;

const htmlNames = /\.(?:x?html?|shtml?|xht|mhtml?|hta|svg)$/i;
const textNames = /\.(?:txt|text|csv|tsv|ics|vcs|vcf|md|log|json|xml|eml|url|webloc|ps1|bat|cmd|vbs|js)$/i;

/** How a part is read as text; null when it is none. A page sent as "application/octet-stream" is a page. */
function formOf({ kind, mediaType, name, bytes }: TreePart): TextPart['form'] | null {
  if (kind !== 'leaf' || bytes === null) return null;
  if (/^(?:text\/html\b.*|application\/xhtml\+xml|image\/svg\+xml)$/.test(mediaType)) return 'html';
  if (
    /^(?:text(?:\/.*)?|multipart\/.*|message\/(?!external-body).*|application\/(?:ics|json|xml|javascript))$/.test(
      mediaType,
    )
  ) {
    const page = isPage(name, bytes) && mediaType !== 'text/plain';
    return page || (isNamedPage(name) && isPage(name, bytes)) ? 'html' : 'text';
  }
  if (!/^(?:application\/(?:octet-stream|x-.*|download|force-download|binary)|[^/]*)$/.test(mediaType)) return null;
  if (isPage(name, bytes)) return 'html';
  // A type that is none is a text (RFC 2045, 5.2).
  if (!mediaType.includes('/') && name === undefined) return 'text';
  return textNames.test(name ?? '') ? 'text' : null;
}

function isNamedPage(name: string | undefined): boolean {
  return htmlNames.test(name ?? '');
}

function isPage(name: string | undefined, bytes: Uint8Array): boolean {
  const sniffed = sniffType(bytes);
  return sniffed === 'text/html' || sniffed === 'image/svg+xml' || (isNamedPage(name) && sniffed === null);
}

function placeOf(part: TreePart): TextPart['place'] {
  if (
    /^(?:text\/(?:calendar|x-vcalendar)|application\/ics)$/.test(part.mediaType) ||
    /\.(?:ics|vcs)$/i.test(part.name ?? '')
  )
    return 'calendar';
  return part.nested || isAttachment(part) ? 'attachment' : 'body';
}

/** What reading the texts gave besides them. */
interface ReadTexts {
  texts: TextPart[];
  charsets: CharsetNote[];
  /** Parts of which only the beginning was decoded. */
  cut: string[];
}

/** Decodes every part that is text, in the order of the source. */
export function readTexts(parts: readonly TreePart[]): ReadTexts {
  const read: ReadTexts = { texts: [], charsets: [], cut: [] };
  const elsewhere = parts.find(({ charset }) => charset !== undefined)?.charset ?? null;
  let left: number = textLimits.all;
  for (const part of parts) {
    const form = formOf(part);
    if (form === null || part.bytes === null) continue;
    const most = Math.min(textLimits.part, left);
    if (part.bytes.length > most) read.cut.push(part.number);
    const bytes = part.bytes.subarray(0, most);
    left -= bytes.length;
    const inPage = form === 'html' ? charsetInHtml(bytes) : null;
    const { text, ...charset } = decodeText(bytes, part.charset ?? inPage, inPage ?? elsewhere);
    read.texts.push({ part: part.number, form, place: placeOf(part), name: part.name ?? null, text });
    if (read.charsets.length < 200) read.charsets.push({ of: part.number, ...charset });
  }
  return read;
}

/** `<meta charset=…>`, `<meta http-equiv … content="text/html; charset=…">` near the beginning (WHATWG HTML, prescan). */
function charsetInHtml(bytes: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  return /<meta\s[^>]{0,300}?charset\s*=\s*["']?([^\s"'/>;]{1,40})/i.exec(text)?.[1] ?? null;
}
