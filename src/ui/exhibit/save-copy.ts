import { download } from '../download.ts';
import { readMimeTree } from '../../core/mail/mime-tree.ts';
import type { ExhibitFile } from '../../core/exhibit-files.ts';
import type { Book } from '../../store/book.ts';
import { readSource } from '../../store/sources.ts';
import type { Content } from './open-content.ts';

const longestName = 120;

/** The bytes of a file, from the mail that it is in or from the book. @throws Failure of the store */
export async function bytesOf(
  book: Book,
  content: Content | undefined,
  { at, sha256 }: ExhibitFile,
): Promise<Uint8Array<ArrayBuffer>> {
  if (at.in === 'book') return readSource(book, sha256);
  if (content?.is !== 'mail') throw new Error('a part of a mail that is not open');
  const { parts } = readMimeTree(content.source, content.mail.headers);
  const bytes = parts.find(({ number }) => number === at.part)?.bytes;
  if (!bytes) throw new Error(`part ${at.part} is not there any more`);
  return bytes;
}

/**
 * Hands a copy to the browser's downloads, always as bytes that no program is named for: an HTML or SVG file that a page of ours
 * opened would be a page of ours.
 */
export function saveCopy(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  download(new Blob([bytes], { type: 'application/octet-stream' }), name);
}

/** A name that every system takes. What may do something when it is opened gets `.bin` behind it, so that a press opens nothing. */
export function nameOfCopy(
  { name, sha256, risk }: Pick<ExhibitFile, 'name' | 'sha256' | 'risk'>,
  exhibit: string,
): string {
  const plain = name
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '_')
    .replace(/^\.+/u, '')
    .trim();
  const points = Array.from(plain);
  const ending = /\.[^.]{1,12}$/u.exec(plain)?.[0] ?? '';
  const short = points.length > longestName ? `${points.slice(0, longestName).join('')}${ending}` : plain;
  const known = short.replace(/[. ]+$/u, '') === '' ? sha256.slice(0, 12) : short.replace(/[. ]+$/u, '');
  return `${exhibit}_${known}${risk === null ? '' : '.bin'}`;
}
