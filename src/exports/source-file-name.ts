import type { SourceRecord } from '../core/exhibit.ts';

/** Endings by media type. Given to people who open them with their own programs: anything else is only bytes. */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/amr': 'amr',
  'video/mp4': 'mp4',
  'video/3gpp': '3gp',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
};

/** Plain ASCII, whatever the file was called: `message.eml`, `message-2.eml`, `attached-3.png`. */
export function sourceFileName({ mediaType }: SourceRecord, index: number): string {
  if (mediaType === 'message/rfc822') return `message${index === 0 ? '' : `-${index + 1}`}.eml`;
  return `attached-${index + 1}.${endings[mediaType] ?? 'bin'}`;
}
