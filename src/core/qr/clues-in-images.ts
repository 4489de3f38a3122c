import type { Clue, ClueContext } from '../clue.ts';
import { cluesInQr } from './clues-in-qr.ts';
import type { MessageImage } from './message-images.ts';
import type { QrCode } from './read-qr-codes.ts';

/** Decodes a picture and reads its codes; none when it is broken. Given by whoever runs this: a browser, or Node. */
export type CodesInImage = (bytes: Uint8Array<ArrayBuffer>) => Promise<QrCode[]>;

/** The clues of the QR codes in a message's pictures, one picture at a time. */
export async function cluesInImages(
  images: readonly MessageImage[],
  codesIn: CodesInImage,
  context: ClueContext,
): Promise<Clue[]> {
  const clues: Clue[] = [];
  for (const { part, bytes } of images) {
    for (const { text } of await codesIn(bytes)) clues.push(...cluesInQr(text, { in: 'image', part }, context));
  }
  return clues;
}
