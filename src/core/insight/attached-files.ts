import type { Where } from '../clue.ts';
import type { MessageFacts } from '../message-facts.ts';

/** A file that comes with a message. */
export interface AttachedFile {
  name: string;
  declared: string;
  sniffed: string | undefined;
  where: Where;
}

/**
 * The files of a message: parts that have a name or say that they are attachments. Pictures that the HTML shows are none. Taken
 * from the parts tree; from the plain list where an older reading has no tree.
 */
export function attachedFiles({ parts, attachments }: MessageFacts): AttachedFile[] {
  if (parts.length === 0) {
    return attachments.map(({ name, mediaType }, index) => ({
      name: name ?? '',
      declared: mediaType.toLowerCase(),
      sniffed: undefined,
      where: { in: 'attachment', part: String(index + 1), name },
    }));
  }
  const files = parts.filter(
    ({ mediaType, disposition, name, contentId }) =>
      !/^multipart\//i.test(mediaType) &&
      (/^attachment/i.test(disposition ?? '') || (name !== undefined && name !== '' && contentId === undefined)),
  );
  return files.map(({ number, name, mediaType, sniffedType }) => ({
    name: name ?? '',
    declared: mediaType.toLowerCase(),
    sniffed: sniffedType?.toLowerCase(),
    where: { in: 'attachment', part: number, name: name ?? null },
  }));
}

const beyondAscii = /[^\0-\x7F]/;

/**
 * The endings of a file name as the system that opens it takes them, last first: without signs that show nothing, and without the
 * spaces and dots at the end that Windows drops.
 */
export function endingsOf(name: string): string[] {
  const shown = beyondAscii.test(name)
    ? name.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    : name;
  const plain = shown.slice(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1);
  const trimmed = plain.slice(-300).split(/[. ]+$/)[0] ?? '';
  return trimmed
    .toLowerCase()
    .split('.')
    .slice(1)
    .map((part) => part.trim())
    .reverse()
    .slice(0, 5);
}
