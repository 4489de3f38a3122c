import { charsetParameter } from './charset-labels.ts';
import { decodeWords } from './encoded-words.ts';
import type { HeaderBlock } from './header-block.ts';
import { readParameters } from './parameters.ts';

/** What a part's own header says about it. */
export interface PartHeader {
  /** Lower case, as declared; what RFC 2045, 5.2 says where nothing is. */
  mediaType: string;
  parameters: Map<string, string>;
  charset?: string;
  /** `base64`, `quoted-printable`, `uuencode`, or another as written in lower case. */
  encoding?: string;
  disposition?: string;
  /** As written, path characters and all; Content-Disposition before Content-Type. */
  name?: string;
  contentId?: string;
}

const wanted = new Set(['content-type', 'content-transfer-encoding', 'content-disposition', 'content-id']);
const none = new Map<string, string>();

/** Reads the Content- fields of a part (RFC 2045, RFC 2183). Of a field given twice the first counts. */
export function readPartHeader(headers: HeaderBlock, defaultType: string): PartHeader {
  const found = new Map<string, string>();
  for (const { name, value } of headers.fields) {
    const length = name.length;
    if (length !== 12 && length !== 25 && length !== 19 && length !== 10) continue;
    const key = name.toLowerCase();
    if (wanted.has(key) && !found.has(key)) found.set(key, value);
  }
  const rawType = found.get('content-type');
  const type = rawType === undefined ? null : readParameters(rawType);
  const rawDisposition = found.get('content-disposition');
  const disposition = rawDisposition === undefined ? null : readParameters(rawDisposition);
  const name =
    disposition?.parameters.get('filename') ??
    disposition?.parameters.get('name') ??
    type?.parameters.get('name') ??
    type?.parameters.get('filename');
  const charset = type?.parameters.get('charset') ?? (rawType === undefined ? null : charsetParameter(rawType));
  const encoding = encodingOf(found.get('content-transfer-encoding'));
  const contentId = found.get('content-id');
  return {
    mediaType: typeOf(type?.value ?? '') || defaultType,
    parameters: type?.parameters ?? none,
    ...(charset === null || charset === undefined ? {} : { charset }),
    ...(encoding === null ? {} : { encoding }),
    ...(disposition === null || disposition.value === ''
      ? {}
      : { disposition: disposition.value.split(/\s/)[0] ?? '' }),
    ...(name === undefined ? {} : { name }),
    ...(contentId === undefined ? {} : { contentId: decodeWords(contentId).replaceAll(/^<|>$/g, '') }),
  };
}

function typeOf(value: string): string {
  return value.replaceAll(/\s*\/\s*/g, '/').split(/[\s,]/)[0] ?? '';
}

/** The name of the encoding without comments and misspellings; null where there is none. */
function encodingOf(raw: string | undefined): string | null {
  const text =
    raw
      ?.replaceAll(/\([^()]*\)/g, '')
      .trim()
      .toLowerCase()
      .replaceAll(/["';]/g, '') ?? '';
  if (text === '') return null;
  if (/^base-?64\b/.test(text)) return 'base64';
  if (/^quoted[-_ ]?printable\b/.test(text)) return 'quoted-printable';
  return /^(?:x-)?uu(?:e|encode)$/.test(text) ? 'uuencode' : text;
}
