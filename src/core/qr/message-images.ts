import { bytesOfBase64 } from '../bytes-of-base64.ts';
import type { ReadMessage } from '../mail/read-message.ts';
import { gifFrames } from './gif-frames.ts';
import { imageSize } from './image-size.ts';

/** A picture of a message that is worth looking for QR codes in. */
export interface MessageImage {
  /** Of the MIME part that it is, or of the HTML part that it stands in. */
  part: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Bounds for one message. */
const mostImages = 20;
const mostBytes = 10_000_000;
/** Decoded, 100 MB. */
const mostPixels = 25_000_000;
const leastSide = 21;
const embedded = /data:image\/(?:png|jpe?g|gif|webp|bmp);base64,([A-Za-z0-9+/=\s]{100,})/gi;

/** The pictures of a message that may hold a QR code, within bounds: attached, or written into the HTML (`data:`). */
export function messageImages({ images, texts }: Pick<ReadMessage, 'images' | 'texts'>): MessageImage[] {
  const inHtml = texts
    .filter(({ form }) => form === 'html')
    .flatMap(({ part, text }) =>
      [...text.matchAll(embedded)].map((match) => ({ part, bytes: fromBase64(match[1] ?? '') })),
    );
  const all: MessageImage[] = [...images.map(({ part, bytes }) => ({ part, bytes })), ...inHtml];
  return all
    .filter(({ bytes }) => isWorthALook(bytes))
    .flatMap(({ part, bytes }) => framesOf(bytes).map((frame) => ({ part, bytes: frame })))
    .slice(0, mostImages);
}

function framesOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  return imageSize(bytes)?.format === 'gif' ? gifFrames(bytes) : [bytes];
}

function isWorthALook(bytes: Uint8Array): boolean {
  const size = bytes.length > mostBytes ? null : imageSize(bytes);
  if (size === null) return false;
  return Math.min(size.width, size.height) >= leastSide && size.width * size.height <= mostPixels;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (text.length > mostBytes * 2) return new Uint8Array();
  try {
    return bytesOfBase64(text);
  } catch {
    return new Uint8Array();
  }
}
