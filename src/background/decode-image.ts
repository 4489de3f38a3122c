import { imageSize } from '../core/qr/image-size.ts';
import type { Pixels } from '../core/qr/pixels.ts';

/** More than this is scaled down by the browser while it decodes. */
const mostPixels = 4_000_000;

/**
 * Decodes a picture with the browser's own decoders, which run beside the background. Nothing is loaded from anywhere, and SVG,
 * which could load, is none of the formats. Null when the picture is broken.
 */
export async function decodeImage(bytes: Uint8Array<ArrayBuffer>): Promise<Pixels | null> {
  const size = imageSize(bytes);
  if (size === null) return null;
  const scale = Math.min(1, Math.sqrt(mostPixels / (size.width * size.height)));
  const options: ImageBitmapOptions =
    scale < 1 ? { resizeWidth: Math.round(size.width * scale), resizeHeight: Math.round(size.height * scale) } : {};
  const blob = new Blob([bytes], { type: `image/${size.format}` });
  const bitmap = await createImageBitmap(blob, { ...options, colorSpaceConversion: 'none' }).catch(() => null);
  if (bitmap === null) return null;
  const { width, height } = bitmap;
  const drawn = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  drawn?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return drawn ? { width, height, data: drawn.getImageData(0, 0, width, height).data } : null;
}
