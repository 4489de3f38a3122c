import type { Clue, ClueContext } from '../clue.ts';
import { cluesInQr } from './clues-in-qr.ts';
import type { MessageImage } from './message-images.ts';
import type { Pixels } from './pixels.ts';
import { readQrCodes } from './read-qr-codes.ts';

/** Decodes a picture; null when it is broken, or of a kind that is not read. Given by whoever runs this: a browser, or Node. */
export type DecodeImage = (bytes: Uint8Array<ArrayBuffer>) => Promise<Pixels | null>;

/** The clues of the QR codes in a message's pictures, one picture at a time. */
export async function cluesInImages(
  images: readonly MessageImage[],
  decode: DecodeImage,
  context: ClueContext,
): Promise<Clue[]> {
  const clues: Clue[] = [];
  for (const { part, bytes } of images) {
    const pixels = await decode(bytes);
    for (const { text } of pixels ? await readQrCodes(pixels) : [])
      clues.push(...cluesInQr(text, { in: 'image', part }, context));
  }
  return clues;
}
