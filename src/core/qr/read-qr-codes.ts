import { decodeQRBatch } from 'qr/decode.js';
import { enlarged, mirrored, stretched, toGray, toPixels } from './pixels.ts';
import type { GrayImage, Pixels } from './pixels.ts';

export interface QrCode {
  /** What the code says. */
  text: string;
  /** How the picture had to be seen for it: as it is, with its contrast raised, mirrored, enlarged. */
  seen: 'plain' | 'contrast' | 'mirrored' | 'enlarged';
}

/** Larger pictures are brought down to this first: at four million pixels a code is still legible, and time is bounded. */
const mostPixels = 4_000_000;
/** A QR code has at least 21 modules a side (ISO/IEC 18004). */
const leastSide = 21;
/** Up to this side a picture is also tried enlarged. */
const smallSide = 200;
const mostCodes = 8;
const longestText = 8000;

/**
 * The QR codes in a picture. Each way of seeing it is tried only when the one before found none. Depends on nothing but the
 * pixels: time bounds would make two readings differ, so effort is bounded by size instead. Gives way to other work every
 * few milliseconds. Never rejects.
 */
export async function readQrCodes(image: Pixels): Promise<QrCode[]> {
  const { width, height, data } = image;
  if (Math.min(width, height) < leastSide || data.length < width * height * 4) return [];
  const gray = toGray(image, mostPixels);
  const small = Math.max(width, height) <= smallSide;
  const ways: [QrCode['seen'], () => GrayImage][] = [
    ['plain', () => gray],
    ['contrast', () => stretched(gray)],
    ['mirrored', () => mirrored(stretched(gray))],
    ...(small ? [['enlarged', () => enlarged(stretched(gray), 4)] satisfies [QrCode['seen'], () => GrayImage]] : []),
  ];
  for (const [seen, look] of ways) {
    const texts = await textsIn(toPixels(look()));
    if (texts.length > 0) return texts.map((text) => ({ text, seen }));
  }
  return [];
}

async function textsIn(pixels: Pixels): Promise<string[]> {
  try {
    const { width, height } = pixels;
    const options = { effort: 32, timeLimit: Infinity, maxSize: { width, height }, format: 'RGBA' as const };
    const [results = []] = await decodeQRBatch([pixels], options);
    const texts = results.filter((result) => typeof result === 'string' && result !== '');
    return [...new Set(texts.map((text) => String(text).slice(0, longestText).toWellFormed()))].slice(0, mostCodes);
  } catch {
    // A picture that the reader cannot cope with holds no code that a telephone could read.
    return [];
  }
}
