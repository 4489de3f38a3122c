import type { Clue, ClueContext } from '../../src/core/clue.ts';
import type { ReadMessage } from '../../src/core/mail/read-message.ts';
import { cluesInImages } from '../../src/core/qr/clues-in-images.ts';
import { messageImages } from '../../src/core/qr/message-images.ts';
import { readQrCodes } from '../../src/core/qr/read-qr-codes.ts';
import type { QrCode } from '../../src/core/qr/read-qr-codes.ts';
import { decodeImage } from './decode-image.ts';

/** The clues of QR codes in a message's pictures, for the command line: PNG, JPEG and GIF. */
export function qrCluesOf(message: Pick<ReadMessage, 'images' | 'texts'>, context: ClueContext): Promise<Clue[]> {
  return cluesInImages(messageImages(message), codesInImage, context);
}

/** The QR codes of a picture, in Node. */
export async function codesInImage(bytes: Uint8Array<ArrayBuffer>): Promise<QrCode[]> {
  const pixels = await decodeImage(bytes);
  return pixels ? readQrCodes(pixels) : [];
}
