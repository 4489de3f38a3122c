import { base64 } from '../../exports/base64.ts';
import { pictureSize } from '../../exports/picture-size.ts';

/** A picture as an address that holds it; undefined for what is no PNG or JPEG. The pages of Cluebook load nothing from elsewhere. */
export function pictureAddress(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const size = pictureSize(bytes);
  return size ? `data:image/${size.type === 'jpg' ? 'jpeg' : 'png'};base64,${base64(bytes)}` : undefined;
}
