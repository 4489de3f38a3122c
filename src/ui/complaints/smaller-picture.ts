import { imageSize } from '../../core/qr/image-size.ts';

/** A picture that unpacks to more is left as it is. */
const mostPixels = 40_000_000;
/** The longest sides that are tried, in pixels: text on a screen can be read in all of them. */
const longestSides = [2400, 1600, 1100];
const quality = 0.85;

/**
 * A picture in smaller forms, as JPEG, the largest first: on white where it is clear, turned as its file says. None of what is no picture
 * that the browser reads, nor a form that would be no smaller.
 */
export async function smallerPicture(bytes: Uint8Array<ArrayBuffer>): Promise<Blob[]> {
  const size = imageSize(bytes);
  if (size === null || size.width * size.height > mostPixels) return [];
  const picture = new Blob([bytes], { type: `image/${size.format}` });
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (bitmap === null) return [];
  const forms: Blob[] = [];
  for (const longest of longestSides) {
    const form = await drawn(bitmap, Math.min(1, longest / Math.max(bitmap.width, bitmap.height)));
    if (form && form.size < (forms.at(-1)?.size ?? bytes.length)) forms.push(form);
  }
  bitmap.close();
  return forms;
}

async function drawn(bitmap: ImageBitmap, scale: number): Promise<Blob | null> {
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
