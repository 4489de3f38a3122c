import { startsAsTelegram } from '../chats/telegram.ts';
import { startsAsWhatsApp } from '../chats/whatsapp.ts';
import { runningTypes } from '../insight/data/dangerous-files.ts';
import { readHeaderBlock } from '../mail/header-block.ts';
import { sniffType } from '../mail/sniff-type.ts';
import { startsAsMail } from '../mail/starts-as-mail.ts';
import { documentTypes, programEndings } from './file-endings.ts';

export const mailType = 'message/rfc822';
export const outlookType = 'application/vnd.ms-outlook';

/** What a file is to us: one exhibit, or something to look into, or nothing that is taken. */
export type FileKind =
  | { is: 'email' | 'chat' | 'file'; mediaType: string }
  /** `box`: many mails in a row. `archive`: a ZIP. `packed`: any other archive. `program`: never taken. */
  | { is: 'box' | 'archive' | 'packed' | 'program' };

/** First bytes of archives that nothing here opens: refused with a word on how to unpack them. */
const packedTypes = new Set(
  'gzip x-bzip2 x-xz x-tar zstd x-7z-compressed vnd.rar vnd.ms-cab-compressed x-ace'
    .split(' ')
    .map((type) => `application/${type}`),
);
const programTypes = new Set([
  ...runningTypes,
  'application/x-shellscript',
  'application/java-vm',
  'application/vnd.ms-htmlhelp',
  'application/wasm',
]);
/** Endings of text that people write: a first line `Note: milk` makes no mail of it. */
const textEndings = new Set('txt text md csv log json'.split(' '));
const mailFields = new Set('from to date subject received message-id return-path delivered-to mime-version'.split(' '));
/** What stands first in a ZIP that is a document, or a program. */
const documentEntry = /^(?:\[content_types\]\.xml|_rels\/|docprops\/|word\/|xl\/|ppt\/|mimetype)/i;
const programEntry = /^(?:meta-inf\/|androidmanifest\.xml)/i;

/**
 * What a file is, by its first bytes (`beginningBytes` of them are enough): they lie rarely. The name decides only between what
 * begins alike, and names programs that are text. Bounded by what it is given; never throws.
 */
export function fileKind(start: Uint8Array, name: string): FileKind {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  // A recording by a telephone begins as a script does (RFC 4867, 5).
  const sniffed = beginsWith(start, '#!AMR') ? 'audio/amr' : sniffType(start);
  if (sniffed !== null && programTypes.has(sniffed)) return { is: 'program' };
  if (sniffed !== null && packedTypes.has(sniffed)) return { is: 'packed' };
  if (sniffed === 'application/zip') return zipKind(start, ending);
  if (sniffed === 'application/x-ole-storage') return oleKind(start, ending);
  if (sniffed === null && isMail(start, ending)) return boxOrMail(start, ending);
  if (programEndings.has(ending)) return { is: 'program' };
  if (startsAsWhatsApp(start)) return { is: 'chat', mediaType: 'text/plain' };
  if (startsAsTelegram(start)) return { is: 'chat', mediaType: 'application/json' };
  return {
    is: 'file',
    mediaType: sniffed ?? documentTypes.get(ending) ?? (isText(start) ? 'text/plain' : 'application/octet-stream'),
  };
}

function zipKind(start: Uint8Array, ending: string): FileKind {
  const named = documentTypes.get(ending);
  // The first entry's name stands 30 bytes on, its length 26 bytes on (APPNOTE.TXT, 4.3.7).
  const first = new TextDecoder('latin1').decode(start.subarray(30, 30 + Math.min(200, start[26] ?? 0)));
  if (programEndings.has(ending) || programEntry.test(first)) return { is: 'program' };
  if (named !== undefined || documentEntry.test(first)) return { is: 'file', mediaType: named ?? 'application/zip' };
  return { is: 'archive' };
}

/** Word, Excel, Outlook and installers share one container (MS-CFB); its directory may stand anywhere in it. */
function oleKind(start: Uint8Array, ending: string): FileKind {
  const named = documentTypes.get(ending);
  if (named !== undefined) return { is: 'file', mediaType: named };
  const outlook =
    ending === 'msg' ||
    new TextDecoder('utf-16le').decode(start.subarray(0, start.length & ~1)).includes('__substg1.0_');
  if (outlook) return { is: 'email', mediaType: outlookType };
  return programEndings.has(ending) ? { is: 'program' } : { is: 'file', mediaType: 'application/x-ole-storage' };
}

function isMail(start: Uint8Array, ending: string): boolean {
  if (!startsAsMail(start)) return false;
  if (!textEndings.has(ending) || beginsWith(start, 'From ')) return true;
  return readHeaderBlock(start).fields.filter(({ name }) => mailFields.has(name.toLowerCase())).length > 1;
}

/** A file that calls itself a mail box is one, also where its first `From ` line is lost. */
function boxOrMail(start: Uint8Array, ending: string): FileKind {
  const box = beginsWith(start, 'From ') || ending === 'mbox' || ending === 'mbx';
  return box ? { is: 'box' } : { is: 'email', mediaType: mailType };
}

function beginsWith(start: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(start.subarray(0, text.length)) === text;
}

/** UTF-8 without a NUL; the beginning may end inside a character. */
function isText(start: Uint8Array): boolean {
  if (start.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}
