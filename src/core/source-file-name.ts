import type { AttachedKind, SourceRecord } from './exhibit.ts';

/**
 * Endings by media type. Given to people who open them with their own programs: none that something runs when it is pressed, anything
 * else is only bytes.
 */
const endings: ReadonlyMap<string, string> = new Map([
  ['application/vnd.ms-outlook', 'msg'],
  ['text/plain', 'txt'],
  ['application/json', 'json'],
  // A page as one file (MHTML): browsers show it without running anything in it.
  ['multipart/related', 'mhtml'],
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
  ['image/heic', 'heic'],
  ['audio/mpeg', 'mp3'],
  ['audio/mp4', 'm4a'],
  ['audio/x-m4a', 'm4a'],
  ['audio/ogg', 'ogg'],
  ['audio/wav', 'wav'],
  ['audio/amr', 'amr'],
  ['video/mp4', 'mp4'],
  ['video/3gpp', '3gp'],
]);

/** `originals/EX-0001/message.eml`: made up by us, because the names that strangers give are not safe everywhere. */
export function sourceFileName(
  exhibit: string,
  { mediaType }: SourceRecord,
  index: number,
  folder: 'originals' | 'screenshots' | 'attached' = 'originals',
  what: AttachedKind | 'original' = 'original',
): string {
  const mail = mediaType === 'message/rfc822';
  const name = mail && what === 'original' ? 'message' : what;
  const ending = mail ? 'eml' : (endings.get(mediaType) ?? 'bin');
  return `${folder}/${exhibit}/${name}${index === 0 ? '' : `-${index + 1}`}.${ending}`;
}
