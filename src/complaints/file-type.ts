import type { FileType } from '../core/channel.ts';

const byMediaType: readonly [RegExp, FileType][] = [
  [/^message\/rfc822$/, 'eml'],
  [/^message\/feedback-report$|^multipart\/report$/, 'feedback-report'],
  [/^application\/vnd\.ms-outlook$/, 'msg'],
  [/^application\/pdf$/, 'pdf'],
  [/^image\/(?:png|jpe?g|gif|webp|bmp|tiff)$/, 'picture'],
  [/^text\/plain$/, 'text'],
  [/^application\/(?:msword|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$/, 'word'],
  [
    /^application\/(?:vnd\.ms-excel|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)$|^text\/csv$/,
    'spreadsheet',
  ],
  [/^application\/vnd\.oasis\.opendocument\./, 'open-document'],
];

/** Which of the kinds that offices name a file is, by its media type; null when it is none of them. */
export function fileType(mediaType: string): FileType | null {
  const plain = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return byMediaType.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
