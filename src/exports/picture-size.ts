import { imageSize } from '../core/qr/image-size.ts';

/** What a document has to know of a picture to give it room. */
export interface PictureSize {
  type: 'png' | 'jpg';
  width: number;
  height: number;
}

const types = new Map<string, PictureSize['type']>([
  ['png', 'png'],
  ['jpeg', 'jpg'],
]);
/** More than any screen; a size that is made up must not make a document of a mile. */
const most = 32_000;

/** The size of a PNG or JPEG; null for anything else, or for one that is not whole so far. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const found = imageSize(bytes);
  const type = found && types.get(found.format);
  return type && isSize(found.width) && isSize(found.height)
    ? { type, width: found.width, height: found.height }
    : null;
}

function isSize(value: number): boolean {
  return value > 0 && value <= most;
}
